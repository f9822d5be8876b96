import type { Generated } from "kysely";
import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Json } from "../json.ts";

export interface DocumentTables {
  document: { organ_id: number; id: Generated<number>; index_number: string; created_at: Date };
  edition: EditionRow;
  upload: UploadRow;
  attachment: AttachmentRow;
  section_link: SectionLinkRow;
  hand_in: HandInRow;
  review_chain: { organ_id: number; class: string; stages: Json; set_by: number; set_at: Date };
  acting: ActingRow;
  review_round: RoundRow;
  sign_off: SignOffRow;
  emergency_release: EmergencyRow;
  withdrawal: WithdrawalRow;
  dismissal: DismissalRow;
  review_mark: MarkRow;
  issued_document: IssuedRow;
  secrecy_filing: { organ_id: number; month: string; counts: Json; filed_by: number; filed_at: Date };
}

export interface EditionRow {
  organ_id: number;
  document_id: number;
  number: number;
  title: string;
  document_number: string | null;
  issuing_organ: string;
  genre: string;
  subject: string;
  statutory_item: string;
  class: string;
  summary: Generated<string>;
  /** `replaces 示例-2023-000001`: see domain/disclosure/relation.ts. */
  relations: Generated<string[]>;
  /** Passages of the figure, and questions with their answers: see domain/publication/passage.ts. */
  points: Generated<string[]>;
  questions: Generated<string[]>;
  keywords: Generated<string[]>;
  body: string;
  written_on: PlainDate;
  effective_on: PlainDate | null;
  repealed_on: PlainDate | null;
  drafted_by: number;
  drafted_at: Date;
  released_by: number | null;
  published_on: PlainDate | null;
  released_at: Date | null;
}

export interface UploadRow {
  organ_id: number;
  id: Generated<number>;
  name: string;
  digest: string;
  size: number;
  reading: Json | null;
  gate: Json;
  unreadable: string | null;
  uploaded_by: number | null;
  uploaded_at: Date;
}

export interface AttachmentRow {
  organ_id: number;
  document_id: number;
  edition: number;
  position: number;
  name: string;
  upload_id: number;
  digest: string;
}

export interface SectionLinkRow {
  organ_id: number;
  id: Generated<number>;
  section: string;
  token_hash: Buffer;
  created_by: number;
  created_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
}

export interface HandInRow {
  organ_id: number;
  id: Generated<number>;
  link_id: number;
  title: string;
  disclosure: "proactive" | "on-request" | "not-public";
  reason: string;
  upload_id: number;
  received_at: Date;
  document_id: number | null;
  returned: string | null;
  settled_by: number | null;
  settled_at: Date | null;
}

export interface ActingRow {
  organ_id: number;
  id: Generated<number>;
  account_id: number;
  acting_for: number;
  from_day: PlainDate;
  to_day: PlainDate;
  reason: string;
  recorded_by: number;
  recorded_at: Date;
  ended_at: Date | null;
}

export interface RoundRow {
  organ_id: number;
  document_id: number;
  edition: number;
  round: number;
  digest: string;
  stages: Json;
  content: Json;
  drafted_by: number;
  opened_at: Date;
}

export interface SignOffRow {
  organ_id: number;
  document_id: number;
  edition: number;
  round: number;
  stage: number;
  digest: string;
  drafted_by: number;
  signed_by: number;
  acting_for: number | null;
  passed: boolean;
  opinion: string;
  signed_at: Date;
}

export interface EmergencyRow {
  organ_id: number;
  document_id: number;
  edition: number;
  digest: string;
  drafted_by: number;
  released_by: number;
  reason: string;
  released_at: Date;
  approved_by: number | null;
  opinion: string | null;
  approved_at: Date | null;
}

export interface WithdrawalRow {
  organ_id: number;
  document_id: number;
  reason: string;
  withdrawn_by: number;
  withdrawn_on: PlainDate;
  withdrawn_at: Date;
}

export interface DismissalRow {
  organ_id: number;
  document_id: number;
  edition: number;
  fingerprint: string;
  check_id: string;
  reason: string;
  dismissed_by: number;
  dismissed_at: Date;
}

export interface MarkRow {
  organ_id: number;
  id: Generated<number>;
  document_id: number;
  edition: number;
  round: number;
  start: number;
  length: number;
  quote: string;
  note: string;
  marked_by: number;
  marked_at: Date;
}

export interface IssuedRow {
  organ_id: number;
  id: Generated<number>;
  number: string;
  series: string;
  year: number;
  serial: number;
  title: string;
  written_on: PlainDate;
  section: string;
  ground: string | null;
  recorded_by: number;
  recorded_at: Date;
}
