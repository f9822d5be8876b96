import { Link } from "@tanstack/react-router";
import { Button, Drawer } from "antd";
import type { CellRecords } from "../../../contract/reports.ts";
import { useAnswer } from "../../answers.ts";
import { documentAddress } from "../../document-address.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { useOrganCode } from "../../session.ts";
import { cellAddress } from "./cells.ts";

interface Props {
  year: number;
  of: string;
  words: string;
  /** Puts this figure where the caret stood in the prose; absent where nothing may be written. */
  insert?: { into: string; act: () => void };
  close: () => void;
}

/** The records that one number counts, each with the way to it. */
export function CellDrawer({ year, of, words, insert, close }: Props) {
  const organ = useOrganCode();
  // Charges are recorded in 元 and printed in 万元.
  const unit = cellAddress(of).row === "charges" ? "元" : "件";
  const records = useAnswer("reportCell", { params: { organ, year }, query: cellAddress(of) });
  return (
    <Drawer
      open
      onClose={close}
      title={words}
      size={380}
      styles={{ mask: { background: "transparent" } }}
      aria-label={`${words}：背后的记录`}
    >
      <Loaded query={records}>
        {({ count, records }) => (
          <>
            <p>
              合计 <b>{count}</b> {unit}
              {records.length > 0 && `，${records.length} 条记录`}
              {records.length === 0 && "。没有记录。"}
            </p>
            <ul className="behind">
              {records.map((record) => (
                <li key={`${record.kind}${record.id}`}>
                  <span className="day">{record.date}</span> <RecordLink record={record} year={year} />
                  {record.kind === "statistic" && (
                    <span className="number">
                      ：{record.quantity} {unit}
                    </span>
                  )}
                </li>
              ))}
            </ul>
            {insert && (
              <p>
                <Button onClick={insert.act}>把这个数插入“{insert.into}”的光标处</Button>
              </p>
            )}
            <p className="soft">数字由记录算出，不能在这里改。记录有误的，打开那一条更正。</p>
          </>
        )}
      </Loaded>
    </Drawer>
  );
}

function RecordLink({ record: { kind, id, title }, year }: { record: CellRecords["records"][number]; year: number }) {
  const organ = useOrganCode();
  switch (kind) {
    case "request":
      return (
        <Link to="/$organ/requests/$number" params={{ organ, number: id }}>
          {id} {title}
        </Link>
      );
    case "dispute":
      return (
        <Link to="/$organ/disputes/$id" params={{ organ, id }}>
          {title}
        </Link>
      );
    case "statistic":
      return (
        <Link to="/$organ/statistics" params={{ organ }} search={{ year }}>
          {title}
        </Link>
      );
    case "document":
      return (
        <a href={documentAddress(id)} target="_blank" rel="noreferrer">
          {title}
        </a>
      );
  }
}
