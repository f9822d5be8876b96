/** A mark that forbids publication 密级标志. */
export interface SecrecyMark {
  mark: string;
  offset: number;
}

/** 绝密★, 机密★10年, 秘密★, a level on a line of its own, or a mark that keeps a paper inside. Prose about secrets has none of these forms. */
const MARKS = [
  /(?:绝密|机密|秘密)\s*[★☆✩✭*＊]\s*(?:长期|\d{1,2}\s*[年月日]|[一二三四五六七八九十]{1,3}[年月])?/g,
  /(?:密级|保密等级|秘密等级)\s*[：:]\s*(?:绝密|机密|秘密)/g,
  /^[ \t\u3000]*[（(【[]?(?:绝\s*密|机\s*密|秘\s*密)[）)】\]]?(?:[ \t\u3000]*\d{1,2}年)?[ \t\u3000]*$/gm,
  /^[ \t\u3000]*[（(【[]?(?:内部资料|内部文件|内部使用|仅供内部(?:使用|参阅|掌握))[^\n]{0,12}?[）)】\]]?[ \t\u3000]*$/gm,
  /(?:此件|本件|本文件)(?:不予公开|不得公开|不公开|依申请公开后方可|严禁外传|不得外传|请勿外传)/g,
];

/** Finds marks of secrecy: a document that bears one is refused by design 涉密不上网. Basis: 保密法 art. 19, 35; 条例 art. 14. */
export function secrecyMarks(text: string): SecrecyMark[] {
  return MARKS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: mark, index }) => ({ mark: mark.trim(), offset: index })),
  ).sort((one, other) => one.offset - other.offset);
}
