import { inOneLine, type Place } from "../../gazetteer.ts";
import { type PlaceMention, placeMentions } from "../../place-mentions.ts";
import type { Check, Fault } from "../check.ts";
import type { OwnLine } from "../organ-line.ts";
import type { Subject } from "../subject.ts";
import { wordCanStart } from "../word-start.ts";

/** A report that names another town was copied from that town's report 张冠李戴. */
export const foreignPlace: Check = {
  id: "N-foreign-place",
  title: "正文出现不在本机关隶属关系内的地名",
  basis: "年度报告格式（国办公开办函〔2021〕30号）要求（四）：内容雷同、敷衍塞责的依照条例第四十七条处理",
  run(subject) {
    const { organ, gazetteer, passages } = subject;
    if (!gazetteer || !organ || organ.places.length === 0) return [];
    return passages.flatMap((passage) =>
      placeMentions(passage.text, gazetteer).flatMap((mention, index, mentions): Fault[] => {
        // 沅澧县霁川镇 is one place, the last.
        if (mentions[index + 1]?.chained) return [];
        const severity = suspicion(mention, passage.text, subject, organ);
        if (!severity) return [];
        const meant = mention.places.slice(0, 3).map((place) => gazetteer.fullName(place));
        return [
          {
            severity,
            message: `“${mention.quote}”（${meant.join("、")}${mention.places.length > 3 ? "等" : ""}）不在${organ.name}的隶属关系内，可能抄自别处`,
            where: passage.at(mention.offset, mention.length),
            actual: mention.quote,
            expected: organ.segments.at(-1),
            fix: "改为本机关名称；确与该地有往来的，把它登记为协作单位。",
          },
        ];
      }),
    );
  },
};

/** Visits, pairing and addresses name other places for good reason. */
const ABROAD =
  /赴|前往|考察|参观|学习借鉴|借鉴|对口|帮扶|支援|援建|结对|共建|协作|协同|交流|合作|联合|招商|推介|签约|毗邻|接壤|交界|相邻|邻近|跨省|跨市|外省|异地|来自|返乡|务工|籍|案例|经验|地址|邮编|坐落/;
/** 适应城市发展, 侵占城镇道路, 提高村镇服务, 财政和县级财政: cut out of two words. */
const COMMON_ENDING = /(?:城市|城镇|城区|城乡|村镇|和县|同县|特别行政区)$/;

function suspicion(mention: PlaceMention, text: string, { gazetteer }: Subject, organ: OwnLine): Fault["severity"] | undefined {
  if (organ.names.some((name) => name.includes(mention.quote))) return undefined;
  if (mention.places.some((place) => organ.places.some((own) => inOneLine(place, own)))) return undefined;
  const clause = clauseAround(text, mention.offset);
  if (ABROAD.test(clause)) return undefined;
  const starts = mention.bounded || mention.chained || wordCanStart(text, mention.offset);
  if (COMMON_ENDING.test(mention.quote) && !mention.chained && /[\u4e00-\u9fff]/.test(text[mention.offset - 1] ?? ""))
    return undefined;
  const ambiguous = mention.places.length > 2 && !mention.chained;
  if (!starts) return ambiguous || mention.quote.length < 3 ? undefined : "warning";
  const neighbour = (place: Place) =>
    organ.places.some((own) => gazetteer!.parent(own)?.code === gazetteer!.parent(place)?.code && own.level === place.level);
  const high = mention.places.every(({ level }) => level === "province" || level === "prefecture");
  return ambiguous || high || mention.places.some(neighbour) ? "warning" : "error";
}

function clauseAround(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && !/[，。；！？\n]/.test(text[start - 1]!)) start -= 1;
  let end = offset;
  while (end < text.length && !/[，。；！？\n]/.test(text[end]!)) end += 1;
  return text.slice(start, end);
}
