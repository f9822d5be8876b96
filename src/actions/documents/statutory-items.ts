import type { Organ } from "../../db/stores/organs.ts";
import type { ProactiveItem } from "../../law/proactive-disclosure.ts";
import type { Office } from "../office.ts";

/** The headings of 法定主动公开内容 for an organ of this level. Basis: 条例 art. 20, 21. */
export function statutoryItems(office: Office, { level }: Pick<Organ, "level">): readonly ProactiveItem[] {
  const list = level === "township" ? "township" : level === "county" || level === "prefecture" ? "city-or-county" : "other";
  return office.law.proactiveItems(list);
}
