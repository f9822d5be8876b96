import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { type FormEvent, useState } from "react";
import type { Answer } from "../../../contract/endpoints.ts";
import { useAct } from "../../answers.ts";
import { call } from "../../api.ts";
import { saveFile } from "../../check/save-file.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { useOrganCode } from "../../session.ts";
import { base64Of, bytesOf } from "./base64.ts";
import { ImportPreview } from "./import-preview.tsx";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** 导入台账: a sheet is looked at first, with every wrong row named; then all of it comes in, or nothing. */
export function ImportPage() {
  const organ = useOrganCode();
  const [file, setFile] = useState("");
  const [seen, setSeen] = useState<Answer<"importLedger">>();
  const [fault, setFault] = useState("");
  const act = useAct("importLedger");
  const send = (content: string, commit: boolean) =>
    act.mutate(
      { params: { organ }, body: { file: content, commit } },
      { onSuccess: setSeen, onError: (problem) => setFault(problem.fields.file ?? problem.message) },
    );
  const look = async (event: FormEvent<HTMLInputElement>) => {
    const chosen = event.currentTarget.files?.[0];
    setSeen(undefined);
    setFault("");
    if (!chosen) return;
    const content = base64Of(await chosen.arrayBuffer());
    setFile(content);
    send(content, false);
  };
  const template = async () => {
    const made = await call("ledgerTemplate", { params: { organ } });
    saveFile(made.name, bytesOf(made.file), XLSX);
  };
  const ready = seen && seen.numbers.length === 0 && seen.faultyCount === 0 && seen.missing.length === 0 && seen.total > 0;
  return (
    <>
      <PageHead
        title="导入台账"
        above={
          <Link to="/$organ/requests" params={{ organ }}>
            依申请公开
          </Link>
        }
        lead="表头按名称对应，列的次序不限。先核对，有一行不对就一行也不导入。"
      />
      <p>
        <Button onClick={template}>下载台账模板</Button>
      </p>
      <div className="field">
        <label htmlFor="ledger">选择 xlsx 表格（不超过 2000 行）</label>
        <input id="ledger" type="file" accept=".xlsx,.xls" onChange={look} aria-describedby="ledger-fault" />
        <p id="ledger-fault" role="alert" className={fault ? "wrong" : undefined}>
          {fault}
        </p>
      </div>
      <div aria-live="polite">{seen && <ImportPreview seen={seen} />}</div>
      {seen?.marked && (
        <p>
          <Button onClick={() => saveFile("需要修改的行.xlsx", bytesOf(seen.marked ?? ""), XLSX)}>下载标注了问题的表格</Button>
        </p>
      )}
      {ready && !seen.tooMany && (
        <p>
          <Button type="primary" onClick={() => send(file, true)} aria-busy={act.isPending}>
            导入 {seen.total} 件
          </Button>
        </p>
      )}
    </>
  );
}
