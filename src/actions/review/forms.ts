import { chinaClock } from "../../calendar/china-clock.ts";
import type { Review } from "../../contract/review.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { type FormLine, writeFormDocx } from "../../engines/writing/form-docx.ts";
import { writeOfficialTable } from "../../engines/writing/table-docx.ts";
import type { Office } from "../office.ts";
import { readReview } from "./read.ts";
import { readSecrecyMonth } from "./secrecy-month.ts";

const CHANNEL = "政府网站“政府信息公开”专栏";

/** The sheet 审签单 with all rounds of a document as docx: who looked at what, what he said, when. Basis: 条例 art. 17. */
export async function reviewSheet(office: Office, person: Account, organ: string, id: number, edition: number) {
  const review = await readReview(office, person, organ, id, edition);
  const { content } = review;
  const bytes = await writeFormDocx({
    title: "主动公开文件审签单",
    lines: [
      [["标题", content.title]],
      [
        ["发文字号", content.documentNumber ?? "无"],
        ["发文机关", content.issuingOrgan],
      ],
      [
        ["拟稿人", review.drafter],
        ["送审时间", chinaClock(review.draftedAt)],
      ],
      [
        ["拟发渠道", CHANNEL],
        ["公开属性", "主动公开"],
      ],
      [["附件", content.attachments.map(({ name }) => name).join("\n") || "无"]],
      [["检查结果", findingsInWords(review)]],
      ...review.signed.map(
        (one): FormLine => [
          [`第${one.round}轮\n${one.stage}`, `${one.passed ? "通过" : "退回"}：${one.opinion}\n${signature(one)}`],
        ],
      ),
      ...(review.emergency
        ? [
            [
              [
                "应急发布",
                `${review.emergency.reason}\n${review.emergency.releaser}　${chinaClock(review.emergency.releasedAt)}`,
              ],
            ] as FormLine,
            [
              [
                "补审",
                review.emergency.approver
                  ? `${review.emergency.approver}　${chinaClock(review.emergency.approvedAt!)}`
                  : "尚未补审",
              ],
            ] as FormLine,
          ]
        : []),
      [["发布", review.publishedOn ? `${review.publishedOn}　索引号 ${review.indexNumber}` : "尚未发布"]],
      [["内容摘要值", review.digest]],
    ],
    notes: ["每一签批都对应上面的内容摘要值；内容有任何改动，签批即告无效，须重新审签。"],
  });
  return { bytes, name: `审签单 ${content.title}`.slice(0, 80) };
}

/** The sheet 保密审查单 of a document as docx. Basis: 保密法 art. 35; 条例 art. 17. */
export async function secrecySheet(office: Office, person: Account, organ: string, id: number, edition: number) {
  const review = await readReview(office, person, organ, id, edition);
  const { content } = review;
  const secret = review.stages.filter(({ secrecy }) => secrecy).map(({ name }) => name);
  const signed = review.signed.filter(({ stage }) => secret.includes(stage));
  const bytes = await writeFormDocx({
    title: "政府信息公开保密审查单",
    lines: [
      [
        ["拟公开单位", content.issuingOrgan],
        ["信息名称", content.title],
      ],
      [
        ["载体形式", content.documentNumber ? `公文类（${content.documentNumber}）` : "非公文类"],
        ["拟公开方式", CHANNEL],
      ],
      [["承办意见", `拟主动公开。承办人：${review.drafter}　${chinaClock(review.draftedAt)}`]],
      [["机器检查", findingsInWords(review)]],
      ...(signed.length > 0
        ? signed.map(
            (one): FormLine => [
              ["保密审查意见", `${one.passed ? "可以公开" : "不宜公开，退回"}：${one.opinion}\n${signature(one)}`],
            ],
          )
        : [[["保密审查意见", "尚未审查"]] as FormLine]),
      [["签发", review.publishedOn ? `${review.publishedOn} 发布` : "尚未发布"]],
      [["内容摘要值", review.digest]],
    ],
    notes: ["先审查、后公开，一事一审。涉密信息不上网，上网信息不涉密。"],
  });
  return { bytes, name: `保密审查单 ${content.title}`.slice(0, 80) };
}

/** The month's list 保密审查汇总表 as docx, nil report included. */
export async function secrecyMonthSheet(office: Office, person: Account, organ: string, month: string) {
  const { lines, counts, filed } = await readSecrecyMonth(office, person, organ, month);
  const [year, number] = month.split("-");
  const title = `${year}年${Number(number)}月保密审查汇总表`;
  const bytes = await writeOfficialTable({
    title,
    headings: ["序号", "名称", "发文字号", "承办人", "审查人", "审查意见", "公开日期"],
    widths: [10, 46, 26, 18, 20, 20, 16],
    rows: lines.map((line, index) => [
      String(index + 1),
      line.title,
      line.documentNumber ?? "无",
      line.drafter,
      line.actingFor ? `${line.reviewer}（代${line.actingFor}）` : line.reviewer,
      line.passed ? "可以公开" : "退回",
      line.publishedOn ?? "未公开",
    ]),
    notes: [
      lines.length === 0
        ? "本月没有拟公开的信息（零报告）。"
        : `本月审查 ${counts.reviewed} 件次，可以公开 ${counts.passed} 件次，退回 ${counts.returned} 件次；撤回已公开的信息 ${counts.withdrawn} 件。`,
      filed ? `已由${filed.by}于 ${chinaClock(filed.filedAt)} 备案。` : "尚未备案。",
    ],
  });
  return { bytes, name: title };
}

const signature = ({ signer, actingFor, signedAt }: Review["signed"][number]) =>
  `${signer}${actingFor ? `（代${actingFor}）` : ""}　${chinaClock(signedAt)}`;

function findingsInWords({ findings }: Review): string {
  const settled = findings.filter(({ settled }) => settled);
  const open = findings.filter(({ open }) => open).length;
  if (findings.length === 0) return "未发现问题";
  return [
    `共 ${findings.length} 处，未处理 ${open} 处`,
    ...settled.slice(0, 12).map(({ message, settled }) => `忽略：${message}。理由：${settled!.reason}（${settled!.by}）`),
  ].join("\n");
}
