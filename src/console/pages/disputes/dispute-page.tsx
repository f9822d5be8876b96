import { getRouteApi, Link } from "@tanstack/react-router";
import { withWeekday } from "../../../calendar/plain-date.ts";
import type { Dispute } from "../../../contract/disputes.ts";
import { useAnswer } from "../../answers.ts";
import { dayWords } from "../../dates.ts";
import { Empty } from "../../parts/empty.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useMay, useOrganCode } from "../../session.ts";
import { WORDS } from "../../words.ts";
import { EndForm } from "./end-form.tsx";

const route = getRouteApi("/$organ/disputes/$id");

/** One reconsideration or lawsuit, and the form that ends it. */
export function DisputePage() {
  const organ = useOrganCode();
  const { id } = route.useParams();
  const disputes = useAnswer("disputes", { params: { organ } });
  const mayRecord = useMay("dispute.record");
  const above = (
    <Link to="/$organ/disputes" params={{ organ }}>
      复议诉讼
    </Link>
  );
  return (
    <Loaded query={disputes}>
      {(all) => {
        const dispute = all.find((one) => String(one.id) === id);
        return (
          <>
            <PageHead title={dispute?.caseNumber ?? "没有这一件"} above={above} />
            {dispute ? <Facts dispute={dispute} /> : <Empty>台账里没有这一件，请从清单打开。</Empty>}
            {dispute && !dispute.result && mayRecord && <EndForm id={dispute.id} kind={dispute.kind} />}
          </>
        );
      }}
    </Loaded>
  );
}

function Facts({ dispute: { kind, tribunal, subject, openedOn, result, endedOn, lesson } }: { dispute: Dispute }) {
  return (
    <dl className="facts">
      <dt>类型</dt>
      <dd>{WORDS.disputeKind[kind]}</dd>
      <dt>{kind === "reconsideration" ? "复议机关" : "法院"}</dt>
      <dd>{tribunal}</dd>
      <dt>案由</dt>
      <dd>{subject}</dd>
      <dt>收到副本</dt>
      <dd className="day">{withWeekday(openedOn)}</dd>
      <dt>结果</dt>
      <dd>{result ? WORDS.disputeResult[result] : "尚未审结"}</dd>
      {endedOn && (
        <>
          <dt>结案</dt>
          <dd className="day">{dayWords(endedOn)}</dd>
        </>
      )}
      {lesson && (
        <>
          <dt>教训与改进</dt>
          <dd>{lesson}</dd>
        </>
      )}
    </dl>
  );
}
