import type { FindingLine } from "../../../contract/proofreading.ts";
import { MendButton } from "./mend-button.tsx";
import { VerdictForm } from "./verdict-form.tsx";

interface Props {
  ticked: readonly number[];
  all: readonly number[];
  lines: readonly FindingLine[];
  tick: (ids: readonly number[]) => void;
  done: () => void;
}

/** 批量判定: what is ticked gets one verdict, or is mended at once. */
export function BulkBar({ ticked, all, lines, tick, done }: Props) {
  const mendable = lines.filter((line) => ticked.includes(line.id) && line.expected !== null && line.documentId !== null);
  return (
    <section className="bulk no-print" aria-label="批量判定">
      <label className="choice">
        <input
          type="checkbox"
          checked={ticked.length === all.length}
          onChange={() => tick(ticked.length === all.length ? [] : all)}
        />
        <span>选中本页全部</span>
      </label>
      {ticked.length > 0 && (
        <>
          <b>已选 {ticked.length} 处</b>
          <VerdictForm findings={ticked} name={`选中的 ${ticked.length} 处`} done={done} />
          {mendable.length > 0 && (
            <MendButton findings={mendable.map(({ id }) => id)} words={`按建议改出新版本送审（${mendable.length} 处）`} />
          )}
        </>
      )}
    </section>
  );
}
