import { Button } from "antd";
import { withWeekday } from "../../../calendar/plain-date.ts";
import type { RequestDetail } from "../../../contract/requests.ts";
import { fileAddress } from "../../api.ts";
import { useOrganCode } from "../../session.ts";
import { WORDS, wordFor } from "../../words.ts";
import { ServiceForm } from "./service-form.tsx";

/** 答复: the outcome, the words sent, and the letter. */
export function OutcomeView({ outcome, number }: { outcome: NonNullable<RequestDetail["outcome"]>; number: string }) {
  const organ = useOrganCode();
  return (
    <>
      <h2>答复</h2>
      <dl className="facts">
        <dt>办理结果</dt>
        <dd>
          <b>{outcome.label}</b>
          {outcome.kinds.length > 0 && `（${outcome.kinds.join("、")}）`}
          <br />
          <small>{outcome.basis}</small>
        </dd>
        {outcome.documentNumber && (
          <>
            <dt>文号</dt>
            <dd>{outcome.documentNumber}</dd>
          </>
        )}
        <dt>答复日期</dt>
        <dd>
          <span className="day">{withWeekday(outcome.decidedOn)}</span> {outcome.decider}
        </dd>
        <dt>送达</dt>
        <dd>
          {outcome.serviceMethod && outcome.servedOn
            ? `${wordFor(WORDS.serviceMethod, outcome.serviceMethod)}，${withWeekday(outcome.servedOn)}`
            : "还没有记录送达"}
        </dd>
      </dl>
      <h3>答复内容</h3>
      <p className="words serif">{outcome.reply}</p>
      {outcome.reasons && (
        <>
          <h3>理由</h3>
          <p className="words serif">{outcome.reasons}</p>
        </>
      )}
      {outcome.remedy && (
        <>
          <h3>救济途径（随答复书告知）</h3>
          <p className="words serif">{outcome.remedy}</p>
          {outcome.remedyUntil?.reconsideration && (
            <p className="soft">
              按送达推算：行政复议最迟 {withWeekday(outcome.remedyUntil.reconsideration)}
              {outcome.remedyUntil.suit && `，直接起诉最迟 ${withWeekday(outcome.remedyUntil.suit)}`}
            </p>
          )}
        </>
      )}
      {outcome.documentNumber && !outcome.servedOn && <ServiceForm number={number} />}
      {outcome.documentNumber && (
        <p className="no-print">
          <Button
            type={outcome.servedOn ? "primary" : "default"}
            href={fileAddress(organ, "requests", number, "reply.docx")}
            download
          >
            下载答复书
          </Button>
        </p>
      )}
    </>
  );
}
