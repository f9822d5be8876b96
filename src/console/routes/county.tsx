import { createRoute } from "@tanstack/react-router";
import { page, pageOf, type Search, textOf, yearOf } from "./address.ts";
import { organ } from "./root.tsx";

const STATES = ["faulty", "error", "clean", "refused", "missing"] as const;
type State = (typeof STATES)[number];
const stateOf = ({ state }: Search): { state?: State } => (STATES.includes(state as State) ? { state: state as State } : {});

export interface CountySearch {
  year?: number;
  page?: number;
  state?: State;
  check?: string;
  name?: string;
}

/** The other filters stay when one is changed. */
export function without<Key extends keyof CountySearch>(search: CountySearch, ...keys: Key[]): Omit<CountySearch, Key> {
  const left = { ...search };
  for (const key of keys) delete left[key];
  return left;
}

export const countyRoutes = [
  createRoute({
    getParentRoute: () => organ,
    path: "/county",
    component: page(() => import("../pages/county/county-page.tsx"), "CountyPage"),
    validateSearch: (search: Search): CountySearch => ({
      ...yearOf(search),
      ...pageOf(search),
      ...stateOf(search),
      ...textOf(search, "check"),
      ...textOf(search, "name"),
    }),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/county/merged",
    component: page(() => import("../pages/county/merged-page.tsx"), "MergedPage"),
    validateSearch: (search: Search): { year?: number } => yearOf(search),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/county/organs",
    component: page(() => import("../pages/county/submitters-page.tsx"), "SubmittersPage"),
  }),
  createRoute({
    getParentRoute: () => organ,
    path: "/county/submissions/$id",
    component: page(() => import("../pages/county/submission-page.tsx"), "SubmissionPage"),
    validateSearch: (search: Search): { check?: string } => textOf(search, "check"),
  }),
];
