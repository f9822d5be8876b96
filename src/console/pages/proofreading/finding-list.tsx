import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { FindingLine } from "../../../contract/proofreading.ts";
import type { FindingSearch } from "../../routes/proofreading.tsx";
import { useMay, useOrganCode } from "../../session.ts";
import { SEVERITIES, WORDS } from "../../words.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { FindingDetail } from "./finding-detail.tsx";

export const SHAPES = { error: "■", warning: "▲", hint: "○" } as const;

interface Props {
  id: string;
  lines: readonly FindingLine[];
  open: number | undefined;
  search: FindingSearch;
}

/** The findings of a run: j and k step through them, Enter opens one, ticks gather several for one verdict. */
export function FindingList({ id, lines, open, search }: Props) {
  const mayJudge = useMay("proofreading.judge");
  const [ticked, setTicked] = useState<readonly number[]>([]);
  const shown = ticked.filter((one) => lines.some((line) => line.id === one));
  const toggle = (one: number) =>
    setTicked((before) => (before.includes(one) ? before.filter((other) => other !== one) : [...before, one]));
  return (
    <>
      {mayJudge && (
        <BulkBar ticked={shown} all={lines.map((line) => line.id)} lines={lines} tick={setTicked} done={() => setTicked([])} />
      )}
      <ol className="findings run-findings" aria-label="发现的问题">
        {lines.map((line) => (
          <li key={line.id} className={line.verdict ? "judged" : undefined}>
            {mayJudge && (
              <input
                type="checkbox"
                checked={shown.includes(line.id)}
                onChange={() => toggle(line.id)}
                aria-label={`选中：${line.quote || line.message}`}
              />
            )}
            <Finding id={id} line={line} open={line.id === open} search={search} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Finding({ id, line, open, search }: { id: string; line: FindingLine; open: boolean; search: FindingSearch }) {
  const organ = useOrganCode();
  const { open: _, ...filter } = search;
  return (
    <div className="finding-body">
      <p className="finding-head">
        <b className={`severity severity-${line.severity}`}>
          <span aria-hidden="true">{SHAPES[line.severity]}</span> {SEVERITIES[line.severity]}
        </b>
        <Link
          className="opens"
          to="/$organ/proofreading/runs/$id"
          params={{ organ, id }}
          search={open ? filter : { ...filter, open: line.id }}
          aria-expanded={open}
          resetScroll={false}
        >
          {line.message}
        </Link>
        {line.silenced && <b>（启用后不再标出）</b>}
        {line.verdict && <span className="verdict-mark">{WORDS.verdictKind[line.verdict.kind]}</span>}
      </p>
      <p className="passage serif">
        {line.before && <>……{line.before}</>}
        <mark>{line.quote || "（全文）"}</mark>
        {line.after && <>{line.after}……</>}
      </p>
      <p className="soft">
        {line.title}
        {line.section && ` · ${line.section}`}
      </p>
      {open && <FindingDetail id={id} line={line} />}
    </div>
  );
}
