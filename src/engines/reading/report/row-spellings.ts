import { foldWords } from "./fold.ts";

/** A row of a form as it may be printed 行标题写法. */
export interface LabelledRow {
  id: string;
  label: string;
  also?: readonly string[];
}

/** Shorter spellings that published reports use, beside those that the form itself lists. */
const SHORTER: Record<string, readonly string[]> = {
  received: ["一、本年新收", "本年新收件数"],
  "carried-in": ["二、上年结转", "上年结转件数"],
  "partially-disclosed": ["（二）部分公开"],
  "not-disclosed.security-or-stability": ["3.危及三安全一稳定"],
  "not-processed.petition": ["1.信访举报投诉类"],
  "other.supplement-lapsed": ["1.申请人无正当理由逾期不补正", "1.逾期不补正"],
  "other.fee-lapsed": ["2.申请人逾期未按收费通知要求缴纳费用", "2.逾期不缴费", "2.逾期未缴费"],
  "other.other": ["3.其他处理"],
  total: ["（七）合计", "合计"],
  "carried-out": ["四、结转下年度", "结转下年"],
};

/** One spelling, ready to be compared: its pairs of neighbouring characters. */
export interface Spelling {
  text: string;
  pairs: readonly string[];
  /** Short words occur everywhere, so they must end what stands before the numbers. */
  short: boolean;
}

const ITEM_NUMBER = /^\(?[一二三四五六七八九十\d]+\)?[、.]?/;

const KNOWN = new WeakMap<LabelledRow, readonly Spelling[]>();

/** All spellings of a row, with and without its number. */
export function spellingsOf(row: LabelledRow): readonly Spelling[] {
  const known = KNOWN.get(row) ?? spell(row);
  KNOWN.set(row, known);
  return known;
}

function spell({ id, label, also = [] }: LabelledRow): Spelling[] {
  const texts = [label, ...also, ...(SHORTER[id] ?? [])].map((text) => normalize(foldWords(text)));
  const all = new Set([...texts, ...texts.map((text) => text.replace(ITEM_NUMBER, ""))]);
  return [...all].map((text) => ({ text, pairs: pairsOf(text), short: text.length <= 4 }));
}

/** 1、 and 1. and 1, are one; quotes and stops say nothing. */
export const normalize = (folded: string): string => folded.replace(/["'·]/g, "").replace(/[、,]/g, ".");

export function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}
