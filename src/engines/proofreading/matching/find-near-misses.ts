import { type Automaton, MOST_HITS, type OnHit, type ScanResult, STOP } from "./automaton.ts";
import { BestMisses } from "./best-misses.ts";
import { CoveredPlaces } from "./covered-places.ts";
import type { NearMiss } from "./near-miss.ts";
import { NearMissSearch, type Role } from "./near-miss-search.ts";
import type { NearMisses } from "./near-misses.ts";

export interface NearMissChoice {
  /** Told of the hits of all other lists, as by `Automaton.scan`. */
  onHit?: OnHit;
  /** The search stops after so many hits and near misses. Default one million. */
  limit?: number;
}

/** So many pieces wait before they are looked at together: what makes one right may come after it. */
const BATCH = 8192;

/**
 * Comparisons allowed for a text, many times what ordinary text needs: wordings that are nearly all alike, or a text that is
 * nothing but nearly one of them, would otherwise be read for minutes.
 */
const COMPARISONS_PER_UNIT = 1;
const COMPARISONS_AT_LEAST = 100_000;

/** Finds near misses 近似表述 and the hits of all other lists in one reading of the text. */
export function findNearMisses(
  automaton: Automaton,
  nearMisses: NearMisses,
  text: string,
  onNearMiss: (miss: NearMiss) => void,
  { onHit = () => undefined, limit = MOST_HITS }: NearMissChoice = {},
): ScanResult {
  const search = preparedSearch(automaton, nearMisses);
  const { roles, span } = search;
  const before = search.comparisons;
  const most = text.length * COMPARISONS_PER_UNIT + COMPARISONS_AT_LEAST;
  const right = new CoveredPlaces();
  let found = 0;
  let stoppedAt = -1;
  const misses = new BestMisses((miss) => {
    if (found >= limit && stoppedAt < 0) stoppedAt = miss.start;
    if (stoppedAt >= 0) return;
    found += 1;
    onNearMiss(miss);
  });
  let waiting: { role: Role; start: number; end: number; entry: number }[] = [];

  const look = (upTo: number) => {
    let looked = 0;
    for (const { role, start, end, entry } of waiting) {
      if (end > upTo || stoppedAt >= 0) break;
      looked += 1;
      right.forget(start - span);
      misses.reach(start - span);
      if (role === "pieces") search.atPiece(text, start, entry, right, (miss) => misses.add(miss));
      else if (role === "swapped" || role === "variants") {
        const miss = search.atKnownForm(text, start, end, role, entry, right);
        if (miss) misses.add(miss);
      }
      // What the quick looks let through may cost as much again.
      if (search.comparisons - before > most * 2) stoppedAt = start;
    }
    waiting = waiting.slice(looked);
  };

  let batch = BATCH;
  const scanned = automaton.scan(
    text,
    (start, end, list, entry) => {
      const role = roles[list]!;
      if (role === "own") {
        if (found >= limit) return STOP;
        found += 1;
        return onHit(start, end, list, entry);
      }
      if (role === "right") right.add(start, end);
      else if (role === "pieces" && !search.mayBeMiss(text, start, entry)) {
        if (search.comparisons - before > most) return STOP;
      } else if (waiting.push({ role, start, end, entry }) >= batch) {
        look(end - span);
        batch = waiting.length + BATCH;
      }
      return stoppedAt >= 0 ? STOP : undefined;
    },
    { limit: Number.POSITIVE_INFINITY },
  );
  look(text.length);
  misses.settle();
  if (scanned.complete && stoppedAt < 0) return { hits: found, complete: true, reached: text.length };
  return { hits: found, complete: false, reached: stoppedAt < 0 ? scanned.reached : stoppedAt };
}

const prepared = new WeakMap<NearMisses, { automaton: Automaton; search: NearMissSearch }>();

/** The search made ready for an automaton, kept while both stay the same. */
function preparedSearch(automaton: Automaton, nearMisses: NearMisses): NearMissSearch {
  const known = prepared.get(nearMisses);
  if (known?.automaton === automaton) return known.search;
  const search = new NearMissSearch(automaton, nearMisses);
  prepared.set(nearMisses, { automaton, search });
  return search;
}
