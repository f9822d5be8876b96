import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { Fragment, useId, useState } from "react";
import type { Review } from "../../../contract/review.ts";
import { RELATIONS } from "../../../domain/disclosure/relation.ts";
import { useAct, useLaw } from "../../answers.ts";
import { chinaTime, dayWords } from "../../dates.ts";
import { useOrganCode } from "../../session.ts";
import { itemLabel } from "../documents/statutory-items.ts";
import { ReasonForm } from "./reason-form.tsx";

/** What the person decides 审签, with the digest of what is being signed beside the button. */
export function SignPanel({ review }: { review: Review }) {
  const organ = useOrganCode();
  const navigate = useNavigate();
  const field = useId();
  const { data: law } = useLaw();
  const sign = useAct("signDocument");
  const emergency = useAct("releaseInEmergency");
  const [opinion, setOpinion] = useState("");
  const [actingFor, setActingFor] = useState("");
  const { id, edition, indexNumber, drafter, draftedAt, dueOn, content, stages, waitsFor, digest, may, findings, standing } =
    review;
  const stage = stages.find(({ name }) => name === waitsFor);
  const last = stages.at(-1)?.name === waitsFor;
  const open = findings.filter((one) => one.open).length;
  const params = { organ, id, edition };
  const decide = (passed: boolean) =>
    sign.mutate(
      { params, body: { passed, opinion, digest, actingFor: actingFor === "" ? null : Number(actingFor) } },
      {
        onSuccess: () =>
          navigate(
            passed && last
              ? { to: "/$organ/documents", params: { organ } }
              : { to: "/$organ/documents/waiting", params: { organ } },
          ),
      },
    );
  return (
    <aside aria-label="审核发布">
      <dl className="facts">
        <dt>索引号</dt>
        <dd className="number">{indexNumber}</dd>
        <dt>文体</dt>
        <dd>{content.genre}</dd>
        <dt>栏目</dt>
        <dd>{itemLabel(law, content.statutoryItem)}</dd>
        {content.relations.map(({ kind, indexNumber, title }) => (
          <Fragment key={`${kind} ${indexNumber}`}>
            <dt>{RELATIONS[kind].says}</dt>
            <dd>{title}</dd>
          </Fragment>
        ))}
        <dt>起草人</dt>
        <dd>{drafter}</dd>
        <dt>送审</dt>
        <dd className="day">{chinaTime(draftedAt)}</dd>
        <dt>应公开</dt>
        <dd className="day">{dayWords(dueOn, "期限未能计算")}</dd>
      </dl>
      {standing === "returned" && <p className="note">已退回起草人。改好重新送审后，从第一环节开始。</p>}
      {may.revise && (
        <p>
          <Link to="/$organ/documents/waiting/$id/$edition/revise" params={{ organ, id: String(id), edition: String(edition) }}>
            修改送审稿
          </Link>
        </p>
      )}
      {may.sign && stage ? (
        <form className="no-print sign" aria-label={`签批：${stage.name}`} onSubmit={(event) => event.preventDefault()}>
          <h2>{stage.name}</h2>
          <p>看什么：{stage.duty}。</p>
          {may.actFor.length > 0 && (
            <p>
              <label htmlFor={`${field}-for`}>代谁办理</label>
              <select
                id={`${field}-for`}
                className="select"
                value={actingFor}
                onChange={(event) => setActingFor(event.target.value)}
              >
                <option value="">本人办理</option>
                {may.actFor.map(({ id, name }) => (
                  <option key={id} value={id}>
                    代{name}
                  </option>
                ))}
              </select>
            </p>
          )}
          <label htmlFor={`${field}-opinion`}>意见（退回时必填）</label>
          <Input.TextArea id={`${field}-opinion`} rows={2} value={opinion} onChange={(event) => setOpinion(event.target.value)} />
          <p className="digest">
            签的是这一内容：<code>{digest.slice(0, 16)}…</code>
          </p>
          {open > 0 && <p className="note">▲ 还有 {open} 处检查结果要先改正或者忽略并说明理由，才能通过。</p>}
          {sign.error && (
            <p className="wrong" role="alert">
              {sign.error.fields.opinion ?? sign.error.message}
            </p>
          )}
          <div className="sign-acts">
            <Button type="primary" disabled={open > 0} aria-busy={sign.isPending} onClick={() => decide(true)}>
              {last ? "审核发布" : "通过，交下一环节"}
            </Button>
            <Button aria-busy={sign.isPending} onClick={() => decide(false)}>
              退回起草人
            </Button>
          </div>
        </form>
      ) : (
        <p className="note">{may.because}</p>
      )}
      {may.emergency && stages.length > 1 && (
        <details className="no-print">
          <summary>应急发布</summary>
          <p>不等审签走完先发布。发布后一直标红，直到另一人补审；检查结果仍须先处理。</p>
          <ReasonForm
            label="应急发布的理由"
            submit="应急发布"
            act={emergency}
            send={(reason) => emergency.mutate({ params, body: { reason } })}
          />
        </details>
      )}
    </aside>
  );
}
