import { Button } from "antd";
import type { DropRun, DropState } from "./drop-run.ts";

const STATE_WORDS = {
  waiting: "等待",
  reading: "正在读……",
  read: "已读",
  already: "读过，没有变化",
  failed: "没有收下",
} as const;
/** Of the files that went well, the last few are enough: the matrix shows all. */
const LAST = 6;

/** How far the files have come, with a way to stop and to go on; those that could not be read with reason and remedy. */
export function DropProgress({ state: { files, running, lost }, run }: { state: DropState; run: DropRun }) {
  if (files.length === 0) return null;
  const done = files.filter(({ state }) => state !== "waiting" && state !== "reading");
  const bad = done.filter(({ state, line }) => state === "failed" || line?.refusal);
  const well = done.filter((one) => !bad.includes(one)).slice(-LAST);
  const left = files.length - done.length;
  return (
    <div className="drop-progress">
      <p>
        <progress value={done.length} max={files.length} aria-label="收件进度" />{" "}
        <span role="status">
          {left > 0 ? `已读 ${done.length} / ${files.length}` : `${files.length} 份都已处理`}
          {bad.length > 0 && `，${bad.length} 份读不了`}
          {left > 0 && !running && "，已停下"}
        </span>{" "}
        {running && <Button onClick={run.cancel}>取消</Button>}
        {!running && left > 0 && <Button onClick={run.resume}>继续读余下的 {left} 份</Button>}
        {!running && left === 0 && (
          <button type="button" className="link" onClick={run.clear}>
            收起
          </button>
        )}
      </p>
      {lost && (
        <p className="wrong" role="alert">
          {lost}
        </p>
      )}
      {bad.length > 0 && (
        <ul className="refused" aria-label="读不了的文件">
          {bad.map(({ file, line, failure }, index) => (
            <li key={index}>
              <b>{file.name}</b>：{line?.refusal ? `${line.refusal.reason}${line.refusal.remedy}` : failure}
            </li>
          ))}
        </ul>
      )}
      <ul className="lately" aria-label="刚读的文件">
        {[...well, ...files.filter(({ state }) => state === "reading")].map(({ file, state, line }, index) => (
          <li key={index}>
            {file.name}
            <span className="soft">
              {" "}
              {STATE_WORDS[state]}
              {line && ` → ${line.organ ?? "还没有对上机关"}${line.round > 1 ? `，第 ${line.round} 次报送` : ""}`}
              {line && `，${line.year}年度`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
