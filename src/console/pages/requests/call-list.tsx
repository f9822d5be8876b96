import { Button } from "antd";
import type { CallList } from "../../../contract/deadlines.ts";
import { useAct } from "../../answers.ts";
import { dayWords } from "../../dates.ts";
import { Listing } from "../../parts/listing.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useOrgan, useOrganCode } from "../../session.ts";

/** 催办电话单: made on request, for it shows names and telephone numbers. */
export function CallListPanel({ made }: { made: (list: CallList) => void }) {
  const organ = useOrganCode();
  const act = useAct("makeCallList");
  return (
    <section aria-labelledby="calls">
      <h2 id="calls">催办电话单</h2>
      <p className="soft">快到期、已超期和等着申请人的。单上有姓名和电话，每次生成都记入日志，用后请妥善处理。</p>
      {act.error && (
        <p className="wrong" role="alert">
          {act.error.message}
        </p>
      )}
      <Button aria-busy={act.isPending} onClick={() => act.mutate({ params: { organ } }, { onSuccess: made })}>
        生成今天的电话单
      </Button>
    </section>
  );
}

/** The list as a sheet to print and to write on. */
export function CallSheet({ list: { madeOn, lines }, close }: { list: CallList; close: () => void }) {
  const { shortName } = useOrgan();
  return (
    <>
      <PageHead
        title={`${shortName}催办电话单`}
        lead={dayWords(madeOn)}
        acts={
          <span className="no-print">
            <Button type="primary" onClick={() => window.print()}>
              打印
            </Button>{" "}
            <Button type="link" onClick={close}>
              回到期限
            </Button>
          </span>
        }
      />
      {lines.length === 0 ? (
        <p>今天没有要打的电话。</p>
      ) : (
        <Listing
          caption="要打的电话"
          lines={lines}
          id={({ number }) => number}
          columns={[
            { head: "编号", heads: true, className: "number", cell: ({ number }) => number },
            { head: "事由", cell: ({ why }) => why },
            {
              head: "打给",
              cell: ({ callApplicant, applicant, telephone, office }) =>
                callApplicant ? `${applicant} ${telephone}` : (office ?? "承办人"),
            },
            { head: "应答复", className: "day", cell: ({ dueOn }) => dueOn ?? "" },
            { head: "时间、结果", className: "to-write", cell: () => "" },
          ]}
        />
      )}
    </>
  );
}
