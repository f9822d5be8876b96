import { Button, Input } from "antd";
import { useId, useState } from "react";
import { VERDICT_KINDS, type VerdictInput } from "../../../contract/proofreading.ts";
import { useAct } from "../../answers.ts";
import { useOrganCode } from "../../session.ts";
import { WORDS } from "../../words.ts";

interface Props {
  findings: readonly number[];
  /** What is judged, for those who hear the form. */
  name: string;
  done?: () => void;
}

/** 判定: one verdict on one finding or on many; a dismissal is given with its reason. */
export function VerdictForm({ findings, name, done }: Props) {
  const organ = useOrganCode();
  const id = useId();
  const [reason, setReason] = useState("");
  const act = useAct("judgeFindings");
  const judge = (kind: VerdictInput["kind"]) =>
    act.mutate(
      { params: { organ }, body: { findings: [...findings], kind, reason } },
      {
        onSuccess: () => {
          setReason("");
          done?.();
        },
      },
    );
  const wrong = act.error && (act.error.fields.reason ?? act.error.message);
  return (
    <fieldset className="verdict-form" aria-label={`判定：${name}`}>
      <label htmlFor={id}>理由（误报、豁免必填）</label>
      <Input
        id={id}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        maxLength={500}
        aria-invalid={Boolean(wrong)}
        autoComplete="off"
      />
      <span className="page-acts">
        {VERDICT_KINDS.map((kind) => (
          <Button key={kind} onClick={() => judge(kind)} aria-busy={act.isPending}>
            {WORDS.verdictKind[kind]}
          </Button>
        ))}
      </span>
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
    </fieldset>
  );
}
