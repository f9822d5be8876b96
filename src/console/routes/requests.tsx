import { createRoute } from "@tanstack/react-router";
import { page, pageOf, type Search, stateOf } from "./address.ts";
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
    path: "/requests/$number",
    component: page(() => import("../pages/requests/request-page.tsx"), "RequestPage"),
  }),
];
