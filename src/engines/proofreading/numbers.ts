import type { CharacterPlaces } from "./character-places.ts";

/** Runs of figures 数字串, half and full width: where each begins and where it ends. */
export interface Numbers {
  starts: number[];
  ends: number[];
}

const FIGURES = [..."0123456789０１２３４５６７８９"].map((figure) => figure.charCodeAt(0));
/** No number of a person or an account is shorter. */
const LONG = 11;

export function numbersOf(places: CharacterPlaces): Numbers {
  const starts: number[] = [];
  const ends: number[] = [];
  let end = -1;
  for (const place of places.ofAny(FIGURES)) {
    if (place === end) ends[ends.length - 1] = place + 1;
    else {
      starts.push(place);
      ends.push(place + 1);
    }
    end = place + 1;
  }
  return { starts, ends };
}

/** The beginnings of runs that with those that follow them after a blank or hyphen are long. */
export function longNumbers(text: string, { starts, ends }: Numbers): number[] {
  const found: number[] = [];
  let figures = 0;
  // From the end, so that what follows a run is already summed.
  for (let index = starts.length - 1; index >= 0; index -= 1) {
    const end = ends[index]!;
    const joined = starts[index + 1] === end + 1 && (text[end] === " " || text[end] === "-");
    figures = (joined ? figures : 0) + end - starts[index]!;
    if (figures >= LONG) found.push(starts[index]!);
  }
  return found.reverse();
}
