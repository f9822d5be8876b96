import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { createContext, useContext } from "react";
import type { AmendmentResult } from "../../../contract/proofreading.ts";
import { useAct } from "../../answers.ts";
import { useMay, useOrganCode } from "../../session.ts";

/** Tells the page what came of a mending: a finding that was mended may leave the list, and its button with it. */
export const TellMended = createContext<(result: AmendmentResult) => void>(() => {});

/** 一键修改: puts the suggestions in and hands the new editions in for review. */
export function MendButton({ findings, words }: { findings: readonly number[]; words: string }) {
  const organ = useOrganCode();
  const mayDraft = useMay("document.draft");
  const tell = useContext(TellMended);
  const act = useAct("amendByFindings");
  if (!mayDraft) return null;
  const mend = () => act.mutateAsync({ params: { organ }, body: { findings: [...findings] } }).then(tell, () => {});
  return (
    <>
      <Button disabled={findings.length === 0 || act.isPending} aria-busy={act.isPending} onClick={mend}>
        {words}
      </Button>
      {act.error && (
        <span className="wrong" role="alert">
          {act.error.message}
        </span>
      )}
    </>
  );
}

/** What came of it, in words. */
export function Mended({ result }: { result: AmendmentResult | null }) {
  const organ = useOrganCode();
  if (!result) return <p role="status" />;
  const { editions, left } = result;
  return (
    <p role="status" className="note">
      {editions.length > 0 && (
        <>
          ✓ 已改出 {editions.length} 件的新版本，
          <Link to="/$organ/documents/waiting" params={{ organ }}>
            等待审核
          </Link>
          。
        </>
      )}
      {left.length > 0 && ` ${left.length} 处没有改：${[...new Set(left.map(({ reason }) => reason))].join("；")}。`}
    </p>
  );
}
