import { Button } from "antd";
import { useState } from "react";
import type { FileLine } from "../../../contract/county.ts";
import { useAct, useAnswer } from "../../answers.ts";
import { useMay, useOrganCode } from "../../session.ts";

/** Files whose organ nobody could tell 待指定机关: told by hand, or the organ they name is put on the list. */
export function Unassigned({ files }: { files: readonly FileLine[] }) {
  const organ = useOrganCode();
  const mayCollect = useMay("county.collect");
  const list = useAct("listSubmitters");
  if (files.length === 0) return null;
  const names = [...new Set(files.flatMap(({ printedOrgan }) => printedOrgan ?? []))];
  return (
    <section className="unassigned" aria-labelledby="unassigned">
      <h2 id="unassigned">{files.length} 份还没有对上机关</h2>
      {mayCollect && names.length > 0 && (
        <p>
          报告里写的机关不在名单上。
          <Button
            size="small"
            onClick={() => list.mutate({ params: { organ }, body: { names: names.join("\n") } })}
            aria-busy={list.isPending}
          >
            把这 {names.length} 个机关加入名单
          </Button>
        </p>
      )}
      {list.error && (
        <p className="wrong" role="alert">
          {list.error.fields.names ?? list.error.message}
        </p>
      )}
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <b>{file.fileName}</b>
            <span className="soft">
              {file.refusal
                ? `：${file.refusal.reason}${file.refusal.remedy}`
                : `：报告里写的是“${file.printedOrgan ?? "没有认出机关名称"}”`}
            </span>
            {mayCollect && <Assign file={file} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Says by hand whose file it is, or that it does not belong here. */
export function Assign({ file }: { file: FileLine }) {
  const organ = useOrganCode();
  const [chosen, setChosen] = useState("");
  const submitters = useAnswer("submitters", { params: { organ } });
  const assign = useAct("assignSubmission");
  const withdraw = useAct("withdrawSubmission");
  const error = assign.error ?? withdraw.error;
  const params = { organ, id: file.id };
  return (
    <div className="assign no-print">
      <select
        className="select"
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        aria-label={`${file.fileName} 的报送机关`}
      >
        <option value="">这是哪个机关的？</option>
        {(submitters.data ?? []).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>{" "}
      <Button size="small" disabled={!chosen} onClick={() => assign.mutate({ params, body: { organ: chosen, year: file.year } })}>
        指定
      </Button>{" "}
      <Button size="small" type="link" onClick={() => withdraw.mutate({ params })} aria-label={`移除 ${file.fileName}`}>
        移除这个文件
      </Button>
      {error && (
        <p className="wrong" role="alert">
          {error.message}
        </p>
      )}
    </div>
  );
}
