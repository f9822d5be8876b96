/** Who may sign a stage 审签环节, as the permission that the stage asks for. */
export const STAGE_PERMISSIONS = ["document.check", "document.clear", "document.review", "document.release"] as const;
export type StagePermission = (typeof STAGE_PERMISSIONS)[number];

/** One stage of the review of a document 审签环节: one person looks at it, signs or returns it. */
export interface Stage {
  /** Its printed name, e.g. 一审一校. */
  name: string;
  permission: StagePermission;
  /** What the person looks at, as the form prints it. */
  duty: string;
  /** Whether signing it is the confidentiality review 保密审查. */
  secrecy: boolean;
}

/**
 * What is wrong with a chain 审签链, in Chinese; `undefined` when nothing is.
 *
 * Basis: 条例 art. 17; 保密法 art. 35.
 */
export function faultOfChain(stages: readonly Stage[]): string | undefined {
  if (stages.length === 0) return "审签链至少要有一个环节";
  if (stages.at(-1)!.permission !== "document.release") return "最后一个环节须是签发";
  if (stages.slice(0, -1).some(({ permission }) => permission === "document.release")) return "签发只能是最后一个环节";
  if (!stages.some(({ secrecy }) => secrecy)) return "审签链里须有一个环节负责保密审查（先审查、后公开）";
  if (new Set(stages.map(({ name }) => name)).size < stages.length) return "环节的名称不能重复";
  return undefined;
}
