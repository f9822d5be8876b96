import { createRoute } from "@tanstack/react-router";
import { page, type Search, textOf } from "./address.ts";
import { organ } from "./root.tsx";

export const disputeRoutes = [
  createRoute({
    getParentRoute: () => organ,
    path: "/disputes",
    component: page(() => import("../pages/disputes/dispute-list-page.tsx"), "DisputeListPage"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/disputes/new",
    component: page(() => import("../pages/disputes/register-dispute-page.tsx"), "RegisterDisputePage"),
    validateSearch: (search: Search): { request?: string } => textOf(search, "request"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/disputes/$id",
    component: page(() => import("../pages/disputes/dispute-page.tsx"), "DisputePage"),
  }),
];
