/** Runs of figures 数字串, half and full width: where each begins and where it ends. */
export interface Numbers {
  starts: number[];
  ends: number[];
}

/** No number of a person or an account is shorter. */
const LONG = 11;

/** The runs of figures that stand at these places. */
export function numbersOf(figures: readonly number[]): Numbers {
  const starts: number[] = [];
  const ends: number[] = [];
  let end = -1;
  for (const place of figures) {
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
