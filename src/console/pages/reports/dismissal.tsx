import { Button, Input } from "antd";
import { useId, useState } from "react";
import { useAct } from "../../answers.ts";
import { useOrganCode } from "../../session.ts";
import type { ReportFinding } from "./findings.ts";

/** 忽略并说明: lets a finding stand, with the reason for the reviewer. */
export function Dismissal({ finding: { fingerprint, message }, year }: { finding: ReportFinding; year: number }) {
  const organ = useOrganCode();
  const act = useAct("dismissFinding");
  const [reason, setReason] = useState<string | null>(null);
  const id = useId();
  if (reason === null)
    return (
      <button type="button" className="link no-print" aria-label={`忽略并说明：${message}`} onClick={() => setReason("")}>
        忽略并说明
      </button>
    );
  const keep = () => act.mutate({ params: { organ, year, fingerprint }, body: { reason } }, { onSuccess: () => setReason(null) });
  return (
    <form
      className="dismissal"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim()) keep();
      }}
    >
      <label htmlFor={id}>为什么可以不改（审核人看得到）</label>
      <Input.TextArea
        id={id}
        autoFocus
        autoSize={{ minRows: 2 }}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      {act.error && (
        <p className="wrong" role="alert">
          {act.error.message}
        </p>
      )}
      <Button size="small" htmlType="submit" disabled={!reason.trim()} aria-busy={act.isPending}>
        保存理由
      </Button>{" "}
      <Button size="small" type="link" onClick={() => setReason(null)}>
        不忽略
      </Button>
    </form>
  );
}

/** Takes a reason back. */
export function Restoring({ fingerprint, message, year }: { fingerprint: string; message: string; year: number }) {
  const organ = useOrganCode();
  const act = useAct("dismissFinding");
  return (
    <button
      type="button"
      className="link no-print"
      aria-label={`恢复：${message}`}
      onClick={() => act.mutate({ params: { organ, year, fingerprint }, body: { reason: "" } })}
    >
      恢复
    </button>
  );
}
