import type { ReportView } from "../../../contract/reports.ts";
import type { SectionId } from "../../../domain/annual-report/model.ts";

export type Texts = Partial<Record<SectionId, string>>;

/** The prose of a report in the hands of one editor. */
export interface Prose {
  /** The edition that these texts started from; `null` while nothing has been saved. */
  edition: number | null;
  /** As the server had them then. */
  base: Texts;
  /** As they stand on this screen. */
  texts: Texts;
}

/** As stored, with bound figures as placeholders. */
export const textsOf = ({ prose }: ReportView): Texts => prose;

export const proseOf = (view: ReportView): Prose => ({ edition: view.edition, base: textsOf(view), texts: textsOf(view) });

/** The sections that were changed on this screen. */
export function changes({ base, texts }: Prose): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([id, text]) => text !== base[id as SectionId]));
}

export const isChanged = (prose: Prose): boolean => Object.keys(changes(prose)).length > 0;

/** What a save sends: the changes; the very first save sends everything, for somebody now vouches for the draft. */
export const toSave = (prose: Prose): Texts => (prose.edition === null ? prose.texts : changes(prose));

const isNewer = (view: ReportView, { edition }: Prose): boolean => (view.edition ?? 0) > (edition ?? 0);

/**
 * Takes over what the server has where nothing was changed here. Changed sections stay, whatever the server says; a newer
 * edition that touches none of them, or says the same, becomes the one they are based on.
 */
export function takeOver(prose: Prose, view: ReportView): Prose {
  const theirs = textsOf(view);
  // A view older than what was saved here is still under way to this screen.
  const older = (view.edition ?? 0) < (prose.edition ?? 0);
  if (older) return prose;
  if (!isChanged(prose)) return { edition: view.edition, base: theirs, texts: theirs };
  return isNewer(view, prose) && contested(prose, view).length === 0 ? rebase(prose, view) : prose;
}

/** Somebody else saved while this screen was changed: their edition becomes the base, and what was typed here stays. */
export function rebase(prose: Prose, view: ReportView): Prose {
  const theirs = textsOf(view);
  return { edition: view.edition, base: theirs, texts: { ...theirs, ...changes(prose) } };
}

/** The sections that both changed: theirs must be read before mine replaces it. */
export function contested(prose: Prose, view: ReportView): SectionId[] {
  if (!isNewer(view, prose)) return [];
  const theirs = textsOf(view);
  return (Object.keys(changes(prose)) as SectionId[]).filter(
    (id) => theirs[id] !== prose.base[id] && theirs[id] !== prose.texts[id],
  );
}
