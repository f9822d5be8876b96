import { createRoute } from "@tanstack/react-router";
import { page, type Search, yearOf } from "./address.ts";
import { organ } from "./root.tsx";

export const statisticRoutes = [
  createRoute({
    getParentRoute: () => organ,
    path: "/statistics",
    component: page(() => import("../pages/statistics/statistic-list-page.tsx"), "StatisticListPage"),
    validateSearch: (search: Search): { year?: number } => yearOf(search),
  }),
];
