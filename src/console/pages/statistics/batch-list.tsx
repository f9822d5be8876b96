import { Button } from "antd";
import { useState } from "react";
import type { Statistic } from "../../../contract/statistics.ts";
import { useAct } from "../../answers.ts";
import { Listing } from "../../parts/listing.tsx";
import { useMay, useOrganCode } from "../../session.ts";
import { WORDS } from "../../words.ts";
import { quantityWords } from "./sums.ts";

/** The batches of a year. One that was wrong is voided, never changed. */
export function BatchList({ batches }: { batches: readonly Statistic[] }) {
  const mayVoid = useMay("statistic.record");
  const [asked, setAsked] = useState<number | null>(null);
  return (
    <Listing
      caption="报送的数据"
      lines={batches}
      id={({ id }) => id}
      className={({ voided }) => (voided ? "void" : undefined)}
      columns={[
        { head: "发生日期", heads: true, className: "day", cell: ({ occurredOn }) => occurredOn },
        { head: "类别", className: "nowrap", cell: ({ kind }) => WORDS.statisticKind[kind] },
        { head: "数量", numeric: true, cell: ({ kind, quantity }) => quantityWords(kind, quantity) },
        {
          head: "来源",
          className: "wide",
          cell: ({ source, note }) => (
            <>
              {source}
              {note && <small> {note}</small>}
            </>
          ),
        },
        {
          head: mayVoid ? "更正" : "状态",
          className: "kept",
          cell: (batch) => {
            if (batch.voided) return "已作废";
            if (!mayVoid) return "有效";
            if (asked === batch.id) return <VoidBatch batch={batch} leave={() => setAsked(null)} />;
            return (
              <button
                type="button"
                className="link nowrap"
                onClick={() => setAsked(batch.id)}
                aria-label={`作废 ${batch.occurredOn} ${batch.source}`}
              >
                作废……
              </button>
            );
          },
        },
      ]}
    />
  );
}

/** Says what voiding means before it is done. */
function VoidBatch({ batch: { id }, leave }: { batch: Statistic; leave: () => void }) {
  const organ = useOrganCode();
  const act = useAct("voidStatistic");
  return (
    <fieldset className="void-batch" aria-label="作废这一批">
      <p>这一批保留在台账里，划去，不再计入合计，不能恢复；要改正的数另记一批。</p>
      {act.error && (
        <p className="wrong" role="alert">
          {act.error.message}
        </p>
      )}
      <Button
        size="small"
        danger
        onClick={() => act.mutate({ params: { organ, id } }, { onSuccess: leave })}
        aria-busy={act.isPending}
      >
        作废这一批
      </Button>{" "}
      <Button size="small" type="link" onClick={leave}>
        不作废
      </Button>
    </fieldset>
  );
}
