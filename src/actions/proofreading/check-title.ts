import { CHECKS } from "../../engines/proofreading/checks.ts";

const titles = new Map(CHECKS.map(({ id, title }) => [id, title]));

/** The Chinese title of a check 校对项; one that a later version has dropped is called by its id. */
export const checkTitle = (id: string): string => titles.get(id) ?? id;
