import { useParams } from "@tanstack/react-router";
import type { Answer } from "../contract/endpoints.ts";
import { useAnswer } from "./answers.ts";

/** What a person may do 权限, as the session names it. A button without its permission is not shown. */
export type Permission =
  | "request.register"
  | "request.reply"
  | "request.step"
  | "request.approve"
  | "request.erase"
  | "applicant.read"
  | "letter.issue"
  | "letter.sign"
  | "letter.arrange"
  | "fee.record"
  | "document.draft"
  | "document.release"
  | "review.set"
  | "dispute.record"
  | "statistic.record"
  | "report.edit"
  | "report.approve"
  | "report.release"
  | "proofreading.run"
  | "proofreading.judge"
  | "proofreading.lists"
  | "county.read"
  | "county.collect"
  | "duty.edit"
  | "organ.edit";

type Session = Answer<"session">;

/** The session; the frame has loaded it before any page is drawn. */
export function useSession(): Session {
  const { data } = useAnswer("session", {});
  if (!data) throw new Error("a page was drawn before the session was known");
  return data;
}

/** The code of the organ whose pages are open. */
export function useOrganCode(): string {
  return useParams({ from: "/$organ" }).organ;
}

export function useOrgan(): Session["organs"][number] {
  const code = useOrganCode();
  const organ = useSession().organs.find((one) => one.code === code);
  if (!organ) throw new Error("a page was drawn for an organ that is not the person's");
  return organ;
}

export function useMay(permission: Permission): boolean {
  return useOrgan().may.includes(permission);
}
