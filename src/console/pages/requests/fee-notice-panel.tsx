import { Button } from "antd";
import { useEffect, useRef } from "react";
import type { ActLine } from "../../../contract/requests.ts";
import { useLaw } from "../../answers.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { useMay } from "../../session.ts";
import { LetterForm } from "../letters/letter-form.tsx";

/** 通知缴费 is done by a letter: it computes the sum by the tariff and is recorded when it goes out. */
export function FeeNoticePanel({ number, act, close }: { number: string; act: ActLine; close: (done: string) => void }) {
  const law = useLaw();
  const mayIssue = useMay("letter.issue");
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.scrollIntoView({ block: "nearest" });
    panel.current?.focus();
  }, []);
  return (
    <section ref={panel} className="act-panel" aria-label={act.label} tabIndex={-1}>
      <h2>{act.label}</h2>
      <p className="soft">{act.basis}。金额按标准算出，随收费通知书发出并记入本件。</p>
      {mayIssue ? (
        <Loaded query={law}>
          {(law) => (
            <LetterForm
              number={number}
              kind={law.letter("fee-notice")}
              done={() => close("已起草收费通知书，请在下面“文书”里发出。")}
            />
          )}
        </Loaded>
      ) : (
        <p>收费通知书由有发文权限的人员起草。</p>
      )}
      <Button type="link" onClick={() => close("")}>
        不办了，收起
      </Button>
    </section>
  );
}
