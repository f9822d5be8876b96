import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useRef, useState } from "react";
import { call, sendBytes } from "../../api.ts";
import { asApiProblem } from "../../api-problem.ts";
import { useOrganCode } from "../../session.ts";

/** 校对别的文件: a folder, single files or a zip, read in a limited process and kept only for this. */
export function ImportFiles() {
  const organ = useOrganCode();
  const navigate = useNavigate();
  const [told, setTold] = useState("");
  const [wrong, setWrong] = useState<string[]>([]);
  const busy = useRef(false);

  const read = async (files: readonly File[]) => {
    if (busy.current || files.length === 0) return;
    busy.current = true;
    setWrong([]);
    try {
      const { id } = await call("startRun", { params: { organ }, body: { purpose: "files" } });
      const refused: string[] = [];
      for (const [index, file] of files.entries()) {
        setTold(`正在导入 ${index + 1} / ${files.length}：${file.name}`);
        const name = file.webkitRelativePath || file.name;
        await sendBytes(organ, ["proofreading", "runs", id, "files"], { name }, file).catch((reason) => {
          const problem = asApiProblem(reason);
          refused.push(`${name}：${problem.fields.file ?? problem.message}`);
        });
      }
      setWrong(refused);
      if (refused.length === files.length) return setTold("一个文件也没有导入。");
      await call("beginRun", { params: { organ, id } });
      setTold("");
      navigate({ to: "/$organ/proofreading/runs/$id", params: { organ, id: String(id) } });
    } catch (reason) {
      setTold(asApiProblem(reason).message);
    } finally {
      busy.current = false;
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
      <p role="status">{told}</p>
      {wrong.length > 0 && (
        <ul role="alert">
          {wrong.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
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
