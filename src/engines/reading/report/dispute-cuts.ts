import { cutsOf } from "./glued-digits.ts";

const RESULTS = 5;
const GROUPS = 3;
const MOST_WAYS = 500;
/** More digits than this are no table of fifteen counts. */
const MOST_DIGITS = 90;

/**
 * The ways to cut the glued digits of table four so that as many of its three groups as possible add up.
 * More than one way means that the digits do not tell.
 */
export function cutDisputes(runs: readonly string[]): number[][] {
  const digits = runs.join("");
  if (digits.length < GROUPS * RESULTS || digits.length > MOST_DIGITS || !/^\d+$/.test(digits)) return [];
  if (digits.length === GROUPS * RESULTS) return [[...digits].map(Number)];
  const bounds = boundsOf(runs);
  for (let wrong = 0; wrong < GROUPS; wrong++) {
    const ways = waysFrom(digits, bounds, 0, GROUPS, wrong, new Map());
    if (ways.length > 0) return ways;
  }
  return cutsOf(runs, GROUPS * RESULTS) ?? [];
}

/** Cuts from `from` on into `groups` groups, of which exactly `wrong` do not add up. */
function waysFrom(
  digits: string,
  bounds: ReadonlySet<number>,
  from: number,
  groups: number,
  wrong: number,
  known: Map<string, number[][]>,
): number[][] {
  if (groups === 0) return from === digits.length && wrong === 0 ? [[]] : [];
  const key = `${from}/${groups}/${wrong}`;
  const before = known.get(key);
  if (before) return before;

  const ways: number[][] = [];
  const longest = Math.min(digits.length - (groups - 1) * RESULTS, from + 6 * RESULTS);
  for (let to = from + RESULTS; to <= longest && ways.length < MOST_WAYS; to++) {
    for (const group of cutsOf(runsBetween(digits, bounds, from, to), RESULTS) ?? []) {
      const adds = group[0]! + group[1]! + group[2]! + group[3]! === group[4];
      if (!adds && wrong === 0) continue;
      for (const rest of waysFrom(digits, bounds, to, groups - 1, adds ? wrong : wrong - 1, known))
        ways.push([...group, ...rest]);
    }
  }
  known.set(key, ways);
  return ways;
}

function boundsOf(runs: readonly string[]): Set<number> {
  let end = 0;
  return new Set(
    runs.map((run) => {
      end += run.length;
      return end;
    }),
  );
}

function runsBetween(digits: string, bounds: ReadonlySet<number>, from: number, to: number): string[] {
  const cuts = [from, ...[...bounds].filter((bound) => bound > from && bound < to), to];
  return cuts.slice(1).map((cut, i) => digits.slice(cuts[i], cut));
}
