import { Link } from "@tanstack/react-router";
import type { Answer } from "../../../contract/endpoints.ts";
import { useOrganCode } from "../../session.ts";

/** What was found in a ledger: how its head was understood, which rows are wrong and why, or what came in. */
export function ImportPreview({ seen }: { seen: Answer<"importLedger"> }) {
  const organ = useOrganCode();
  const { headings, missing, tooMany, total, faulty, faultyCount, sample, numbers } = seen;
  if (numbers.length > 0) {
    return (
      <p className="note">
        已导入 {numbers.length} 件：{numbers[0]} 至 {numbers.at(-1)}。
        <Link to="/$organ/requests" params={{ organ }}>
          看列表
        </Link>
      </p>
    );
  }
  const unknown = headings.filter(({ heading, means }) => heading !== "" && means === null);
  return (
    <>
      <h2>
        共 {total} 行{faultyCount > 0 ? `，${faultyCount} 行需要修改` : total > 0 && missing.length === 0 ? "，都可以导入" : ""}
      </h2>
      {tooMany && <p className="wrong">超过 2000 行，请分开导入。</p>}
      {missing.length > 0 && <p className="wrong">表头缺少：{missing.join("、")}。</p>}
      {unknown.length > 0 && <p className="note">没有用到的列：{unknown.map(({ heading }) => heading).join("、")}。</p>}
      {faulty.length > 0 && (
        <ul>
          {faulty.map(({ row, problems }) => (
            <li key={row}>
              第 {row} 行：{problems.join("；")}
            </li>
          ))}
        </ul>
      )}
      {sample.length > 0 && (
        <table className="listing">
          <caption>前几行，请核对有没有串列</caption>
          <thead>
            <tr>
              {["行", "渠道", "收到之日", "申请人", "所需信息"].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map(({ row, channel, receivedOn, name, description }) => (
              <tr key={row}>
                <td>{row}</td>
                <td>{channel}</td>
                <td className="day">{receivedOn}</td>
                <td>{name}</td>
                <td>{description}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
