import type { Submitter } from "../../db/stores/collections.ts";
import { allowedNames, ownLine } from "../../engines/audit/organ-line.ts";

/** Shorter names (教育局 has three) are in too many file names by chance. */
const SHORTEST_IN_FILE_NAME = 3;

const even = (name: string) => name.normalize("NFKC").replace(/\s/g, "");

/** Names by which a listed organ is known: its full name, with fewer places before it, without 人民政府, its short name. */
export function namesOf({ name, shortName }: Pick<Submitter, "name" | "shortName">): string[] {
  return allowedNames(ownLine({ name: even(name), shortNames: [even(shortName)] }));
}

/**
 * Tells whose report a file is 对应报送机关: by the organ that the report names, else by the name of the file. The longest name
 * that fits decides; where two organs fit alike, nobody is guessed.
 */
export function organOf<Listed extends Pick<Submitter, "name" | "shortName">>(
  printed: string | null,
  fileName: string,
  listed: readonly Listed[],
): Listed | undefined {
  const own = new Set(printed ? allowedNames(ownLine({ name: even(printed) })) : []);
  const file = even(fileName);
  return (
    longest(listed, (name) => own.has(name)) ??
    longest(listed, (name) => name.length >= SHORTEST_IN_FILE_NAME && file.includes(name))
  );
}

function longest<Listed extends Pick<Submitter, "name" | "shortName">>(
  listed: readonly Listed[],
  fits: (name: string) => boolean,
) {
  const fitting = listed
    .map((organ) => ({
      organ,
      length: Math.max(
        0,
        ...namesOf(organ)
          .filter(fits)
          .map((name) => name.length),
      ),
    }))
    .filter(({ length }) => length > 0)
    .sort((one, other) => other.length - one.length);
  const [first, second] = fitting;
  return first && first.length !== second?.length ? first.organ : undefined;
}
