import fc from "fast-check";
import type { PlainDate } from "../../src/calendar/plain-date.ts";
import { addDays } from "../../src/calendar/plain-date.ts";
import { type Act, actProblems, allowedActs } from "../../src/domain/requests/acts.ts";
import { type Case, type CaseStep, type StepDetail, stateOf } from "../../src/domain/requests/case.ts";
import { next, type RequestState, TRANSITIONS, type Transition } from "../../src/domain/requests/workflow.ts";
import { loadLaw } from "../../src/law/load.ts";
import { WEEKDAYS_OFF, WEEKENDS_WORKED } from "../cases/deadlines/exceptions.ts";

export const law = loadLaw();
export const calendar = law.workCalendar();

/** One turn of a story: the clock jumps, then something is done, or tried. */
export interface Turn {
  jump: number;
  choice: number;
  back: number;
  days: number;
  verdict: number;
}

/** A random story: when the request comes and up to eighteen turns; jumps go over weekends and the long holidays. */
export const stories = fc.record({
  receivedOn: fc.integer({ min: 0, max: 365 * 4 }).map((n) => addDays("2021-01-04", n)),
  unconfirmed: fc.boolean(),
  turns: fc.array(
    fc.record({
      jump: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 4, max: 45 })),
      choice: fc.nat(1_000),
      back: fc.nat(3),
      days: fc.integer({ min: 1, max: 25 }),
      verdict: fc.nat(3),
    }),
    { minLength: 2, maxLength: 18 },
  ),
});
export type Story = typeof stories extends fc.Arbitrary<infer Value> ? Value : never;

/** A case after a story, with what was decided. */
export interface Lived {
  one: Case;
  today: PlainDate;
  outcome: { id: string; on: PlainDate } | null;
  states: RequestState[];
  refused: number;
}

/** Lives a story by the rules of the domain alone; `look` sees the case after every turn. */
export function live(story: Story, look: (lived: Lived) => void): Lived {
  const lived: Lived = {
    one: { receivedOn: story.receivedOn, unconfirmed: story.unconfirmed && story.turns.length % 4 === 0, steps: [] },
    today: story.receivedOn,
    outcome: null,
    states: [],
    refused: 0,
  };
  for (const turn of story.turns) {
    lived.today = addDays(lived.today, turn.jump);
    if (turn.choice % 13 === 0) reply(lived);
    else act(lived, turn);
    lived.states.push(stateOf(lived.one));
    look(lived);
  }
  return lived;
}

function act(lived: Lived, turn: Turn): void {
  const { one, today } = lived;
  // Withdrawals and joined cases end a story; most applicants do neither.
  const acts = allowedActs(one, today, law, calendar).filter(
    ({ kind }) => turn.back === 0 || (kind !== "withdraw" && kind !== "merge"),
  );
  if (acts.length === 0) return;
  const chosen = acts[turn.choice % acts.length] as Act;
  const last = one.steps.at(-1)?.occurredOn ?? one.receivedOn;
  const occurredOn = [addDays(today, -turn.back), last].sort().at(-1) as PlainDate;
  const days = chosen.detail.days ?? turn.days;
  if (Object.keys(actProblems(one, chosen, { occurredOn, days }, today, law, calendar)).length > 0) {
    lived.refused += 1;
    return;
  }
  const verdict = (["consents", "objects", "partly", "none"] as const)[turn.verdict] ?? "none";
  const finding = turn.verdict % 2 === 0 ? "reasonable" : "unreasonable";
  const detail: StepDetail = { ...chosen.detail, days, verdict, finding };
  const step: CaseStep = { sequence: one.steps.length + 1, kind: chosen.kind, occurredOn, detail };
  lived.one = { ...one, steps: [...one.steps, step] };
  if (chosen.kind === "confirm") lived.one = { ...lived.one, receivedOn: occurredOn, unconfirmed: false };
  const { outcome }: Transition = TRANSITIONS[chosen.kind];
  if (!outcome) return;
  lived.outcome = { id: outcome, on: occurredOn };
  lived.one = { ...lived.one, decision: { decidedOn: occurredOn, letter: false, servedOn: null } };
}

/** Answers the case today, where its state lets it; it is served two days later at the next look. */
function reply(lived: Lived): void {
  const { one, today } = lived;
  if (one.decision) {
    if (one.decision.servedOn === null) lived.one = { ...one, decision: { ...one.decision, servedOn: today } };
    return;
  }
  if (next(stateOf(one), "replyAtOnce") === undefined) return;
  const outcomes = law.outcomes.filter(({ reply }) => reply);
  lived.outcome = { id: outcomes[one.steps.length % outcomes.length]!.id, on: today };
  lived.one = { ...one, decision: { decidedOn: today, letter: true, servedOn: null } };
}

const DAY = 86_400_000;
const OFF = new Set(WEEKDAYS_OFF);
const WORKED = new Set(WEEKENDS_WORKED);
const after = (day: string) => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
const works = (day: string) => ([0, 6].includes(new Date(day).getUTCDay()) ? WORKED.has(day) : !OFF.has(day));

function lastOf(from: string, n: number, skipped: ReadonlySet<string>): string {
  let day = from;
  for (let left = n; left > 0; ) {
    day = after(day);
    if (works(day) && !skipped.has(day)) left -= 1;
  }
  return day;
}

/** The due date from the bare events, worked out with a finger on the calendar: nothing of the domain is used. */
export function naiveDue({ receivedOn, steps }: Case, asOf: PlainDate): PlainDate {
  const none = new Set<string>();
  const skipped = new Set<string>();
  for (const letter of steps.filter(({ kind }) => kind === "seekOpinion")) {
    const about = (kind: string) => steps.find((step) => step.kind === kind && step.detail.about === letter.sequence);
    let end = about("recordOpinion")?.occurredOn ?? asOf;
    if (letter.detail.opinion !== "other-organ") {
      const lapse = lastOf((about("opinionLetterReceived") ?? letter).occurredOn, 15, none);
      if (lapse < end) end = lapse;
    }
    for (let day = after(letter.occurredOn); day <= end; day = after(day)) skipped.add(day);
  }
  const on = (kind: string) => steps.find((step) => step.kind === kind)?.occurredOn;
  const [asked, supplemented, charged, paid, told] = [
    on("askForSupplement"),
    on("supplement"),
    on("chargeFee"),
    on("pay"),
    on("tellExtension"),
  ];
  let start = receivedOn;
  if (asked && asked <= lastOf(receivedOn, 7, none)) start = supplemented ?? (asOf > asked ? asOf : asked);
  const extended = steps.find(({ kind }) => kind === "extend")?.detail.days ?? 0;
  const added = () => (told && told <= lastOf(start, 20, skipped) ? extended : 0);
  if (charged && charged <= lastOf(start, 20 + added(), skipped)) {
    const until = paid ?? (asOf > charged ? asOf : charged);
    if (until > start) start = until;
  }
  const due = lastOf(start, 20 + added(), skipped);
  const delay = steps.find(({ kind }) => kind === "delay");
  if (!delay || delay.occurredOn > due) return due;
  const delayed = lastOf(delay.occurredOn, delay.detail.days ?? 0, skipped);
  return delayed > due ? delayed : due;
}
