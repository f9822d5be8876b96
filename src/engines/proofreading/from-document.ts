import type { Document, Table } from "../reading/document/document.ts";
import type { ManuscriptKind, Remnant, Span } from "./manuscript.ts";
import type { ProofreadDocument } from "./proofread.ts";

const REMNANTS: readonly string[] = ["comment", "insertion", "deletion", "hidden"] satisfies Remnant["kind"][];

/** A file that was read, as it is proofread 待校稿件: its text, where its tables stand, and what was left over beside the text. */
export function proofreadDocument({ text, blocks, leftovers }: Document, kind?: ManuscriptKind): ProofreadDocument {
  return {
    text,
    kind,
    tables: blocks.filter((block): block is Table => block.kind === "table").map(spanOf),
    // Bookmarks and fields are a part of every file of a word processor; only when they show in the text are they a fault.
    remnants: leftovers.flatMap(({ kind: remnant, text: words, offset }) =>
      REMNANTS.includes(remnant) ? [{ kind: remnant as Remnant["kind"], text: words, offset }] : [],
    ),
  };
}

function spanOf({ offset, rows }: Table): Span {
  const end = Math.max(offset, ...rows.flat().map((cell) => cell.offset + cell.text.length));
  return { offset, length: end - offset };
}
