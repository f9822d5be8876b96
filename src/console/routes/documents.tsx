import { createRoute } from "@tanstack/react-router";
import { page, pageOf, type Search, textOf } from "./address.ts";
import { organ } from "./root.tsx";

export const documentRoutes = [
  createRoute({
    getParentRoute: () => organ,
    path: "/documents",
    component: page(() => import("../pages/documents/document-list-page.tsx"), "DocumentListPage"),
    validateSearch: (search: Search): { title?: string; item?: string; page?: number } => ({
      ...textOf(search, "title"),
      ...textOf(search, "item"),
      ...pageOf(search),
    }),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/documents/new",
    component: page(() => import("../pages/documents/draft-page.tsx"), "DraftPage"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/documents/waiting",
    component: page(() => import("../pages/documents/waiting-page.tsx"), "WaitingPage"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/documents/waiting/$id/$edition",
    component: page(() => import("../pages/documents/review-page.tsx"), "ReviewPage"),
  }),
];
