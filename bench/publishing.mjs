import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../scripts/checkout/folders.mjs";

const DOCUMENTS = Number(process.env.DOCUMENTS ?? 10_000);
const AT_ONCE = 50;

/**
 * Publishing in bulk: DOCUMENTS documents (10,000) handed in one by one and signed fifty at a time, with everything that goes with it:
 * checks, rounds, sign-offs, search index, publication log, events. Progress on standard error; what is public at the end is counted.
 */
export async function run({ built, scratch }) {
  const load = (path) => import(pathToFileURL(join(built, path)).href);
  const { openOffice } = await load("cli/open-office.js");
  const { readSettings } = await load("cli/settings.js");
  const { createOrganFrom } = await load("actions/organs/create.js");
  const { OrganExample, readExample } = await load("jobs/demonstration/example.js");
  const { draftDocument } = await load("actions/documents/draft.js");
  const { listDocuments } = await load("actions/documents/list.js");
  const { signMany } = await load("actions/review/sign-many.js");
  const { waitingRounds } = await load("db/stores/review.js");
  const { atDesk } = await load("actions/office.js");
  const { accountByName } = await load("db/stores/accounts.js");
  const { organByCode } = await load("db/stores/organs.js");

  const folder = join(scratch, "publishing");
  rmSync(folder, { recursive: true, force: true });
  const { office, close } = await openOffice(readSettings({ ...process.env, DATABASE_URL: "", GONGKAI_DATA: folder }));
  try {
    await createOrganFrom(office, readExample(join(ROOT, "examples/township/organ.yaml"), OrganExample));
    const organ = await organByCode(office.database, "heze-town", "2026-01-01");
    const [clerk, officer] = [await accountByName(office.database, "林知夏"), await accountByName(office.database, "沈怀远")];
    const handIn = await timed("送审", DOCUMENTS, 1, (n) => draftDocument(office, clerk, "heze-town", draft(n)));
    const waiting = await atDesk(office, organ, "system", ({ scope }) => waitingRounds(scope, organ.id));
    const keys = [...waiting.values()].map(({ documentId, edition, digest }) => ({ id: documentId, edition, digest }));
    const refused = [];
    const sign = await timed("签批发布", keys.length, AT_ONCE, async (at) => {
      const signed = await signMany(office, officer, "heze-town", keys.slice(at, at + AT_ONCE), "已逐份阅读，同意");
      refused.push(...signed.filter(({ problem }) => problem));
    });
    const { total } = await listDocuments(office, officer, "heze-town", { page: 1 });
    const size = `${DOCUMENTS} 份`;
    return [
      { work: `送审，${size}`, ours: DOCUMENTS / handIn, unit: "份/秒", rivalName: "——", missing: "无对照" },
      { work: `签批发布，${size}`, ours: DOCUMENTS / sign, unit: "份/秒", rivalName: "——", missing: "无对照" },
      {
        work: "公开的份数",
        ours: total,
        unit: "份",
        rival: DOCUMENTS,
        rivalName: "应有",
        hitsEqual: total === DOCUMENTS && refused.length === 0,
      },
    ];
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Does work in steps and says how far it is. @returns seconds. */
async function timed(name, total, step, work) {
  const started = performance.now();
  for (let at = 0; at < total; at += step) {
    await work(at);
    if (at > 0 && at % 500 < step)
      console.error(
        `${name} ${at} / ${total}，${(((performance.now() - started) / 1000) * (total / at - 1)).toFixed(0)} 秒后完成`,
      );
  }
  return (performance.now() - started) / 1000;
}

const PLACES = ["示例村", "东沟村", "西岭村", "南塘村", "北坡村"];

function draft(n) {
  const place = PLACES[n % PLACES.length];
  return {
    ...{
      title: `${place}第${n + 1}次道路养护情况`,
      documentNumber: "",
      issuingOrgan: "禾泽镇人民政府",
      genre: "通报",
      subject: "其他",
    },
    ...{
      statutoryItem: "20-1",
      class: "other",
      summary: "",
      keywords: [],
      writtenOn: "2026-01-05",
      effectiveOn: null,
      repealedOn: null,
    },
    body: Array.from(
      { length: 12 },
      (_, i) =>
        `${place}本次巡查道路${((n * 7 + i) % 40) + 1}公里，修补路面${((n * 3 + i) % 90) + 1}处，清理边沟${((n + i) % 30) + 1}处，费用在村账列支。`,
    ).join("\n"),
  };
}
