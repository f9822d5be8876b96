/** Numbers that look random and are the same in every run (mulberry32). `below(n)` is a whole number from 0 to n - 1. */
export function seededRandom(seed) {
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { fraction, below: (n) => Math.floor(fraction() * n), pick: (list) => list[Math.floor(fraction() * list.length)] };
}

/**
 * Picks of a list whose first entries are by far the commonest, as words and characters of a language are (Zipf's law);
 * the larger `evenness`, the less so.
 */
export function zipfPicker(list, random, evenness = 3) {
  const bounds = new Float64Array(list.length);
  let sum = 0;
  for (let rank = 0; rank < list.length; rank += 1) {
    sum += 1 / (rank + evenness);
    bounds[rank] = sum;
  }
  return () => {
    const at = random.fraction() * sum;
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bounds[middle] < at) low = middle + 1;
      else high = middle;
    }
    return list[low];
  };
}
