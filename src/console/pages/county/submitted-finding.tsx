import { Button, Input } from "antd";
import { useState } from "react";
import type { Place } from "../../../engines/finding.ts";
import { placeInWords } from "../../../engines/writing/place-in-words.ts";
import type { AnnualReportForm } from "../../../law/annual-report-form.ts";
import { useAct } from "../../answers.ts";
import { useMay, useOrganCode } from "../../session.ts";
import { SEVERITIES } from "../../words.ts";
import { itemId, markId, type SubmittedFinding } from "./finding-places.ts";

const SHAPES = { error: "■", warning: "▲", hint: "○" } as const;

interface Props {
  id: number;
  finding: SubmittedFinding;
  form: AnnualReportForm | undefined;
  /** Whether the round before did not have it. */
  fresh: boolean;
  assigned: boolean;
}

/** One finding of a report that was handed in: what, where, why, how to mend it; it may be dismissed with a reason. */
export function SubmittedFindingItem({ id, finding, form, fresh, assigned }: Props) {
  const organ = useOrganCode();
  const mayCollect = useMay("county.collect");
  const restore = useAct("restoreSubmissionFinding");
  const { severity, message, where, fix, basis, check, fingerprint, dismissed } = finding;
  return (
    <li id={itemId(fingerprint)} tabIndex={-1}>
      <p>
        <b className={`severity-${severity}`}>
          <span aria-hidden="true">{SHAPES[severity]}</span> {SEVERITIES[severity]}
        </b>
        {fresh && <b> 新出现</b>}{" "}
        <a className="opens" href={`#${markId(fingerprint)}`}>
          {message}
        </a>
      </p>
      <p className="soft">{placeInWords(where as Place, form)}</p>
      {fix && <p>怎样改：{fix}</p>}
      <small>
        {basis ? `${basis}　` : ""}
        {check}
      </small>
      {dismissed && (
        <p>
          已忽略：{dismissed.reason}（{dismissed.by}）{" "}
          {mayCollect && (
            <button
              type="button"
              className="link"
              onClick={() => restore.mutate({ params: { organ, id }, body: { fingerprint } })}
            >
              恢复
            </button>
          )}
        </p>
      )}
      {!dismissed && mayCollect && assigned && <Dismiss id={id} finding={finding} />}
    </li>
  );
}

function Dismiss({ id, finding: { fingerprint, message } }: Pick<Props, "id" | "finding">) {
  const organ = useOrganCode();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const act = useAct("dismissSubmissionFinding");
  if (!open) {
    return (
      <button type="button" className="link no-print" onClick={() => setOpen(true)} aria-label={`忽略并说明理由：${message}`}>
        忽略并说明理由
      </button>
    );
  }
  return (
    <form
      className="dismiss no-print"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ params: { organ, id }, body: { fingerprint, reason } }, { onSuccess: () => setOpen(false) });
      }}
    >
      <Input
        autoFocus
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        placeholder="为什么可以不改"
        aria-label="忽略的理由"
      />
      <Button size="small" htmlType="submit" disabled={reason.trim() === ""}>
        忽略
      </Button>
      <Button size="small" type="link" onClick={() => setOpen(false)}>
        不忽略
      </Button>
      {act.error && (
        <p className="wrong" role="alert">
          {act.error.message}
        </p>
      )}
      <small>改正后再报的文件也照此忽略。</small>
    </form>
  );
}
