import { CHECKS } from "../../engines/proofreading/checks.ts";

/** What only a run over an archive can find: it compares documents with each other. */
export const COPIED_PARAGRAPH = "R-copied-paragraph";

const titles = new Map([...CHECKS.map(({ id, title }): [string, string] => [id, title]), [COPIED_PARAGRAPH, "雷同段落"]]);

/** The Chinese title of a check 校对项; one that a later version has dropped is called by its id. */
export const checkTitle = (id: string): string => titles.get(id) ?? id;
