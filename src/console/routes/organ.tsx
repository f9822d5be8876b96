import { createRoute } from "@tanstack/react-router";
import { page } from "./address.ts";
import { organ } from "./root.tsx";

export const organRoutes = [
  createRoute({
    getParentRoute: () => organ,
    path: "/",
    component: page(() => import("../pages/today/today-page.tsx"), "TodayPage"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/profile",
    component: page(() => import("../pages/organ/profile-page.tsx"), "ProfilePage"),
  }),
];
