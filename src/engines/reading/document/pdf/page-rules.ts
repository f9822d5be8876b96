/** A ruling line of a page 框线: horizontal at `at` from `from` to `to`, or vertical likewise. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

export interface Rules {
  horizontal: Rule[];
  vertical: Rule[];
}

/** A place on the page 坐标变换, as PDF writes it: six numbers. */
export type Matrix = readonly number[];

/** The codes of the drawing operators that matter here. */
export interface OperatorCodes {
  save: number;
  restore: number;
  transform: number;
  constructPath: number;
  paintFormXObjectBegin: number;
  paintFormXObjectEnd: number;
  stroke: number;
  closeStroke: number;
  endPath: number;
  fillStroke: number;
  eoFillStroke: number;
  closeFillStroke: number;
  closeEOFillStroke: number;
}

/** How thick a filled bar may be to be a line, and how far a line may lean, in points. */
const THIN = 3;
const MOST_RULES = 5000;
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The ruling lines that a page draws: stroked, or filled as thin bars. */
export function rulesOf(operators: readonly number[], args: readonly unknown[], codes: OperatorCodes): Rules {
  const rules: Rules = { horizontal: [], vertical: [] };
  const stack: Matrix[] = [];
  let matrix = IDENTITY;
  operators.forEach((operator, i) => {
    if (operator === codes.save) stack.push(matrix);
    else if (operator === codes.restore || operator === codes.paintFormXObjectEnd) matrix = stack.pop() ?? IDENTITY;
    else if (operator === codes.transform) matrix = times(matrix, args[i] as Matrix);
    else if (operator === codes.paintFormXObjectBegin) {
      stack.push(matrix);
      const own = (args[i] as [Matrix | null])[0];
      if (own) matrix = times(matrix, own);
    } else if (operator === codes.constructPath && rules.horizontal.length + rules.vertical.length < MOST_RULES) {
      const [paint, data] = args[i] as [number, [ArrayLike<number> | null]];
      if (paint === codes.endPath || !data?.[0]) return;
      const strokes = [
        codes.stroke,
        codes.closeStroke,
        codes.fillStroke,
        codes.eoFillStroke,
        codes.closeFillStroke,
        codes.closeEOFillStroke,
      ];
      for (const path of pathsOf(data[0], matrix)) (strokes.includes(paint) ? addEdges : addBar)(path, rules);
    }
  });
  return rules;
}

type Point = readonly [number, number];

/** The corners of each part of a path, on the page. */
function pathsOf(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const paths: Point[][] = [];
  const point = (at: number): Point => {
    const [x, y] = [data[at]!, data[at + 1]!];
    return [matrix[0]! * x + matrix[2]! * y + matrix[4]!, matrix[1]! * x + matrix[3]! * y + matrix[5]!];
  };
  for (let at = 0; at < data.length; ) {
    const step = data[at]!;
    if (step === 0) paths.push([point(at + 1)]);
    else if (step === 1) paths.at(-1)?.push(point(at + 1));
    else if (step === 4 && paths.at(-1)?.[0]) paths.at(-1)!.push(paths.at(-1)![0]!);
    at += [3, 3, 7, 5, 1][step] ?? data.length;
  }
  return paths;
}

function addEdges(path: readonly Point[], rules: Rules): void {
  for (let i = 1; i < path.length; i++) addLine(path[i - 1]!, path[i]!, rules);
}

function addBar(path: readonly Point[], rules: Rules): void {
  const xs = path.map(([x]) => x);
  const ys = path.map(([, y]) => y);
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (top - bottom <= THIN && right - left > top - bottom)
    addLine([left, (top + bottom) / 2], [right, (top + bottom) / 2], rules);
  else if (right - left <= THIN) addLine([(left + right) / 2, bottom], [(left + right) / 2, top], rules);
}

function addLine([x1, y1]: Point, [x2, y2]: Point, { horizontal, vertical }: Rules): void {
  if (Math.abs(y1 - y2) < 1 && Math.abs(x1 - x2) > 1)
    horizontal.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
  else if (Math.abs(x1 - x2) < 1 && Math.abs(y1 - y2) > 1)
    vertical.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
}

/** Both, one after the other. */
export function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0]! * b[0]! + a[2]! * b[1]!,
    a[1]! * b[0]! + a[3]! * b[1]!,
    a[0]! * b[2]! + a[2]! * b[3]!,
    a[1]! * b[2]! + a[3]! * b[3]!,
    a[0]! * b[4]! + a[2]! * b[5]! + a[4]!,
    a[1]! * b[4]! + a[3]! * b[5]! + a[5]!,
  ];
}
