import type { ReportVersions } from "../../../contract/reports.ts";

type Version = ReportVersions["versions"][number];

/** A pause this long ends a sitting, in milliseconds: who comes back after it has done something else. */
const PAUSE = 30 * 60 * 1000;

/**
 * The versions by sittings 一次写作: what one person saved without a long pause is one line, with its last state to read. A text is
 * saved whenever it is left, which is safe and makes many versions; nobody looks for them one by one. A version that was
 * submitted, decided on or released stands by itself as the end of its sitting.
 *
 * @param versions newest first.
 * @returns newest first; each sitting newest first too, never empty.
 */
export function sittings(versions: readonly Version[]): [Version, ...Version[]][] {
  const found: [Version, ...Version[]][] = [];
  for (const version of versions) {
    const sitting = found.at(-1);
    const later = sitting?.at(-1);
    if (sitting && later && continues(version, later)) sitting.push(version);
    else found.push([version]);
  }
  return found;
}

function continues(earlier: Version, later: Version): boolean {
  return (
    earlier.savedBy === later.savedBy &&
    earlier.steps.length === 0 &&
    !earlier.released &&
    Date.parse(later.savedAt) - Date.parse(earlier.savedAt) <= PAUSE
  );
}
