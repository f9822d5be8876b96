import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useAct, useAnswer } from "../../answers.ts";
import { asApiProblem } from "../../api-problem.ts";
import { documentAddress } from "../../document-address.ts";
import { Empty } from "../../parts/empty.tsx";
import { Listing } from "../../parts/listing.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useMay, useOrganCode } from "../../session.ts";
import { ReasonForm } from "../review/reason-form.tsx";
import { DocumentsMenu } from "./documents-menu.tsx";
import { sendFile } from "./upload-area.tsx";
import "./hand-in.css";

const STATES = { published: "✓ 已公开", "not-public": "— 不公开", waiting: "○ 审签中", open: "▲ 没有着落" } as const;
interface Imported {
  taken: number;
  faults: { row: number; message: string }[];
}

/** 发文登记: every number of the organ's documents, held against what is public. */
export function IssueRegisterPage() {
  const organ = useOrganCode();
  const register = useAnswer("issueRegister", { params: { organ } });
  const ground = useAct("giveGround");
  const kept = useQueryClient();
  const mayImport = useMay("document.draft");
  const [imported, setImported] = useState<Imported | string | null>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    try {
      setImported(await sendFile<Imported>(organ, "issue-register", file));
      await kept.invalidateQueries();
    } catch (reason) {
      const problem = asApiProblem(reason);
      setImported(problem.fields.file ?? problem.message);
    }
  };
  return (
    <>
      <PageHead title="发文登记" lead="每个文号最后要么已公开，要么写明不公开的依据；缺号也列出来。" />
      <div className="filters">
        <DocumentsMenu />
      </div>
      {mayImport && (
        <div className="drop">
          <label>
            导入发文登记表（xlsx，要有“发文字号”“标题”“成文日期”三列，可以有“科室”“不公开依据”）
            <input
              type="file"
              accept=".xlsx,.xls"
              onChange={(event) => {
                void take(event.target.files?.[0]);
                event.target.value = "";
              }}
            />
          </label>
          <p role="status">
            {imported && typeof imported !== "string" && `收下 ${imported.taken} 行，${imported.faults.length} 行有问题。`}
          </p>
          {typeof imported === "string" && (
            <p className="wrong" role="alert">
              {imported}
            </p>
          )}
          {imported && typeof imported !== "string" && imported.faults.length > 0 && (
            <ul className="wrong">
              {imported.faults.map(({ row, message }) => (
                <li key={row}>
                  第 {row} 行：{message}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      <Loaded query={register}>
        {({ lines, gaps, open }) =>
          lines.length === 0 ? (
            <Empty basis="《条例》第二十六条">导入本机关的发文登记表以后，这里逐号核对公开情况。</Empty>
          ) : (
            <>
              <p>
                共 {lines.length} 号，{open} 号没有着落。
                {gaps.length > 0 ? `缺号 ${gaps.length} 个：${gaps.slice(0, 20).join("、")}。` : "没有缺号。"}
              </p>
              <Listing
                caption="发文登记"
                lines={lines}
                id={({ id }) => id}
                columns={[
                  { head: "发文字号", heads: true, className: "nowrap", cell: ({ number }) => number },
                  {
                    head: "标题",
                    className: "wide",
                    cell: ({ title, state, indexNumber }) =>
                      state === "published" && indexNumber ? <a href={documentAddress(indexNumber)}>{title}</a> : title,
                  },
                  { head: "成文", className: "day", cell: ({ writtenOn }) => writtenOn },
                  { head: "科室", className: "nowrap", cell: ({ section }) => section },
                  { head: "公开情况", className: "nowrap", cell: ({ state }) => STATES[state] },
                  {
                    head: "不公开的依据",
                    cell: ({ id, ground: stated, state, number }) =>
                      stated ??
                      (state === "open" && mayImport ? (
                        <details>
                          <summary>写明依据</summary>
                          <ReasonForm
                            label={`${number} 不公开的依据`}
                            submit="记下依据"
                            act={ground}
                            send={(text) => ground.mutate({ params: { organ, id }, body: { ground: text } })}
                          />
                        </details>
                      ) : (
                        ""
                      )),
                  },
                ]}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}
