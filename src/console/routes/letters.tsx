import { createRoute } from "@tanstack/react-router";
import { page, type Search, yearOf } from "./address.ts";
import { organ } from "./root.tsx";

export const letterRoutes = [
  createRoute({
    getParentRoute: () => organ,
    path: "/letters",
    component: page(() => import("../pages/letters/letter-settings-page.tsx"), "LetterSettingsPage"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/fees",
    component: page(() => import("../pages/fees/fee-list-page.tsx"), "FeeListPage"),
    validateSearch: (search: Search): { year?: number } => yearOf(search),
  }),
];
