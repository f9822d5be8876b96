import { type Finding, fingerprint } from "../finding.ts";
import { PERSONAL_WORDS, type PersonalDatum, type PersonalKind } from "./personal-data.ts";

/** What the gate 公开前检查 looks for, beside the words of the text. */
export const GATE_CHECKS = {
  "gate-identity-number": { severity: "error", basis: "《个人信息保护法》第二十八条；条例第十五条", fix: "遮盖后再公开" },
  "gate-mobile-number": {
    severity: "error",
    basis: "《个人信息保护法》第六条；条例第十五条",
    fix: "遮盖后再公开，或改用办公电话",
  },
  "gate-bank-card": { severity: "error", basis: "《个人信息保护法》第二十八条；条例第十五条", fix: "遮盖后再公开" },
  "gate-home-address": { severity: "error", basis: "《个人信息保护法》第六条；条例第十五条", fix: "只保留到乡镇、街道" },
  "gate-hidden-sheet": { severity: "error", basis: "条例第十七条", fix: "删去隐藏的工作表，或取消隐藏后一并审查" },
  "gate-hidden-cells": { severity: "error", basis: "条例第十七条", fix: "删去隐藏的行列，或取消隐藏后一并审查" },
  "gate-comment": { severity: "error", basis: "条例第十七条", fix: "删去批注" },
  "gate-tracked-change": { severity: "error", basis: "条例第十七条", fix: "接受或者拒绝全部修订" },
  "gate-hidden-text": { severity: "error", basis: "条例第十七条", fix: "删去隐藏文字" },
  "gate-covered-text": { severity: "error", basis: "条例第十七条", fix: "用“去除隐藏内容”重新生成；盖住不等于删去" },
  "gate-embedded-file": { severity: "error", basis: "条例第十七条", fix: "取出嵌入的文件，单独作为附件审查" },
  "gate-unread-page": { severity: "error", basis: "条例第十七条", fix: "换成有文字的版本；扫描页没有人读过就不能公开" },
  "gate-picture": { severity: "warning", basis: "条例第十七条", fix: "逐张看过图片，确认没有个人信息，并说明" },
  "gate-picture-place": { severity: "error", basis: "《个人信息保护法》第六条", fix: "去除图片里的拍摄信息" },
  "gate-metadata": { severity: "warning", basis: "条例第十七条", fix: "去除作者、单位等文件属性" },
} as const satisfies Record<string, Pick<Finding, "severity" | "basis" | "fix">>;

export type GateCheck = keyof typeof GATE_CHECKS;

const OF_KIND: Record<PersonalKind, GateCheck> = {
  "identity-number": "gate-identity-number",
  "mobile-number": "gate-mobile-number",
  "bank-card": "gate-bank-card",
  "home-address": "gate-home-address",
};

/** A finding of the gate at a place of a part, e.g. 正文 or an attachment. */
export function gateFinding(
  check: GateCheck,
  section: string,
  message: string,
  place: { offset: number; length: number; quote: string } = { offset: 0, length: 0, quote: "" },
): Finding {
  return {
    check,
    ...GATE_CHECKS[check],
    message,
    where: { section, ...place },
    fingerprint: fingerprint(check, section, place.quote || message),
  };
}

/** Personal data as findings, each with the masked form that may stand there. */
export function personalFindings(data: readonly PersonalDatum[], section: string): Finding[] {
  return data.map(({ kind, offset, length, quote, masked, severity }) => ({
    ...gateFinding(OF_KIND[kind], section, `未遮盖的${PERSONAL_WORDS[kind]}`, { offset, length, quote }),
    ...(severity === "hint" ? { severity, message: "以手机号作为联系电话，请确认是公务号码" } : {}),
    expected: masked,
  }));
}
