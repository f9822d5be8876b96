import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ListDetail } from "../../../contract/office-lists.ts";
import { useAnswer } from "../../answers.ts";
import { chinaTime } from "../../dates.ts";
import { Listing } from "../../parts/listing.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { useOrganCode } from "../../session.ts";

/** Who saved which version when, and what it changed. */
export function ListVersions({ list }: { list: ListDetail }) {
  const organ = useOrganCode();
  const [compared, setCompared] = useState<number | null>(null);
  if (list.versions.length === 0) return null;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className="part">
        版本
      </h2>
      <Listing
        caption="版本"
        lines={list.versions}
        id={({ number }) => number}
        columns={[
          {
            head: "版本",
            heads: true,
            cell: ({ number }) => (
              <Link to="/$organ/proofreading/lists/$id" params={{ organ, id: String(list.id) }} search={{ version: number }}>
                第 {number} 版
              </Link>
            ),
          },
          { head: "保存人", className: "nowrap", cell: ({ saver }) => saver },
          { head: "时间", className: "day", cell: ({ savedAt }) => chinaTime(savedAt) },
          { head: "行数", numeric: true, cell: ({ lines }) => lines },
          { head: "说明", cell: ({ note }) => note },
          {
            head: "改了什么",
            className: "nowrap",
            cell: ({ number }) => (
              <button
                type="button"
                className="link"
                aria-label={`与前一版比较：第 ${number} 版`}
                onClick={() => setCompared(number)}
              >
                与前一版比较
              </button>
            ),
          },
        ]}
      />
      {compared !== null && <Difference key={compared} id={list.id} version={compared} />}
    </section>
  );
}

function Difference({ id, version }: { id: number; version: number }) {
  const organ = useOrganCode();
  const now = useAnswer("officeList", { params: { organ, id }, query: { version } });
  const before = useAnswer("officeList", { params: { organ, id }, query: { version: version - 1 } }, version > 1);
  return (
    <Loaded query={now}>
      {({ rows }) => {
        if (version > 1 && !before.data) return null;
        const former = new Set((before.data?.rows ?? []).map((row) => row.join(" ")));
        const later = new Set(rows.map((row) => row.join(" ")));
        const added = [...later].filter((row) => !former.has(row));
        const gone = [...former].filter((row) => !later.has(row));
        return (
          <section aria-label={`第 ${version} 版的改动`}>
            <p>
              第 {version} 版：加 {added.length} 行，去 {gone.length} 行。
            </p>
            <ul>
              {gone.map((row) => (
                <li key={row}>
                  去 <span className="diff-gone">{row}</span>
                </li>
              ))}
              {added.map((row) => (
                <li key={row}>
                  加 <span className="diff-added">{row}</span>
                </li>
              ))}
            </ul>
          </section>
        );
      }}
    </Loaded>
  );
}
