import { Link } from "@tanstack/react-router";
import { Drawer } from "antd";
import { useState } from "react";
import { useAnswer } from "../../answers.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { useOrganCode } from "../../session.ts";
import { cellAddress } from "../reports/cells.ts";

interface Props {
  year: number;
  of: string;
  words: string;
  close: () => void;
}

/** Where one number of the sum came from 来源: organ by organ, and who is not in it. */
export function MergedCellDrawer({ year, of, words, close }: Props) {
  const organ = useOrganCode();
  const [zeros, setZeros] = useState(false);
  const cell = useAnswer("mergedCell", { params: { organ }, query: { year, ...cellAddress(of) } });
  const to = (id: number, name: string) => (
    <Link to="/$organ/county/submissions/$id" params={{ organ, id: String(id) }}>
      {name}
    </Link>
  );
  return (
    <Drawer open onClose={close} title={words} size={460} aria-label={`${words}：来源`}>
      <Loaded query={cell}>
        {({ value, from, unknown, missing }) => {
          const none = from.filter((one) => one.value === 0);
          return (
            <>
              <p>
                合计 <b>{value ?? "空白"}</b>，来自 {from.length} 家。
              </p>
              <table className="listing">
                <caption className="unseen">各机关的数</caption>
                <tbody>
                  {from
                    .filter((one) => zeros || one.value !== 0)
                    .map(({ submission, organ: name, value }) => (
                      <tr key={submission}>
                        <th scope="row">{to(submission, name)}</th>
                        <td className="numeric">{value}</td>
                      </tr>
                    ))}
                </tbody>
              </table>
              {none.length > 0 && (
                <p>
                  <button type="button" className="link" onClick={() => setZeros(!zeros)}>
                    {zeros ? "不列为 0 的" : `另有 ${none.length} 家为 0，列出来`}
                  </button>
                </p>
              )}
              {unknown.length > 0 && (
                <>
                  <h3>空白、读不准或者用了旧格式，没有算进来</h3>
                  <ul>
                    {unknown.map(({ submission, organ: name }) => (
                      <li key={submission}>{to(submission, name)}</li>
                    ))}
                  </ul>
                </>
              )}
              {missing.length > 0 && (
                <>
                  <h3>没有可用的报告</h3>
                  <p>{missing.join("、")}</p>
                </>
              )}
            </>
          );
        }}
      </Loaded>
    </Drawer>
  );
}
