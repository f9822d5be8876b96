import { fileAddress } from "../../api.ts";
import { problemOf, unreachable } from "../../api-problem.ts";
import type { Received } from "./drop-run.ts";

/** Sends one file into the collection of a year. @throws ApiProblem whatever goes wrong. */
export async function sendFile(organ: string, year: number, file: File, signal: AbortSignal): Promise<Received> {
  const body = new FormData();
  body.append("file", file, file.name);
  return (await answerOf(fileAddress(organ, "county", year, "files"), { method: "POST", body, signal })).json();
}

/** Fetches a file that the server makes, and lets the browser save it. @throws ApiProblem with the reason where there is none. */
export async function fetchFile(address: string): Promise<void> {
  const answer = await answerOf(address, {});
  const [, name = "下载"] = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("content-disposition") ?? "") ?? [];
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = decodeURIComponent(name);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function answerOf(address: string, sent: RequestInit): Promise<Response> {
  const answer = await fetch(address, { credentials: "same-origin", ...sent }).catch(() => {
    throw unreachable();
  });
  if (!answer.ok) throw problemOf(answer.status, await answer.json().catch(() => undefined));
  return answer;
}
