import type { StandingKind } from "../../../domain/duties/standing.ts";
import { STANDING_SHAPES, STANDING_WORDS } from "./matrix.ts";

/** How a duty stands, as a shape and a word. */
export function Standing({ kind }: { kind: StandingKind }) {
  return (
    <span className={`standing standing-${kind}`}>
      <span aria-hidden="true">{STANDING_SHAPES[kind]}</span> {STANDING_WORDS[kind]}
    </span>
  );
}
