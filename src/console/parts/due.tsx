import { dayWords, leftWords, urgencyOf } from "../dates.ts";

const SHAPES = { late: "■", today: "◆", soon: "▲", calm: "○", unknown: "?" } as const;

/** How much of a deadline is left, as a shape and in words. */
export function Left({ days }: { days: number | null | undefined }) {
  const urgency = urgencyOf(days);
  return (
    <span className={`left left-${urgency}`}>
      <span aria-hidden="true">{SHAPES[urgency]}</span> {leftWords(days)}
    </span>
  );
}

/** A deadline with its weekday and what is left of it. */
export function Due({ on, left }: { on: string | null; left: number | null }) {
  return (
    <span className="due">
      {on && <span className="day">{dayWords(on)}</span>} <Left days={left} />
    </span>
  );
}
