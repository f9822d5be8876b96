import type { Prose, Texts } from "./prose.ts";
import { isChanged } from "./prose.ts";

/** What was typed and has not reached the server 本机留底, kept in this browser for this person. */
export interface LocalDraft {
  edition: number | null;
  base: Texts;
  texts: Texts;
  /** When it was typed, as an instant. */
  at: string;
}

export const draftKey = (account: string, organ: string, year: number): string => `gongkai.report.${account}.${organ}.${year}`;

/** What was kept under this name, if it holds a change. */
export function readDraft(key: string): LocalDraft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null") as LocalDraft | null;
    return kept && typeof kept.texts === "object" && typeof kept.base === "object" && isChanged(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps the changes, or forgets them once there are none. @returns whether this browser keeps anything at all. */
export function keepDraft(key: string, prose: Prose, at: string): boolean {
  try {
    if (isChanged(prose)) localStorage.setItem(key, JSON.stringify({ ...prose, at } satisfies LocalDraft));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}
