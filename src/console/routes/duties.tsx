import { createRoute } from "@tanstack/react-router";
import { page, type Search, textOf } from "./address.ts";
import { organ } from "./root.tsx";

export const dutyRoutes = [
  createRoute({
    getParentRoute: () => organ,
    path: "/duties",
    component: page(() => import("../pages/duties/full-list-page.tsx"), "FullListPage"),
    validateSearch: (search: Search): { standing?: string; section?: string; area?: string } => ({
      ...textOf(search, "standing"),
      ...textOf(search, "section"),
      ...textOf(search, "area"),
    }),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/duties/new",
    component: page(() => import("../pages/duties/new-duty-page.tsx"), "NewDutyPage"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/duties/$id",
    component: page(() => import("../pages/duties/duty-page.tsx"), "DutyPage"),
  }),
];
