import { Button, Input } from "antd";
import { useRef, useState } from "react";
import { LIST_COLUMNS, type ListDetail, type ReadTable, type RowProblem } from "../../../contract/office-lists.ts";
import { useAct } from "../../answers.ts";
import { sendBytes } from "../../api.ts";
import { asApiProblem } from "../../api-problem.ts";
import { useOrganCode } from "../../session.ts";

const SHOWN_AT_ONCE = 200;

/** The rows of a list, edited in place, read in from a table file, saved as the next version. */
export function ListTable({ list, mayEdit }: { list: ListDetail; mayEdit: boolean }) {
  const organ = useOrganCode();
  const headings = Object.values(LIST_COLUMNS[list.kind]);
  const empty = headings.map(() => "");
  const [rows, setRows] = useState<readonly (readonly string[])[]>(list.rows.length > 0 ? list.rows : [empty]);
  /** The version that these rows come from: one saved by another person meanwhile is not overwritten. */
  const [base, setBase] = useState(list.version);
  const [note, setNote] = useState("");
  const [problems, setProblems] = useState<readonly RowProblem[]>([]);
  const [told, setTold] = useState("");
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const save = useAct("saveList");

  const change = (at: number, column: number, text: string) =>
    setRows((before) => before.map((row, index) => (index === at ? row.map((cell, c) => (c === column ? text : cell)) : row)));
  const send = () =>
    save.mutate(
      { params: { organ, id: list.id }, body: { base, rows: rows.map((row) => [...row]), note } },
      {
        onSuccess: ({ version }) => {
          setBase(version);
          setProblems([]);
          setTold(`✓ 已保存第 ${version} 版，还没有启用。`);
        },
        onError: () => setTold(""),
      },
    );
  const readFile = async (file: File) => {
    setTold(`正在读取 ${file.name}……`);
    try {
      const query = { name: file.name, kind: list.kind };
      const read = (await sendBytes(organ, ["proofreading", "tables"], query, file)) as ReadTable;
      setRows(read.rows.length > 0 ? read.rows : [empty]);
      setProblems(read.problems);
      setTold(
        `读到 ${read.rows.length} 行${read.problems.length > 0 ? `，其中 ${read.problems.length} 处要改` : ""}。看过无误再保存。`,
      );
    } catch (reason) {
      const problem = asApiProblem(reason);
      setTold(problem.fields.file ?? problem.message);
    }
  };

  const faulty = save.error?.code === "list-faulty" ? Object.entries(save.error.fields) : [];
  const wrongRows = new Set([...problems.map(({ row }) => row), ...faulty.map(([name]) => Number(name.replace("rows.", "")))]);
  const messages =
    faulty.length > 0
      ? faulty.map(([, words]) => words)
      : problems.map((one) => `第 ${one.row} 行“${one.column}”：${one.message}`);
  return (
    <>
      {mayEdit && <ReadFile read={readFile} />}
      <p role="status">{told}</p>
      {(messages.length > 0 || (save.error && faulty.length === 0)) && (
        <div className="error-summary" role="alert">
          <h2>{messages.length > 0 ? `有 ${messages.length} 处要改，其余的都还在` : save.error?.message}</h2>
          <ul>
            {messages.slice(0, 50).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="scroll" aria-label="词表内容" tabIndex={0}>
        <table className="list-table">
          <thead>
            <tr>
              <th scope="col">行</th>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row, at) => (
              <tr key={at} className={wrongRows.has(at + 1) ? "row-wrong" : undefined}>
                <th scope="row" className="row-number">
                  {at + 1}
                </th>
                {headings.map((heading, column) => (
                  <td key={heading}>
                    <input
                      value={row[column] ?? ""}
                      readOnly={!mayEdit}
                      aria-label={`第 ${at + 1} 行 ${heading}`}
                      onChange={({ target }) => change(at, column, target.value)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > shown && (
        <Button onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          再显示 {Math.min(SHOWN_AT_ONCE, rows.length - shown)} 行（共 {rows.length} 行）
        </Button>
      )}
      {mayEdit && (
        <div className="form-end">
          <Button
            onClick={() => {
              setRows((before) => [...before, empty]);
              setShown((before) => Math.max(before, rows.length + 1));
            }}
          >
            加一行
          </Button>
          <Input
            className="narrow"
            aria-label="修改说明"
            placeholder="修改说明（可不填）"
            value={note}
            onChange={({ target }) => setNote(target.value)}
            maxLength={200}
          />
          <Button type="primary" onClick={send} aria-busy={save.isPending}>
            保存为第 {base + 1} 版
          </Button>
        </div>
      )}
    </>
  );
}

function ReadFile({ read }: { read: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <p>
      <Button onClick={() => input.current?.click()}>从 Excel 读入……</Button>{" "}
      <small>第一行是列名；读入以后替换下面的内容，保存以前不生效。</small>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xls,.tsv,.csv,.txt"
        aria-label="从 Excel 读入"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) read(file);
          target.value = "";
        }}
      />
    </p>
  );
}
