import { useEffect, useRef, useState } from "react";
import type { ListsForEditor } from "../../contract/office-lists.ts";
import type { Finding } from "../../engines/finding.ts";
import { useAnswer } from "../answers.ts";
import { useOrganCode, useSession } from "../session.ts";
import type { EditorAnswer, EditorMessage } from "./proofread-worker.ts";

/** So long nobody has typed before the text is read. */
const REST_IN_MS = 400;

export interface EditedText {
  section?: string;
  text: string;
}

/** The findings on texts that are being written 边写边校, from a thread of the browser: nothing is sent anywhere. `null` until the first answer. */
export function useProofreading(texts: readonly EditedText[]): { findings: readonly Finding[] | null; failed: boolean } {
  const organ = useOrganCode();
  const { today } = useSession();
  const { data: lists } = useAnswer("listsForEditor", { params: { organ } });
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  const [failed, setFailed] = useState(false);
  const thread = useRef<Worker | null>(null);
  const asked = useRef(0);

  useEffect(() => {
    if (!lists) return;
    const worker = new Worker(new URL("./proofread-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<EditorAnswer>) => {
      if (data.asked === asked.current) setFindings(data.findings);
    };
    worker.onerror = () => setFailed(true);
    worker.postMessage(asMessage(lists));
    thread.current = worker;
    return () => {
      worker.terminate();
      thread.current = null;
    };
  }, [lists]);

  const written = JSON.stringify(texts);
  useEffect(() => {
    const rest = setTimeout(() => {
      asked.current += 1;
      const message: EditorMessage = { asked: asked.current, texts: JSON.parse(written) as EditedText[], on: today };
      if (lists) thread.current?.postMessage(message);
    }, REST_IN_MS);
    return () => clearTimeout(rest);
  }, [written, lists, today]);

  return { findings, failed };
}

function asMessage({ organ, words, allowed, leaders }: ListsForEditor): EditorMessage {
  return { organ, lists: { words, allowed, ...(leaders && { leaders }) } };
}
