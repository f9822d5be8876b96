import { Button, Input } from "antd";
import { useId, useState } from "react";
import type { ApiProblem } from "../../api-problem.ts";

interface Props {
  label: string;
  submit: string;
  act: { error: ApiProblem | null; isPending: boolean };
  send: (reason: string) => void;
}

/** One reason and one button, for an act that is only done with a reason. */
export function ReasonForm({ label, submit, act, send }: Props) {
  const id = useId();
  const [reason, setReason] = useState("");
  return (
    <form
      aria-label={submit}
      onSubmit={(event) => {
        event.preventDefault();
        send(reason);
      }}
    >
      <label htmlFor={id}>{label}</label>
      <Input.TextArea id={id} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
      {act.error && (
        <p className="wrong" role="alert">
          {act.error.fields.reason ?? act.error.message}
        </p>
      )}
      <Button htmlType="submit" disabled={reason.trim() === ""} aria-busy={act.isPending}>
        {submit}
      </Button>
    </form>
  );
}
