import type { Generated } from "kysely";
import type { Json } from "../json.ts";

export interface ReminderTables {
  reminder_setting: {
    organ_id: number;
    soon_days: number;
    quiet_from: string;
    quiet_to: string;
    changed_by: number;
    changed_at: Date;
  };
  reminder_recipient: {
    organ_id: number;
    id: Generated<number>;
    level: string;
    sealed: Buffer;
    sealed_key: Buffer;
    added_by: number;
    added_at: Date;
  };
  reminder: {
    organ_id: number;
    id: Generated<number>;
    recipient_id: number;
    requests: Json;
    made_at: Date;
    attempts: Generated<number>;
    next_at: Date | null;
    sent_at: Date | null;
    problem: string | null;
  };
  reminder_told: { organ_id: number; recipient_id: number; request_id: number; mark: string };
}
