import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { withWeekday } from "../../../calendar/plain-date.ts";
import type { Dispute } from "../../../contract/disputes.ts";
import { useAnswer } from "../../answers.ts";
import { fileAddress } from "../../api.ts";
import { dayWords } from "../../dates.ts";
import { Empty } from "../../parts/empty.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useMay, useOrganCode } from "../../session.ts";
import { WORDS } from "../../words.ts";
import { Duties } from "./duties.tsx";
import { EndForm } from "./end-form.tsx";
import { ProgressForm } from "./progress-form.tsx";

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
            {dispute && <Duties dispute={dispute} />}
            {dispute?.request && mayRecord && (
              <p className="no-print">
                <Button href={fileAddress(organ, "disputes", dispute.id, "bundle.zip")} download>
                  下载应诉材料
                </Button>{" "}
                <small>文书、期限计算、检索记录、送达证明、事件链和证据目录，一个压缩包</small>
              </p>
            )}
            {dispute && !dispute.result && mayRecord && <ProgressForm dispute={dispute} />}
            {dispute && !dispute.result && mayRecord && <EndForm id={dispute.id} kind={dispute.kind} />}
          </>
        );
      }}
    </Loaded>
  );
}

function Facts({
  dispute: { kind, tribunal, subject, openedOn, request, simple, answeredOn, result, endedOn, lesson, warnings },
}: {
  dispute: Dispute;
}) {
  return (
    <dl className="facts">
      <dt>类型</dt>
      <dd>{WORDS.disputeKind[kind]}</dd>
      <dt>{kind === "reconsideration" ? "复议机关" : "法院"}</dt>
      <dd>{tribunal}</dd>
      <dt>案由</dt>
      <dd>{subject}</dd>
      {request && (
        <>
          <dt>对应的申请</dt>
          <dd>
            <RequestLink number={request} />
          </dd>
        </>
      )}
      {warnings.length > 0 && (
        <>
          <dt>请核对</dt>
          <dd>▲ {warnings.join("；")}</dd>
        </>
      )}
      <dt>程序</dt>
      <dd>
        {simple ? "简易程序" : "普通程序"}
        {answeredOn && `，${answeredOn} 已提交答复、答辩`}
      </dd>
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

function RequestLink({ number }: { number: string }) {
  const organ = useOrganCode();
  return (
    <Link to="/$organ/requests/$number" params={{ organ, number }}>
      {number}
    </Link>
  );
}
