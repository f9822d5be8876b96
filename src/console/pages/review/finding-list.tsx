import { Button, Input } from "antd";
import { useState } from "react";
import type { Review, ReviewFinding } from "../../../contract/review.ts";
import { useAct } from "../../answers.ts";
import { useOrganCode } from "../../session.ts";
import { SEVERITIES } from "../../words.ts";

/** What machines found 检查结果: each is mended in the text, or dismissed with a reason, before anyone can pass. */
export function FindingList({ review }: { review: Review }) {
  const organ = useOrganCode();
  const mask = useAct("maskDocument");
  const { findings, id, edition, may } = review;
  const open = findings.filter((one) => one.open);
  const rest = findings.filter((one) => !one.open);
  const personal = open.some(({ check }) => check.startsWith("gate-"));
  return (
    <section aria-label="检查结果">
      <h2>检查结果：{open.length === 0 ? "没有要处理的" : `${open.length} 处要处理`}</h2>
      {may.revise && personal && (
        <p>
          <Button aria-busy={mask.isPending} onClick={() => mask.mutate({ params: { organ, id, edition } })}>
            一键脱敏
          </Button>
          <small>号码、住址按规定样式遮盖，附件重新写出并复读；遮盖后从第一环节重新审签。</small>
        </p>
      )}
      {mask.error && (
        <p className="wrong" role="alert">
          {mask.error.message}
        </p>
      )}
      <ul className="review-findings">
        {open.map((finding) => (
          <Finding key={finding.fingerprint} review={review} finding={finding} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>已处理和提示（{rest.length}）</summary>
          <ul className="review-findings">
            {rest.map(({ fingerprint, message, section, settled }) => (
              <li key={fingerprint}>
                {section}：{message}
                {settled && (
                  <small>
                    忽略：{settled.reason}（{settled.by}）
                  </small>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Finding({ review: { id, edition, may }, finding }: { review: Review; finding: ReviewFinding }) {
  const organ = useOrganCode();
  const dismiss = useAct("dismissDocumentFinding");
  const [reason, setReason] = useState("");
  const { severity, section, message, quote, expected, fix, basis, stops, fingerprint } = finding;
  return (
    <li>
      <b>
        {SEVERITIES[severity]} · {section}
      </b>
      ：{message}
      {quote && <q>{quote.slice(0, 60)}</q>}
      <small>
        {expected ? `可以改为“${expected}”。` : fix && `${fix}。`}
        {basis && `依据：${basis}。`}
      </small>
      {stops ? (
        <small>这一处不能忽略，须换成能够检查的文件。</small>
      ) : (
        may.dismiss && (
          <form
            aria-label={`忽略：${message}`}
            onSubmit={(event) => {
              event.preventDefault();
              dismiss.mutate({ params: { organ, id, edition }, body: { fingerprint, reason } });
            }}
          >
            <Input
              aria-label="理由"
              placeholder="不改的理由"
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
            <Button htmlType="submit" disabled={reason.trim() === ""}>
              忽略
            </Button>
          </form>
        )
      )}
      {dismiss.error && (
        <p className="wrong" role="alert">
          {dismiss.error.message}
        </p>
      )}
    </li>
  );
}
