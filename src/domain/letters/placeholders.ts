import type { LetterKind } from "../../law/letter-kind.ts";

/** Placeholders that the system fills in every letter 占位符. */
const EVERYWHERE = [
  "机关名称",
  "文书名称",
  "文号",
  "受文者",
  "成文日期",
  "联系方式",
  "法律依据",
  "验真二维码",
  "验真码",
  "验真网址",
] as const;
/** What is known of the request; a letter to others may name none of it that betrays who applied. */
const OF_REQUEST = ["申请编号", "收到之日", "起算依据", "收到渠道", "申请内容", "获取形式", "答复期限", "查询方式"] as const;
const OF_APPLICANT = ["申请人", "申请人类别", "联系电话", "通信地址", "受送达人"] as const;

/** Every placeholder that a template of this kind may hold. */
export function placeholdersOf(kind: LetterKind): string[] {
  const own = [...kind.body, ...kind.form.map(([, text]) => text)].flatMap(namesIn);
  const request = kind.withoutApplicant ? [] : [...OF_REQUEST, ...OF_APPLICANT];
  return [...new Set([...EVERYWHERE, ...request, ...own])];
}

/** Those that it must hold: who writes to whom and when, how to prove it genuine, and what the law wants told. */
export function requiredPlaceholders(kind: LetterKind): string[] {
  return [
    "机关名称",
    "成文日期",
    "验真码",
    ...(kind.series === null ? [] : ["文号"]),
    ...(kind.addressee === "file" ? [] : ["受文者"]),
    ...kind.statutory,
  ];
}

/** What is wrong with a template, in Chinese, each placeholder by its name. */
export function templateFaults(kind: LetterKind, found: readonly string[]): string[] {
  const known = placeholdersOf(kind);
  const unknown = [...new Set(found)].filter((name) => !known.includes(name));
  const missing = requiredPlaceholders(kind).filter((name) => !found.includes(name));
  return [
    ...(unknown.length > 0 ? [`不认识的占位符：${unknown.map((name) => `{${name}}`).join("、")}`] : []),
    ...(missing.length > 0 ? [`缺少必须保留的占位符：${missing.map((name) => `{${name}}`).join("、")}`] : []),
  ];
}

/** The names between braces in a text. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!.trim());
}
