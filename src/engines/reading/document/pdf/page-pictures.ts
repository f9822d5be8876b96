import { IDENTITY, type Matrix, type OperatorCodes, times } from "./page-rules.ts";

/** The codes that place something, and paint nothing by themselves. */
export type StateCodes = OperatorCodes & { setGState: number; dependency: number };

/**
 * How much of the plane a page covers with pictures 图片面积, in square points. Pictures are not unpacked: what is left of one is
 * a place that is saved, set up and restored with nothing painted in it. A picture fills the unit square of its place.
 */
export function pictureArea(operators: readonly number[], args: readonly unknown[], codes: StateCodes): number {
  const outer: { matrix: Matrix; placed: boolean; painted: boolean }[] = [];
  let here = { matrix: IDENTITY, placed: false, painted: false };
  let area = 0;
  const leave = () => {
    if (here.placed && !here.painted) area += areaOf(here.matrix);
    const painted = here.painted || here.placed;
    here = outer.pop() ?? { matrix: IDENTITY, placed: false, painted: false };
    here.painted ||= painted;
  };
  const enter = (own: Matrix | null) => {
    outer.push(here);
    here = { matrix: own ? times(here.matrix, own) : here.matrix, placed: false, painted: false };
  };
  operators.forEach((operator, i) => {
    if (operator === codes.save) enter(null);
    else if (operator === codes.paintFormXObjectBegin) enter((args[i] as [Matrix | null])[0]);
    else if (operator === codes.restore || operator === codes.paintFormXObjectEnd) leave();
    else if (operator === codes.transform) here = { ...here, matrix: times(here.matrix, args[i] as Matrix), placed: true };
    else if (operator !== codes.setGState && operator !== codes.dependency) here.painted = true;
  });
  while (outer.length > 0) leave();
  if (here.placed && !here.painted) area += areaOf(here.matrix);
  return area;
}

const areaOf = (matrix: Matrix): number => Math.abs(matrix[0]! * matrix[3]! - matrix[1]! * matrix[2]!);
