import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { type ChangeEvent, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useOrganCode } from "../../session.ts";
import { DropProgress } from "./drop-progress.tsx";
import { dropRunOf } from "./drop-runs.ts";
import { droppedFiles, unpacked } from "./dropped-files.ts";

const ENDINGS = ".docx,.doc,.wps,.pdf,.xlsx,.xls,.rtf,.html,.htm,.mht,.txt,.md,.json,.zip";

/** Takes files and folders in 收件: dropped, or chosen. */
export function DropPanel({ year }: { year: number }) {
  const organ = useOrganCode();
  const run = dropRunOf(organ, year, useQueryClient());
  const state = useSyncExternalStore(run.subscribe, run.state);
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // A file dropped beside the area would open in place of the page.
    const drag = async (event: DragEvent) => {
      event.preventDefault();
      setOver(event.type === "dragover");
      if (event.type === "drop" && event.dataTransfer) run.add(await droppedFiles(event.dataTransfer));
    };
    const events = ["dragover", "dragleave", "drop"] as const;
    for (const name of events) addEventListener(name, drag);
    return () => {
      for (const name of events) removeEventListener(name, drag);
    };
  }, [run]);
  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const chosen = await unpacked([...(currentTarget.files ?? [])]);
    // The same file, mended, may be chosen again.
    currentTarget.value = "";
    run.add(chosen);
  };
  return (
    <section className="no-print" aria-label="收件">
      <div className={over ? "drop drop-over" : "drop"}>
        <p>
          <b>把各机关报来的文件夹拖到这里</b>
        </p>
        <p>
          <Button onClick={() => files.current?.click()}>选择文件</Button>{" "}
          <Button onClick={() => folder.current?.click()}>选择文件夹</Button>
        </p>
        <input ref={files} type="file" multiple hidden accept={ENDINGS} aria-label="选择文件" onChange={choose} />
        <input ref={folder} type="file" hidden aria-label="选择文件夹" onChange={choose} {...{ webkitdirectory: "" }} />
        <small>docx、doc、wps、pdf、xlsx、html、txt，或者装着它们的 zip，可以一次放几十份。读过的文件再放进来，不会重读。</small>
      </div>
      <DropProgress state={state} run={run} />
    </section>
  );
}
