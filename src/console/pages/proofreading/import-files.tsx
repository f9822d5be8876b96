import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useRef, useState } from "react";
import { call, sendBytes } from "../../api.ts";
import { asApiProblem } from "../../api-problem.ts";
import { useOrganCode } from "../../session.ts";

interface Importing {
  done: number;
  total: number;
  name: string;
}

/** 校对别的文件: a folder, single files or a zip, read in a limited process and kept only for this. */
export function ImportFiles() {
  const organ = useOrganCode();
  const navigate = useNavigate();
  const [importing, setImporting] = useState<Importing>();
  const [told, setTold] = useState("");
  const [wrong, setWrong] = useState<string[]>([]);
  /** The run that was begun although some files were refused: whoever reads the reasons goes there when ready. */
  const [begun, setBegun] = useState<string>();
  const stopped = useRef(false);

  const read = async (files: readonly File[]) => {
    if (importing || files.length === 0) return;
    stopped.current = false;
    setWrong([]);
    setTold("");
    setBegun(undefined);
    try {
      const { id } = await call("startRun", { params: { organ }, body: { purpose: "files" } });
      const refused: string[] = [];
      let done = 0;
      for (const file of files) {
        if (stopped.current) break;
        const name = file.webkitRelativePath || file.name;
        setImporting({ done, total: files.length, name });
        await sendBytes(organ, ["proofreading", "runs", id, "files"], { name }, file).catch((reason) => {
          const problem = asApiProblem(reason);
          refused.push(`${name}：${problem.fields.file ?? problem.message}`);
        });
        done += 1;
      }
      setWrong(refused);
      if (refused.length === done) return setTold(stopped.current ? "已停止，一个文件也没有导入。" : "一个文件也没有导入。");
      await call("beginRun", { params: { organ, id } });
      if (refused.length === 0 && !stopped.current)
        return navigate({ to: "/$organ/proofreading/runs/$id", params: { organ, id: String(id) } });
      setTold(`导入了 ${done - refused.length} 个文件，共选了 ${files.length} 个，导入的已开始校对。`);
      setBegun(String(id));
    } catch (reason) {
      setTold(asApiProblem(reason).message);
    } finally {
      setImporting(undefined);
    }
  };

  return (
    <>
      <h2 className="part">校对别的文件</h2>
      <p>旧稿、外来稿，一个文件夹或者压缩包都可以：docx、pdf、html、txt 等。只为校对读取，不会公开。</p>
      <div className="page-acts">
        <Choose words="选文件" folder={false} chosen={read} />
        <Choose words="选文件夹" folder chosen={read} />
      </div>
      {importing && (
        <p className="run-progress">
          <progress value={importing.done} max={importing.total} aria-label="导入进度" />
          <span>
            正在导入 {importing.done + 1} / {importing.total}：{importing.name}
          </span>
          <Button
            onClick={() => {
              stopped.current = true;
            }}
          >
            停止导入
          </Button>
        </p>
      )}
      <p role="status">{told}</p>
      {wrong.length > 0 && (
        <div role="alert">
          <p>没有导入的文件：</p>
          <ul>
            {wrong.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
      {begun && (
        <p>
          <Link to="/$organ/proofreading/runs/$id" params={{ organ, id: begun }}>
            看校对结果
          </Link>
        </p>
      )}
    </>
  );
}

function Choose({ words, folder, chosen }: { words: string; folder: boolean; chosen: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{words}……</Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={words}
        {...(folder ? { webkitdirectory: "" } : {})}
        onChange={({ target }) => {
          chosen([...(target.files ?? [])]);
          target.value = "";
        }}
      />
    </>
  );
}
