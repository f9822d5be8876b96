import { createRoute } from "@tanstack/react-router";
import { dayOf, page, pageOf, type Search, stateOf, textOf } from "./address.ts";
import { organ } from "./root.tsx";

export const requestRoutes = [
  createRoute({
    getParentRoute: () => organ,
    path: "/requests",
    component: page(() => import("../pages/requests/request-list-page.tsx"), "RequestListPage"),
    validateSearch: (search: Search): { state?: "closed" | "all"; page?: number } => ({ ...stateOf(search), ...pageOf(search) }),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/requests/new",
    component: page(() => import("../pages/requests/register-page.tsx"), "RegisterPage"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/requests/import",
    component: page(() => import("../pages/requests/import-page.tsx"), "ImportPage"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/requests/erasures",
    component: page(() => import("../pages/requests/erasures-page.tsx"), "ErasuresPage"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/requests/deadlines",
    component: page(() => import("../pages/requests/deadlines-page.tsx"), "DeadlinesPage"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/requests/reminders",
    component: page(() => import("../pages/reminders/reminders-page.tsx"), "RemindersPage"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/requests/statistics",
    component: page(() => import("../pages/requests/statistics-page.tsx"), "RequestStatisticsPage"),
    validateSearch: (search: Search): { from?: string; to?: string } => ({ ...dayOf(search, "from"), ...dayOf(search, "to") }),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/requests/statistics/requests",
    component: page(() => import("../pages/requests/behind-cell-page.tsx"), "BehindCellPage"),
    validateSearch: (search: Search): { from?: string; to?: string; row?: string; column?: string; page?: number } => ({
      ...dayOf(search, "from"),
      ...dayOf(search, "to"),
      ...textOf(search, "row"),
      ...textOf(search, "column"),
      ...pageOf(search),
    }),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/corrections",
    component: page(() => import("../pages/requests/correction-list-page.tsx"), "CorrectionListPage"),
    validateSearch: (search: Search): { page?: number } => pageOf(search),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/corrections/new",
    component: page(() => import("../pages/requests/register-correction-page.tsx"), "RegisterCorrectionPage"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/corrections/$number",
    component: page(() => import("../pages/requests/correction-page.tsx"), "CorrectionPage"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/requests/$number",
    component: page(() => import("../pages/requests/request-page.tsx"), "RequestPage"),
  }),
];
