/**
 * Prints the rows of a benchmark: `work · ours · rival · ratio · hits equal`.
 *
 * A row is `{work, ours, rival, unit, target, rivalName, missing, hitsEqual}`; `ratio` is how many times better ours is, and a
 * figure of which less is better says so by `lessIsBetter`. A missing rival has no figure, only the reason.
 */
export function printTable(rows) {
  const lines = [["work", "ours", "rival", "ratio", "hits equal"], ...rows.map(cells)];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => width(line[column]))));
  for (const line of lines)
    console.log(
      line
        .map((cell, column) => cell + " ".repeat(widths[column] - width(cell)))
        .join(" · ")
        .trimEnd(),
    );
}

/** How many times better ours is than the rival or the limit; `undefined` without a rival. */
export function ratio({ ours, rival, lessIsBetter }) {
  if (rival === undefined) return undefined;
  return lessIsBetter ? rival / ours : ours / rival;
}

function cells(row) {
  const { work, ours, rival, unit, target, rivalName, missing, hitsEqual } = row;
  const better = ratio(row);
  const asked = target === undefined ? "" : ` ${better >= target ? "≥" : "<"} ${target}`;
  return [
    work,
    `${figure(ours)} ${unit}`,
    missing ? `${rivalName} 缺：${missing}` : `${rivalName} ${figure(rival)} ${unit}`,
    better === undefined ? "—" : `${better.toFixed(2)}x${asked}`,
    hitsEqual === undefined ? "—" : hitsEqual ? "yes" : "NO",
  ];
}

function figure(number) {
  return number >= 100 ? number.toFixed(0) : number.toPrecision(3);
}

/** Chinese characters take two columns of a terminal. */
function width(text) {
  return [...text].reduce((sum, character) => sum + (/[\u1100-\u115f\u2e80-\uffe6]/.test(character) ? 2 : 1), 0);
}
