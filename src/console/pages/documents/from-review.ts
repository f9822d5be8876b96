import type { OpenedUpload } from "../../../contract/documents.ts";
import type { Review } from "../../../contract/review.ts";
import type { Typed } from "../../form/use-form.ts";

/** The content of an edition as the form of a draft holds it. */
export function typedFrom({ content }: Review): Partial<Typed> {
  const { keywords, attachments, relations, points, questions, ...values } = content;
  const listed = (list: readonly unknown[]) => (list.length === 0 ? "" : JSON.stringify(list));
  const texts = Object.entries(values).map(([field, value]) => [field, value ?? ""]);
  return {
    ...Object.fromEntries(texts),
    keywords: keywords.join("、"),
    relations: listed(relations),
    points: listed(points),
    questions: listed(questions),
  };
}

/** Its attachments as uploads. */
export function uploadsFrom({ attachments, findings }: Review): OpenedUpload[] {
  return attachments.map(({ uploadId, name, size, html, unreadable }) => ({
    id: uploadId,
    name,
    size,
    html,
    unreadable,
    body: "",
    proposal: {},
    findings: findings
      .filter(({ section, settled }) => section === name && !settled)
      .map(({ check, severity, message }) => ({ check, severity, message })),
  }));
}
