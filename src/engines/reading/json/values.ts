/** Anything that JSON can say. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A member of an object, by a path with dots; `undefined` where there is none. */
export function member(value: Json | undefined, path: string): Json | undefined {
  let at = value;
  for (const key of path.split(".")) {
    if (typeof at !== "object" || at === null || Array.isArray(at) || !Object.hasOwn(at, key)) return undefined;
    at = at[key];
  }
  return at;
}

export const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);
export const text = (value: Json | undefined): string => (typeof value === "string" ? value : "");
export const numberOrNull = (value: Json | undefined): number | null =>
  typeof value === "number" && Number.isFinite(value) ? value : null;
