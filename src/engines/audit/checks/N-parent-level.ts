import type { Check, Fault } from "../check.ts";
import { type OwnLine, SPECIAL_AREA } from "../organ-line.ts";
import { wordCanStart } from "../word-start.ts";

/** A word for a level 层级 that the organ's line does not have: a township of a district 区 that attends trainings of the county 县. */
export const parentLevel: Check = {
  id: "N-parent-level",
  title: "县、区、旗、镇、乡等层级用词与本机关的隶属关系矛盾",
  basis: "年度报告格式（国办公开办函〔2021〕30号）要求（四）：内容雷同、敷衍塞责的依照条例第四十七条处理",
  run({ organ, passages }) {
    if (!organ) return [];
    const { self, any } = absentLevels(organ);
    return passages
      .filter(({ part }) => part !== "preamble")
      .flatMap((passage) =>
        [...passage.text.matchAll(LEVEL_WORD)].flatMap((match): Fault[] => {
          const level = (match[1] ?? match[2] ?? match[3])!;
          const due = any.get(level) ?? (match[1] ? self.get(level) : undefined);
          if (due === undefined || !isWord(passage.text, match)) return [];
          return [
            {
              severity: organ.places.length > 1 ? "warning" : "error",
              message: `“${match[0]}”：${organ.name}的隶属关系里没有“${level}”，应为“${due}”`,
              where: passage.at(match.index, match[0].length),
              expected: due,
              actual: level,
              fix: `改“${level}”为“${due}”，并检查这一段是否抄自别处。`,
            },
          ];
        }),
      );
  },
};

/** 我县, 全县, 县委, 县组织 …, not 县级以上, 县（市、区）, 区域. */
const LEVEL_WORD =
  /(?:[我全本]([县旗区镇乡])(?![域别分间块位县市镇乡村土愁级（(])|([县旗区])(?:委(?!托|派|任)|政府|组织|政务|纪委|人大|政协|直(?:各|有关)?(?:部门|单位)|各(?:部门|单位)|有关部门|相关部门)|([镇乡])(?:党委|政府|人大|党政|属各))/g;

/** Whether the match is a word of its own, and not the end of 沅澧县, 乡镇, 各县 or 安全区. */
function isWord(text: string, match: RegExpExecArray): boolean {
  const before = text[match.index - 1] ?? "";
  if (match[1]) return match[0][0] !== "全" || !/[安完健齐]/.test(before);
  // 市、区、县有关部门 and 乡、镇政府 speak of levels in general.
  if (/[省市县区旗乡镇][、和或及与]$/.test(text.slice(Math.max(0, match.index - 2), match.index))) return false;
  return wordCanStart(text, match.index) && !/[乡镇村各市县区]/.test(before);
}

/** Level words that cannot be right for this organ, each with the word that would be: anywhere, or only of itself (我镇). */
function absentLevels({ name, segments, rank }: OwnLine): { any: Map<string, string>; self: Map<string, string> } {
  const any = new Map<string, string>();
  const self = new Map<string, string>();
  if (SPECIAL_AREA.test(name) || (rank !== "county" && rank !== "township")) return { any, self };
  const endings = segments.map((segment) =>
    segment.endsWith("自治区") ? "" : (/(?:街道|苏木|[县旗区市镇乡])$/.exec(segment)?.[0] ?? ""),
  );
  const county = endings.find((ending) => /[县旗区]/.test(ending));
  const autonomous = segments.some((segment) => segment.endsWith("自治区"));
  if (county) for (const level of "县旗区") if (level !== county && !(level === "区" && autonomous)) any.set(level, county);
  const own = endings.at(-1)!;
  for (const level of "镇乡") if (level !== own) (rank === "township" ? any : self).set(level, own);
  return { any, self };
}
