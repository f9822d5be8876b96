import { Button } from "antd";
import { useRef, useState } from "react";
import type { ListImport as Import } from "../../../contract/duties.ts";
import { useRefresh } from "../../answers.ts";
import { sendBytes } from "../../api.ts";
import { asApiProblem } from "../../api-problem.ts";
import { useOrganCode } from "../../session.ts";

/** 导入全清单: first says what it would do, then does it; with a faulty line nothing is imported. */
export function ListImport() {
  const organ = useOrganCode();
  const refresh = useRefresh();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [preview, setPreview] = useState<Import>();
  const [told, setTold] = useState("");

  const send = async (chosen: File, store: boolean) => {
    setTold(store ? "正在导入……" : "正在读取表格……");
    try {
      const answer = (await sendBytes(
        organ,
        ["duties", "list"],
        { name: chosen.name, store: store ? "yes" : "no" },
        chosen,
      )) as Import;
      if (answer.stored) {
        setFile(undefined);
        setPreview(undefined);
        setTold(`已导入：新增 ${answer.added} 项，修改 ${answer.changed} 项。`);
        refresh();
      } else {
        setPreview(answer);
        setTold("");
      }
    } catch (reason) {
      const problem = asApiProblem(reason);
      setTold(problem.fields.file ?? problem.message);
    }
  };

  return (
    <div className="import">
      <p>
        表头用标准目录的列名（一级事项、二级事项、公开内容、公开依据、公开时限、公开主体……）即可，合并的单元格、两行的表头都能读。
        也可以先“导出 xlsx”，照它的样子填。
      </p>
      <Button onClick={() => input.current?.click()}>选择表格……</Button>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xls,.csv"
        hidden
        aria-label="全清单表格"
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          target.value = "";
          if (!chosen) return;
          setFile(chosen);
          setPreview(undefined);
          void send(chosen, false);
        }}
      />
      <p role="status">{told}</p>
      {file && preview && (
        <div className="note">
          <p>
            {file.name}：将新增 {preview.added} 项，修改 {preview.changed} 项，{preview.unchanged} 项没有变化。
            {preview.faults.length > 0 && `有 ${preview.faults.length} 处须先改正，改好以前一行也不导入：`}
          </p>
          {preview.faults.length > 0 ? (
            <ul>
              {preview.faults.map(({ line, column, message }) => (
                <li key={`${line}${column}${message}`}>
                  {line > 0 && `第 ${line} 行`}
                  {column && `“${column}”`}：{message}
                </li>
              ))}
            </ul>
          ) : (
            <Button type="primary" onClick={() => void send(file, true)} disabled={preview.added + preview.changed === 0}>
              导入这些
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
