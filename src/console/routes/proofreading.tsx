import { createRoute } from "@tanstack/react-router";
import type { FindingQuery } from "../../contract/proofreading.ts";
import { page, pageOf, type Search, textOf, yearOf } from "./address.ts";
import { organ } from "./root.tsx";

/** What the list of findings is narrowed to, and which finding is open. */
export interface FindingSearch {
  check?: string;
  severity?: NonNullable<FindingQuery["severity"]>;
  verdict?: NonNullable<FindingQuery["verdict"]>;
  section?: string;
  handedInBy?: string;
  document?: number;
  open?: number;
  page?: number;
}

const numberOf = <Key extends string>(search: Search, key: Key): { [K in Key]?: number } =>
  (Number.isInteger(search[key]) ? { [key]: Number(search[key]) } : {}) as { [K in Key]?: number };
const findingSearch = (search: Search): FindingSearch => ({
  ...textOf(search, "check"),
  ...(textOf(search, "severity") as Pick<FindingSearch, "severity">),
  ...(textOf(search, "verdict") as Pick<FindingSearch, "verdict">),
  ...textOf(search, "section"),
  ...textOf(search, "handedInBy"),
  ...numberOf(search, "document"),
  ...numberOf(search, "open"),
  ...pageOf(search),
});

export const proofreadingRoutes = [
  createRoute({
    getParentRoute: () => organ,
    path: "/proofreading",
    component: page(() => import("../pages/proofreading/runs-page.tsx"), "RunsPage"),
    validateSearch: (search: Search): { page?: number } => pageOf(search),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/proofreading/runs/$id",
    component: page(() => import("../pages/proofreading/run-page.tsx"), "RunPage"),
    validateSearch: findingSearch,
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/proofreading/rectifications",
    component: page(() => import("../pages/proofreading/rectifications-page.tsx"), "RectificationsPage"),
    validateSearch: (search: Search): { page?: number } => pageOf(search),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/proofreading/lists",
    component: page(() => import("../pages/proofreading/lists-page.tsx"), "ListsPage"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/proofreading/lists/$id",
    component: page(() => import("../pages/proofreading/list-page.tsx"), "ListPage"),
    validateSearch: (search: Search): { version?: number } => numberOf(search, "version"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/proofreading/statistics",
    component: page(() => import("../pages/proofreading/statistics-page.tsx"), "ProofreadingStatisticsPage"),
    validateSearch: (search: Search): { year?: number } => yearOf(search),
  }),
];
