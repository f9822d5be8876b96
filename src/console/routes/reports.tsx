import { createRoute } from "@tanstack/react-router";
import { page } from "./address.ts";
import { organ } from "./root.tsx";

export const reportRoutes = [
  createRoute({
    getParentRoute: () => organ,
    path: "/reports/$year",
    component: page(() => import("../pages/reports/report-page.tsx"), "ReportPage"),
  }),
];
