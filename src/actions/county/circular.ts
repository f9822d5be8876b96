import type { Account } from "../../db/stores/accounts.ts";
import { writeCircularDocx } from "../../engines/writing/circular-docx.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { type CollectedOrgan, collectionOf, SUBMITTER_STATE } from "./collection.ts";
import { firedChecks } from "./matrix.ts";
import { stateInWords } from "./state-in-words.ts";

/** The draft of a circular 通报稿: how many handed in, how many with faults, of which kinds, and organ by organ. */
export async function writeCircular(office: Office, person: Account, organCode: string, year: number): Promise<Uint8Array> {
  const circular = await perform(office, person, organCode, "county.read", async (desk) => {
    const { organs } = await collectionOf(desk, year);
    if (organs.every(({ file }) => file === null)) throw new Refusal("no-reports", { year });
    const names = (which: (line: CollectedOrgan) => boolean) => organs.filter(which).map(({ organ }) => organ.shortName);
    const [missing, refused, wrong, faulty, clean] = [
      names(SUBMITTER_STATE.missing),
      names(SUBMITTER_STATE.refused),
      names(SUBMITTER_STATE.error),
      names(SUBMITTER_STATE.faulty),
      names(SUBMITTER_STATE.clean),
    ];
    const count = (severity: "error" | "warning" | "hint") => organs.reduce((sum, line) => sum + line.sum[severity], 0);
    const checks = firedChecks(organs).sort((one, other) => other.organs - one.organs || other.error - one.error);
    return {
      heading: desk.organ.name,
      title: `关于${year}年度政府信息公开工作年度报告\n核查情况的通报`,
      addressee: "各报送机关",
      opening: `对各机关报送的${year}年度政府信息公开工作年度报告作了核查，现将情况通报如下。`,
      parts: [
        {
          heading: "一、报送情况",
          paragraphs: [
            `应报送${organs.length}家，已报送${organs.length - missing.length}家${missing.length > 0 ? `，未报送${missing.length}家：${missing.join("、")}` : "，全部报送"}。${
              refused.length > 0 ? `其中${refused.length}家的文件无法读取：${refused.join("、")}。` : ""
            }`,
          ],
        },
        {
          heading: "二、核查结果",
          paragraphs: [
            `有错误的${wrong.length}家，有错误或者疑似问题的共${faulty.length}家，没有发现错误和疑似问题的${clean.length}家${
              clean.length > 0 ? `：${clean.join("、")}` : ""
            }。共发现错误${count("error")}处、疑似问题${count("warning")}处、提示${count("hint")}条。`,
            ...(checks.length > 0 ? ["按问题的种类，涉及机关由多到少如下："] : []),
          ],
          ...(checks.length > 0 && {
            table: {
              caption: "问题种类",
              columns: [
                { label: "问题", inMm: 76 },
                { label: "涉及机关", inMm: 26 },
                { label: "错误", inMm: 18 },
                { label: "疑似", inMm: 18 },
                { label: "提示", inMm: 18 },
              ],
              rows: checks.map(({ title, organs, error, warning, hint }) => [
                title,
                ...[organs, error, warning, hint].map(String),
              ]),
            },
          }),
        },
        {
          heading: "三、各机关情况",
          paragraphs: ["各机关报送和核查的情况如下："],
          table: {
            caption: "各机关情况",
            columns: [
              { label: "报送机关", inMm: 66 },
              { label: "情况", inMm: 36 },
              { label: "错误", inMm: 18 },
              { label: "疑似", inMm: 18 },
              { label: "提示", inMm: 18 },
            ],
            rows: organs.map((line) => [
              line.name,
              stateInWords(line),
              ...(line.file && !line.file.refusal
                ? [line.sum.error, line.sum.warning, line.sum.hint].map(String)
                : ["—", "—", "—"]),
            ]),
          },
        },
      ],
      signer: desk.organ.name,
      date: desk.today,
    };
  });
  return writeCircularDocx(circular);
}
