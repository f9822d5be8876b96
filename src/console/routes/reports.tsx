import { createRoute } from "@tanstack/react-router";
import { page, type Search, textOf } from "./address.ts";
import { organ } from "./root.tsx";

export const reportRoutes = [
  createRoute({
    getParentRoute: () => organ,
    path: "/reports/$year",
    component: page(() => import("../pages/reports/report-page.tsx"), "ReportPage"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/reports/$year/versions",
    validateSearch: (search: Search) => ({ ...textOf(search, "of"), ...textOf(search, "against") }),
    component: page(() => import("../pages/reports/versions-page.tsx"), "VersionsPage"),
  }),
];
