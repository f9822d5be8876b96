import { Button } from "antd";
import { useState } from "react";
import type { RecipientLine } from "../../../contract/reminders.ts";
import { REMINDER_LEVELS } from "../../../domain/requests/reminder.ts";
import { useAct } from "../../answers.ts";
import { Listing } from "../../parts/listing.tsx";
import { useMay, useOrganCode } from "../../session.ts";

export const CHANNELS: Record<RecipientLine["channel"], string> = { mail: "邮件", webhook: "网络回调" };

/** The recipients, each with a try and a way out. */
export function Recipients({ lines }: { lines: readonly RecipientLine[] }) {
  const mayEdit = useMay("organ.edit");
  const [told, tell] = useState<{ words: string; wrong: boolean }>();
  return (
    <>
      <Listing
        caption="收件人"
        lines={lines}
        id={({ id }) => id}
        columns={[
          { head: "地址", heads: true, className: "wide", cell: ({ address }) => address },
          { head: "方式", className: "nowrap", cell: ({ channel }) => CHANNELS[channel] },
          { head: "从哪一级起", className: "nowrap", cell: ({ level }) => REMINDER_LEVELS[level] },
          { head: "增加于", className: "day", cell: ({ addedOn }) => addedOn },
          ...(mayEdit
            ? [{ head: "办理", className: "nowrap", cell: (line: RecipientLine) => <RecipientActs line={line} tell={tell} /> }]
            : []),
        ]}
      />
      <p role="status" className={told?.wrong ? "wrong" : "note"}>
        {told?.words}
      </p>
    </>
  );
}

function RecipientActs({
  line: { id, address },
  tell,
}: {
  line: RecipientLine;
  tell: (told: { words: string; wrong: boolean }) => void;
}) {
  const organ = useOrganCode();
  const attempt = useAct("tryRecipient");
  const remove = useAct("removeRecipient");
  const [sure, ask] = useState(false);
  const given = { params: { organ, id } };
  const failed = ({ message }: Error) => tell({ words: message, wrong: true });
  return (
    <>
      <Button
        type="link"
        aria-label={`向 ${address} 试发`}
        aria-busy={attempt.isPending}
        onClick={() =>
          attempt.mutate(given, {
            onSuccess: ({ problem }) =>
              tell(
                problem
                  ? { words: `没有送到 ${address}：${problem}`, wrong: true }
                  : { words: `✓ 已送到 ${address}`, wrong: false },
              ),
            onError: failed,
          })
        }
      >
        {attempt.isPending ? "正在试发……" : "试发"}
      </Button>
      <Button
        type="link"
        danger={sure}
        aria-label={sure ? `确定移除 ${address}` : `移除 ${address}`}
        aria-busy={remove.isPending}
        onBlur={() => ask(false)}
        onClick={() =>
          sure
            ? remove.mutate(given, {
                onSuccess: () => tell({ words: `已移除 ${address}，不再提醒。`, wrong: false }),
                onError: failed,
              })
            : ask(true)
        }
      >
        {sure ? "确定移除" : "移除"}
      </Button>
    </>
  );
}
