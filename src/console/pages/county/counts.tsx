const LEVELS = [
  ["error", "■", "误", "处错误"],
  ["warning", "▲", "疑", "处疑似"],
  ["hint", "○", "示", "条提示"],
] as const;

export type SeverityCounts = Record<"error" | "warning" | "hint", number>;

/** `2 处错误，1 处疑似`. */
export const countsInWords = (counts: SeverityCounts): string =>
  LEVELS.flatMap(([level, , , words]) => (counts[level] > 0 ? [`${counts[level]} ${words}`] : [])).join("，");

/** Counts by severity, each with a shape and a word. */
export function Counts({ counts }: { counts: SeverityCounts }) {
  return (
    <>
      {LEVELS.map(
        ([level, shape, word]) =>
          counts[level] > 0 && (
            <span key={level} className={`count count-${level}`}>
              <span aria-hidden="true">{shape}</span> {word}
              {counts[level]}
            </span>
          ),
      )}
    </>
  );
}
