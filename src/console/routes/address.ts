import { lazyRouteComponent, type RouteComponent } from "@tanstack/react-router";
import { isPlainDate } from "../../calendar/plain-date.ts";

/** A page is fetched when it is first opened. The type is said, for a page's own type leads back to the router's. */
export const page = (load: () => Promise<Record<string, unknown>>, name: string): RouteComponent =>
  lazyRouteComponent(load, name);

/** What stands behind the question mark of an address. */
export type Search = Record<string, unknown>;
export const pageOf = ({ page }: Search) => (Number.isInteger(page) && Number(page) > 1 ? { page: Number(page) } : {});
export const textOf = <Key extends string>(search: Search, key: Key): { [K in Key]?: string } =>
  (search[key] ? { [key]: String(search[key]) } : {}) as { [K in Key]?: string };
/** A day in the address; what is no day is left out, as if nothing had been asked. */
export const dayOf = <Key extends string>(search: Search, key: Key): { [K in Key]?: string } =>
  (isPlainDate(String(search[key])) ? { [key]: String(search[key]) } : {}) as { [K in Key]?: string };
export const yearOf = ({ year }: Search) => (Number.isInteger(year) ? { year: Number(year) } : {});
export const stateOf = ({ state }: Search) => (state === "closed" || state === "all" ? { state: state as "closed" | "all" } : {});
