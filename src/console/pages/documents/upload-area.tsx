import { useState } from "react";
import type { OpenedUpload } from "../../../contract/documents.ts";
import { fileAddress } from "../../api.ts";
import { asApiProblem, problemOf } from "../../api-problem.ts";
import { useOrganCode } from "../../session.ts";

interface Props {
  label: string;
  hint: string;
  taken: (uploads: OpenedUpload[]) => void;
}

/** Where files are dropped or chosen 上传; each is read in the worker of the server, and comes back with what it says of itself. */
export function UploadArea({ label, hint, taken }: Props) {
  const organ = useOrganCode();
  const [busy, setBusy] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState<string[]>([]);
  const send = async (files: readonly File[]) => {
    const opened: OpenedUpload[] = [];
    const refused: string[] = [];
    for (const file of files) {
      setBusy(file.name);
      try {
        opened.push(await sendFile<OpenedUpload>(organ, "uploads", file));
      } catch (reason) {
        refused.push(`${file.name}：${asApiProblem(reason).message}`);
      }
    }
    setBusy(null);
    setWrong(refused);
    if (opened.length > 0) taken(opened);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way in; the field inside serves everyone.
    <div
      className={over ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void send([...event.dataTransfer.files]);
      }}
    >
      <label>
        {label}
        <input
          type="file"
          multiple
          onChange={(event) => {
            void send([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </label>
      <small>{hint}</small>
      <p role="status">{busy && `正在读取 ${busy}……`}</p>
      {wrong.length > 0 && (
        <ul className="wrong" role="alert">
          {wrong.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Sends one file as a form would. @throws ApiProblem */
export async function sendFile<Answer>(organ: string, path: string, file: File): Promise<Answer> {
  const body = new FormData();
  body.set("file", file);
  const answer = await fetch(fileAddress(organ, path), { method: "POST", credentials: "same-origin", body });
  const read: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw problemOf(answer.status, read);
  return read as Answer;
}
