import type { Run } from "../../../contract/proofreading.ts";
import { WORDS } from "../../words.ts";

const SHAPES = { collecting: "○", working: "◐", cancelled: "▲", ended: "●" } as const;

/** How far a run has come, as a bar and in words. */
export function Progress({ run }: { run: Pick<Run, "state" | "total" | "done" | "compared"> }) {
  const { state, total, done, compared } = run;
  const comparing = compared > 0 && state !== "ended";
  return (
    <span className="run-progress">
      <span className="nowrap">
        <span aria-hidden="true">{SHAPES[state]}</span> {WORDS.runState[state]}
      </span>
      {total !== null && (
        <>
          {state !== "ended" && (
            <progress value={done + compared} max={Math.max(1, total) * (comparing ? 3 : 1)} aria-label="进度" />
          )}
          {comparing && <span>比对雷同段落</span>}
          <span className="number">
            {done.toLocaleString("zh-CN")} / {total.toLocaleString("zh-CN")} 件
          </span>
        </>
      )}
    </span>
  );
}

/** How fast it went, and how long it will still take at that pace. */
export function paceWords({ state, total, done, characters, seconds }: Run): string {
  if (seconds === 0 || done === 0) return "";
  const pace = `${Math.round(done / seconds).toLocaleString("zh-CN")} 件/秒，共 ${characters.toLocaleString("zh-CN")} 字`;
  if (state !== "working" || total === null || done >= total) return `用时 ${durationWords(seconds)}，${pace}`;
  return `${pace}，约剩 ${durationWords(((total - done) * seconds) / done)}`;
}

function durationWords(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} 秒`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} 分钟` : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分钟`;
}
