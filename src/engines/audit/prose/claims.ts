import type { AnnualReport } from "../../../domain/annual-report/model.ts";
import type { Passage } from "../passages.ts";
import { type Count, countsIn } from "./counts.ts";
import { type Meaning, PHRASES, type Phrase } from "./phrases.ts";
import { isOfAnotherScope, type Scope, speaksOfRequests } from "./scope.ts";
import { sentencesOf } from "./sentences.ts";

/** A number in the prose, bound to what the tables should hold 正文数与表格的对应. */
export interface Claim {
  phrase: Phrase;
  passage: Passage;
  /** From the first word of the phrase to the unit. */
  start: number;
  length: number;
  value: number;
  meaning: Meaning;
  count: Count;
  /** What follows the unit in the sentence. */
  after: string;
}

/** Words that put the number first: 另有103件顺延到下年度答复. */
const CARRIED_OUT_AFTER = /^(?:政府信息公开)?(?:申请)?(?:结转|转结|顺延|转|延续)(?:至|到|入)?(?:下|次年|明年|20\d\d年)/;
const CARRIED_OUT = PHRASES.find(({ id }) => id === "carried-out")!;
/** 收到8份政府信息公开申请. */
const RECEIVED_BEFORE = /(收到|新收|接收|接到|受理|收办)(?:了|过)?(?:各类|有效|书面)?$/;
const RECEIVED_AFTER = /^(?:政府信息公开|信息公开|依申请公开|公开)(?:的)?申请(?!人)/;
const RECEIVED = PHRASES.find(({ id }) => id === "received")!;

/** Every exact number of a passage that speaks of a cell of the whole organ and the whole year. */
export function claimsIn(passage: Passage, report: AnnualReport, scope: Scope): Claim[] {
  return sentencesOf(passage.text).flatMap((sentence) => {
    const aboutRequests = speaksOfRequests(sentence);
    return countsIn(sentence.text).flatMap((count): Claim[] => {
      if (count.approximate || count.partial || !Number.isInteger(count.value)) return [];
      const before = sentence.text.slice(0, count.start);
      const after = sentence.text.slice(count.end);
      const bound =
        bind(before, count, aboutRequests, report) ?? carriedOut(before, after, report) ?? received(before, after, report);
      if (!bound) return [];
      if (isOfAnotherScope(before, bound.from, bound.phrase, scope)) return [];
      const start = sentence.start + bound.from;
      const length = sentence.start + count.end - start;
      return [{ phrase: bound.phrase, passage, start, length, value: count.value, meaning: bound.meaning, count, after }];
    });
  });
}

/** How far back a phrase may begin; some texts have no full stops. */
const NEAR = 160;

const byUnit = new Map<string, readonly Phrase[]>();

/** The phrases whose numbers have this unit. */
function countedIn(unit: string): readonly Phrase[] {
  const phrases = byUnit.get(unit) ?? PHRASES.filter(({ units }) => units.split("|").includes(unit));
  byUnit.set(unit, phrases);
  return phrases;
}

interface Bound {
  phrase: Phrase;
  from: number;
  meaning: Meaning;
}

function bind(before: string, count: Count, aboutRequests: boolean, report: AnnualReport): Bound | undefined {
  const near = before.slice(-NEAR);
  for (const phrase of countedIn(count.unit)) {
    if (phrase.needs === "requests" && !aboutRequests) continue;
    const match = phrase.pattern.exec(near);
    if (match) return { phrase, from: before.length - near.length + match.index, meaning: phrase.meaning(report, match, near) };
  }
  return undefined;
}

function received(before: string, after: string, report: AnnualReport): Bound | undefined {
  const match = RECEIVED_BEFORE.exec(before);
  return match && RECEIVED_AFTER.test(after)
    ? { phrase: RECEIVED, from: match.index, meaning: RECEIVED.meaning(report, match, before) }
    : undefined;
}

function carriedOut(before: string, after: string, report: AnnualReport): Bound | undefined {
  const match = CARRIED_OUT_AFTER.exec(after);
  return match ? { phrase: CARRIED_OUT, from: before.length, meaning: CARRIED_OUT.meaning(report, match, before) } : undefined;
}
