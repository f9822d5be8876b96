import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { addDays, isPlainDate, type PlainDate, yearOf } from "../../../calendar/plain-date.ts";
import { typedDate } from "../../dates.ts";
import { useOrganCode, useSession } from "../../session.ts";

/** The days that the statistics count: the usual ones at a click, any others typed. */
export function PeriodForm({ from, to }: { from: PlainDate; to: PlainDate }) {
  const organ = useOrganCode();
  const navigate = useNavigate();
  const { today } = useSession();
  const [typed, setTyped] = useState({ from, to });
  const [wrong, setWrong] = useState("");
  const show = (event: FormEvent) => {
    event.preventDefault();
    const read = { from: typedDate(typed.from), to: typedDate(typed.to) };
    setTyped(read);
    if (!isPlainDate(read.from) || !isPlainDate(read.to)) return setWrong("日期写作 2023-09-22。");
    if (read.to > today) return setWrong("截止日期不能晚于今天。");
    if (read.from > read.to) return setWrong("起始日期不能晚于截止日期。");
    setWrong("");
    navigate({ to: "/$organ/requests/statistics", params: { organ }, search: read });
  };
  return (
    <div className="filters">
      <nav aria-label="统计期间">
        {usualPeriods(today).map(({ label, ...period }) => (
          <Link
            key={label}
            to="/$organ/requests/statistics"
            params={{ organ }}
            search={period}
            aria-current={period.from === from && period.to === to ? "page" : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      <form onSubmit={show} aria-label="任意期间">
        <Input
          aria-label="起始日期"
          value={typed.from}
          onChange={(event) => setTyped({ ...typed, from: event.target.value })}
          inputMode="numeric"
          autoComplete="off"
        />
        至
        <Input
          aria-label="截止日期"
          value={typed.to}
          onChange={(event) => setTyped({ ...typed, to: event.target.value })}
          inputMode="numeric"
          autoComplete="off"
        />
        <Button htmlType="submit">统计</Button>
        <span className="wrong" role="alert">
          {wrong}
        </span>
      </form>
    </div>
  );
}

function usualPeriods(today: PlainDate) {
  const year = yearOf(today);
  const month = `${today.slice(0, 7)}-01`;
  const monthBefore = addDays(month, -1);
  return [
    { label: "今年", from: `${year}-01-01`, to: today },
    { label: "去年", from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
    { label: "本月", from: month, to: today },
    { label: "上月", from: `${monthBefore.slice(0, 7)}-01`, to: monthBefore },
  ];
}
