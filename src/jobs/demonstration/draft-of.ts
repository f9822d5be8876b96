import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Draft } from "../../contract/documents.ts";
import type { Organ } from "../../db/stores/organs.ts";
import type { DatedDocument } from "./example.ts";

/** A document of the demonstration as its clerk drafts it 起草. */
export function draftOf(organ: Organ, document: Omit<DatedDocument, "on">, writtenOn: PlainDate): Draft {
  return {
    title: document.title,
    documentNumber: document.documentNumber,
    issuingOrgan: organ.name,
    genre: document.genre as Draft["genre"],
    subject: document.subject,
    statutoryItem: document.item,
    class: "other",
    summary: "",
    keywords: [],
    body: document.body.trim(),
    points: document.points ?? [],
    questions: document.questions ?? [],
    writtenOn,
    effectiveOn: null,
    repealedOn: null,
  };
}
