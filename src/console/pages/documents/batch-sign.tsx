import { Button, Input } from "antd";
import { useId, useRef, useState } from "react";
import type { WaitingDocument } from "../../../contract/documents.ts";
import { useRefresh } from "../../answers.ts";
import { call } from "../../api.ts";
import type { ApiProblem } from "../../api-problem.ts";
import { useOrganCode } from "../../session.ts";

/** So many are sent at once: often enough that the bar moves, and a stop takes hold. */
const AT_ONCE = 10;

interface Progress {
  done: number;
  total: number;
  problems: { title: string; words: string }[];
}

/** 批量签批: several documents that wait for this person, one after the other, with what could not be signed and why. */
export function BatchSign({ chosen, ended }: { chosen: readonly WaitingDocument[]; ended: () => void }) {
  const organ = useOrganCode();
  const refresh = useRefresh();
  const id = useId();
  const [opinion, setOpinion] = useState("");
  const [wrong, setWrong] = useState("");
  const [progress, setProgress] = useState<Progress>();
  const [working, setWorking] = useState(false);
  const stopped = useRef(false);

  const work = async () => {
    if (opinion.trim() === "") return setWrong("请填写意见，例如“已逐份阅读，同意”");
    setWrong("");
    setWorking(true);
    stopped.current = false;
    const now: Progress = { done: 0, total: chosen.length, problems: [] };
    try {
      for (let at = 0; at < chosen.length && !stopped.current; at += AT_ONCE) {
        const some = chosen.slice(at, at + AT_ONCE);
        const documents = some.map(({ id, edition, digest }) => ({ id, edition, digest }));
        const signed = await call("signDocuments", { params: { organ }, body: { documents, opinion } });
        for (const one of signed) {
          const title = some.find(({ id, edition }) => id === one.id && edition === one.edition)?.title ?? "";
          if (one.problem) now.problems.push({ title, words: one.problem });
        }
        now.done += some.length;
        setProgress({ ...now, problems: [...now.problems] });
      }
    } catch (reason) {
      now.problems.push({ title: "", words: (reason as ApiProblem).message });
      setProgress({ ...now, problems: [...now.problems] });
    }
    setWorking(false);
    refresh();
    if (now.problems.length === 0 && !stopped.current) ended();
  };

  return (
    <section className="batch-sign" aria-label="批量签批">
      {chosen.length > 0 && (
        <>
          <p>
            <label htmlFor={id}>选了 {chosen.length} 份。签批的意见：</label>
          </p>
          <Input
            id={id}
            value={opinion}
            onChange={(event) => setOpinion(event.target.value)}
            aria-invalid={wrong !== ""}
            aria-describedby={`${id}-hint`}
          />
          <p id={`${id}-hint`} className={wrong ? "wrong" : "soft"} role={wrong ? "alert" : undefined}>
            {wrong || "每一份都记下您签过。有检查结果没有处理的，或者列出以后改动过的，不会签，逐份说明原因。"}
          </p>
          <p>
            <Button type="primary" aria-busy={working} onClick={() => (working ? undefined : void work())}>
              {working ? "正在签批……" : `逐份读过，签批这 ${chosen.length} 份`}
            </Button>{" "}
            {working && (
              <Button
                onClick={() => {
                  stopped.current = true;
                }}
              >
                停下
              </Button>
            )}
          </p>
        </>
      )}
      {progress && (
        <div role="status">
          <progress value={progress.done} max={progress.total} aria-label="签批进度" /> 已办 {progress.done} / {progress.total}{" "}
          份，签了 {progress.done - progress.problems.length} 份
          {progress.problems.length > 0 && (
            <ul>
              {progress.problems.map(({ title, words }) => (
                <li key={title + words}>
                  {title && `《${title}》：`}
                  {words}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  );
}
