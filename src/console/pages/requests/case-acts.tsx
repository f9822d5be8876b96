import { type ReactNode, useState } from "react";
import type { ActLine, RequestDetail } from "../../../contract/requests.ts";
import { useMay } from "../../session.ts";
import { ActBar, actId } from "./act-bar.tsx";
import { ActForm } from "./act-form.tsx";
import { FeeNoticePanel } from "./fee-notice-panel.tsx";

interface Props {
  detail: RequestDetail;
  /** The case itself, with the act being recorded in its place. */
  children: (act: ReactNode) => ReactNode;
}

/** A case and at its foot the acts that this person may do now 办理; while one is being recorded the others step back. */
export function CaseActs({ detail, children }: Props) {
  const may = { clerk: useMay("request.step"), head: useMay("request.approve") };
  const [chosen, choose] = useState<ActLine>();
  const [done, tell] = useState("");
  const acts = detail.allowed.filter(({ by }) => may[by]);
  const act = chosen && acts.find((one) => actId(one) === actId(chosen));
  const close = (words: string) => {
    tell(words);
    choose(undefined);
  };
  return (
    <>
      {children(
        <>
          <p role="status" className={done ? "note" : undefined}>
            {done}
          </p>
          {act?.kind === "chargeFee" && <FeeNoticePanel number={detail.number} act={act} close={close} />}
          {act && act.kind !== "chargeFee" && <ActForm key={actId(act)} detail={detail} act={act} close={close} />}
        </>,
      )}
      {!act && (
        <ActBar
          acts={acts}
          choose={(one) => {
            tell("");
            choose(one);
          }}
        />
      )}
    </>
  );
}
