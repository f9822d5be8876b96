import { dayInChina } from "../../calendar/plain-date.ts";
import type { LetterKindLine } from "../../contract/letters.ts";
import type { Account } from "../../db/stores/accounts.ts";
import {
  insertTemplate,
  retireTemplates,
  saveRule,
  signedKinds,
  templateInUse,
  templatesInUse,
} from "../../db/stores/letters.ts";
import { placeholdersOf, requiredPlaceholders, templateFaults } from "../../domain/letters/placeholders.ts";
import { sampleValues } from "../../domain/letters/sample.ts";
import { fillLetter } from "../../engines/writing/letter-filling.ts";
import { writeLetterPdf } from "../../engines/writing/letter-pdf.ts";
import { writeLetterTemplate } from "../../engines/writing/letter-template.ts";
import { LETTER_IDS, type LetterId } from "../../law/letter-kind.ts";
import { pdfFonts } from "../../storage/fonts.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { readTemplate } from "./template-reader.ts";

/** The twelve letters 文书设置: whose template, who signs, and what each template may and must hold. */
export function listLetterKinds(office: Office, person: Account, organ: string): Promise<LetterKindLine[]> {
  return perform(office, person, organ, "organ.read", async ({ scope, organ }) => {
    const signed = await signedKinds(scope, organ.id);
    const own = await templatesInUse(scope, organ.id);
    return LETTER_IDS.map((kind) => {
      const template = own.find((one) => one.kind === kind);
      return {
        kind,
        signOff: signed.includes(kind),
        template: template
          ? {
              edition: template.edition,
              name: template.name,
              uploadedOn: dayInChina(template.uploaded_at),
              uploader: template.uploader,
            }
          : null,
        placeholders: placeholdersOf(office.law.letter(kind)),
        required: requiredPlaceholders(office.law.letter(kind)),
      };
    });
  });
}

/** Says whether the head signs a kind of letter before it goes out 签发规定. */
export function arrangeSignature(
  office: Office,
  person: Account,
  organ: string,
  kind: LetterId,
  signOff: boolean,
): Promise<void> {
  return perform(office, person, organ, "letter.arrange", async ({ scope, organ, record }) => {
    await saveRule(scope, organ.id, kind, signOff);
    await record("organ", organ.id, "letter-rule-changed", { kind, signOff });
  });
}

/**
 * Takes an office's own template in use 上传模板. It is opened in a thread of limited memory; unknown placeholders and
 * missing ones are named, and nothing is saved.
 */
export function saveTemplate(
  office: Office,
  person: Account,
  organ: string,
  kind: LetterId,
  { name, content }: { name: string; content: string },
): Promise<number> {
  return perform(office, person, organ, "letter.arrange", async ({ scope, organ, now, record }) => {
    const document = Buffer.from(content, "base64");
    const read = await readTemplate(document);
    const faults = "fault" in read ? [read.fault] : templateFaults(office.law.letter(kind), read.placeholders);
    if (faults.length > 0) throw new Refusal("template-faulty", { faults: faults.join("；") }, { content: faults.join("；") });
    const edition = await insertTemplate(scope, {
      organ_id: organ.id,
      kind,
      document,
      name,
      uploaded_by: person.id,
      uploaded_at: now,
    });
    await record("organ", organ.id, "template-saved", { kind, edition });
    return edition;
  });
}

/** Back to the default template 恢复默认模板; the office's own editions stay on record. */
export function resetTemplate(office: Office, person: Account, organ: string, kind: LetterId): Promise<void> {
  return perform(office, person, organ, "letter.arrange", async ({ scope, organ, now, record }) => {
    await retireTemplates(scope, organ.id, kind, now);
    await record("organ", organ.id, "template-reset", { kind });
  });
}

/** The template in use, to be edited in WPS. */
export function templateFile(office: Office, person: Account, organ: string, kind: LetterId): Promise<Uint8Array> {
  return perform(office, person, organ, "organ.read", (desk) => templateOf(office, desk, kind));
}

async function templateOf(office: Office, { scope, organ }: Desk, kind: LetterId): Promise<Uint8Array> {
  const own = await templateInUse(scope, organ.id, kind);
  return own ? new Uint8Array(own.document) : writeLetterTemplate(office.law.letter(kind), organ.name);
}

/** How a letter of this kind will look 预览, with nobody's data in it. */
export function previewLetter(
  office: Office,
  person: Account,
  organ: string,
  kind: LetterId,
  type: "docx" | "pdf",
): Promise<Uint8Array> {
  return perform(office, person, organ, "organ.read", async (desk) => {
    const letter = office.law.letter(kind);
    const docx = fillLetter(await templateOf(office, desk, kind), sampleValues(letter, desk.organ.name));
    if (type === "docx") return docx;
    const { bytes } = await writeLetterPdf(docx, { organ: desk.organ.name, title: letter.title }, pdfFonts());
    return bytes;
  });
}
