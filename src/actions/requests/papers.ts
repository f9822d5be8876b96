import { dayInChina } from "../../calendar/plain-date.ts";
import type { PAPER_KINDS, PaperLine } from "../../contract/requests.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { insertPaper, paperOf, papersOf as storedPapers } from "../../db/stores/papers.ts";
import { requestByNumber, requestForUpdate, type StoredRequest } from "../../db/stores/requests.ts";
import { sealBeside, unsealBeside } from "../../storage/sealing.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { keyOfCase } from "./application.ts";

/** A file that came with a request 附件: 身份证明, 授权委托书, 申请书扫描件, 补正材料. */
export interface NewPaper {
  kind: (typeof PAPER_KINDS)[number];
  name: string;
  bytes: Buffer;
}

/** What may be handed in, told by the first bytes and not by the name. */
const MEDIA: readonly (readonly [type: string, begins: readonly number[]])[] = [
  ["application/pdf", [0x25, 0x50, 0x44, 0x46]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
  ["image/png", [0x89, 0x50, 0x4e, 0x47]],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", [0x50, 0x4b, 0x03, 0x04]],
];
const MOST_BYTES = 10 * 1024 * 1024;
const MOST_PAPERS = 20;

/** Adds a file that staff received. */
export function addPaper(office: Office, person: Account, organ: string, number: string, paper: NewPaper): Promise<void> {
  return perform(office, person, organ, "request.register", async (desk) => {
    const request = await requestForUpdate(desk.scope, desk.organ.id, number);
    if (!request) throw new Refusal("not-found");
    await storePaper(office, desk, request, paper, person.id);
  });
}

/** Stores a file of a case: its bytes and its name are encrypted under the key of the case. */
export async function storePaper(
  office: Office,
  desk: Desk,
  request: StoredRequest,
  { kind, name, bytes }: NewPaper,
  addedBy: number | null,
): Promise<void> {
  const { scope, organ, now, record } = desk;
  const owner = keyOfCase(organ.id, request);
  if (!owner) throw new Refusal("not-found");
  const mediaType = MEDIA.find(([, begins]) => begins.every((byte, i) => bytes[i] === byte))?.[0];
  const there = await storedPapers(scope, organ.id, request.id);
  const fault =
    bytes.length === 0
      ? "文件是空的"
      : bytes.length > MOST_BYTES
        ? "一个文件不能超过 10 MB，请压缩或者分开"
        : !mediaType
          ? "只收 PDF、JPG、PNG 和 docx 文件，请转成其中一种"
          : there.length >= MOST_PAPERS
            ? `一件申请最多附 ${MOST_PAPERS} 个文件`
            : undefined;
  if (fault || !mediaType) throw new Refusal("invalid", {}, { file: fault ?? "" });

  const paperNumber = there.length + 1;
  const use = paperLabel(organ.id, request, paperNumber);
  const digest = await office.files.put(sealBeside(bytes, use, owner, office.key));
  await insertPaper(scope, {
    organ_id: organ.id,
    request_id: request.id,
    number: paperNumber,
    kind,
    media_type: mediaType,
    size: bytes.length,
    digest: Buffer.from(digest, "hex"),
    sealed: sealBeside(Buffer.from(name.slice(0, 200)), `${use}/name`, owner, office.key),
    added_by: addedBy,
    added_at: now,
  });
  await record("request", request.id, "paper-added", { kind, number: paperNumber, digest });
}

/** The files of a case, named as they came. */
export async function papersOf(office: Office, { scope, organ }: Desk, request: StoredRequest): Promise<PaperLine[]> {
  const owner = keyOfCase(organ.id, request);
  const rows = await storedPapers(scope, organ.id, request.id);
  return rows.map(({ number, kind, media_type, size, sealed, added_at, added_by }) => ({
    number,
    kind: kind as PaperLine["kind"],
    name: owner
      ? unsealBeside(sealed, `${paperLabel(organ.id, request, number)}/name`, owner, office.key).toString("utf8")
      : "（已销毁）",
    mediaType: media_type,
    size,
    addedOn: dayInChina(added_at),
    byStaff: added_by !== null,
  }));
}

/** One file, decrypted, for staff; that somebody opened it is an event. */
export function readPaper(office: Office, person: Account, organ: string, number: string, paper: number) {
  return perform(office, person, organ, "applicant.read", async (desk) => {
    const { scope, record } = desk;
    const request = await requestByNumber(scope, desk.organ.id, number);
    const row = request && (await paperOf(scope, desk.organ.id, request.id, paper));
    const owner = request && keyOfCase(desk.organ.id, request);
    if (!request || !row || !owner) throw new Refusal("not-found");
    await record("request", request.id, "request-read", { paper });
    const use = paperLabel(desk.organ.id, request, paper);
    const sealed = Buffer.from(await office.files.read(row.digest.toString("hex")));
    return {
      bytes: unsealBeside(sealed, use, owner, office.key),
      name: unsealBeside(row.sealed, `${use}/name`, owner, office.key).toString("utf8"),
      mediaType: row.media_type,
    };
  });
}

const paperLabel = (organId: number, { number }: Pick<StoredRequest, "number">, paper: number) =>
  `request/${organId}/${number}/paper/${paper}`;
