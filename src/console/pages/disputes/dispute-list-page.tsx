import { Link } from "@tanstack/react-router";
import type { Dispute } from "../../../contract/disputes.ts";
import { useAnswer } from "../../answers.ts";
import { Empty } from "../../parts/empty.tsx";
import { Listing } from "../../parts/listing.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { PrimaryLink } from "../../parts/primary-link.tsx";
import { useMay, useOrganCode } from "../../session.ts";
import { WORDS } from "../../words.ts";

/** 复议诉讼台账: every reconsideration and lawsuit, and how it ended. */
export function DisputeListPage() {
  const organ = useOrganCode();
  const disputes = useAnswer("disputes", { params: { organ } });
  const register = useMay("dispute.record") && (
    <PrimaryLink to="/$organ/disputes/new" params={{ organ }}>
      登记复议、诉讼
    </PrimaryLink>
  );
  return (
    <>
      <PageHead title="复议诉讼" lead="收到副本就登记，结案写结果和教训。年度报告表四从这里算出。" acts={register} />
      <Loaded query={disputes}>
        {(lines) =>
          lines.length === 0 ? (
            <Empty basis="《条例》第五十条第（三）项：年度报告须载明复议、诉讼情况">
              收到的行政复议申请书、起诉状副本登记后列在这里。
            </Empty>
          ) : (
            <Listing
              caption="复议诉讼台账"
              lines={lines}
              id={({ id }) => id}
              columns={[
                {
                  head: "案号",
                  heads: true,
                  cell: ({ id, caseNumber }) => (
                    <Link className="opens" to="/$organ/disputes/$id" params={{ organ, id: String(id) }}>
                      {caseNumber}
                    </Link>
                  ),
                },
                { head: "类型", className: "nowrap", cell: ({ kind }) => WORDS.disputeKind[kind] },
                { head: "复议机关、法院", cell: ({ tribunal }) => tribunal },
                { head: "案由", className: "wide", cell: ({ subject }) => subject },
                { head: "下一个期限", cell: ({ duties }) => <NextDue duties={duties} /> },
                { head: "收到副本", className: "day", cell: ({ openedOn }) => openedOn },
                {
                  head: "结果",
                  className: "nowrap",
                  cell: ({ result }) => (result ? <ResultWords result={result} /> : "○ 尚未审结"),
                },
                { head: "结案", className: "day", cell: ({ endedOn }) => endedOn ?? "" },
              ]}
            />
          )
        }
      </Loaded>
    </>
  );
}

/** The organ's next act and its last day. */
function NextDue({ duties }: { duties: Dispute["duties"] }) {
  const next = duties.find(({ ours, doneOn }) => ours && !doneOn);
  return next ? (
    <>
      <span className="day">{next.due}</span> <small>{next.what}</small>
    </>
  ) : null;
}

function ResultWords({ result }: { result: keyof typeof WORDS.disputeResult }) {
  const words = WORDS.disputeResult[result];
  return result === "corrected" ? <b>▲ {words}</b> : <>● {words}</>;
}
