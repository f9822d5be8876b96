import { type RefObject, useLayoutEffect, useState } from "react";
import type { Severity } from "../../../engines/finding.ts";
import { rangeOfShown } from "./prose-dom.ts";

/** Words of a text that a finding speaks of; places are in the text as people read it. */
export interface Mark {
  fingerprint: string;
  severity: Severity;
  start: number;
  end: number;
}

interface Line {
  key: string;
  mark: Mark;
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Props {
  field: RefObject<HTMLDivElement | null>;
  marks: readonly Mark[];
  /** The text that is drawn; the lines are measured anew when it changes. */
  drawn: string;
}

/** Lines under the words that findings speak of, laid over the text so that the text itself is never touched. */
export function TextMarks({ field, marks, drawn }: Props) {
  const [lines, setLines] = useState<Line[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawn` moves the words.
  useLayoutEffect(() => {
    const root = field.current;
    if (!root) return;
    const measure = () => setLines(marks.flatMap((mark) => linesOf(root, mark)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(root);
    return () => observer.disconnect();
  }, [field, marks, drawn]);
  return (
    <div aria-hidden="true">
      {lines.map(({ key, mark, ...box }) => (
        <span key={key} className={`text-mark text-mark-${mark.severity}`} data-finding={mark.fingerprint} style={box} />
      ))}
    </div>
  );
}

function linesOf(root: HTMLElement, mark: Mark): Line[] {
  const origin = root.parentElement!.getBoundingClientRect();
  return [...rangeOfShown(root, mark.start, mark.end).getClientRects()]
    .filter(({ width }) => width > 0)
    .map(({ left, top, width, height }, index) => ({
      key: `${mark.fingerprint}${mark.start}-${index}`,
      mark,
      left: left - origin.left,
      top: top - origin.top,
      width,
      height,
    }));
}
