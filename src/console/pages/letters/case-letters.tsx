import { Button } from "antd";
import { useState } from "react";
import type { LetterLine } from "../../../contract/letters.ts";
import type { RequestDetail } from "../../../contract/requests.ts";
import { LETTER_IDS, type LetterId } from "../../../law/letter-kind.ts";
import { useAct, useAnswer, useLaw } from "../../answers.ts";
import { fileAddress } from "../../api.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { useMay, useOrganCode } from "../../session.ts";
import { LetterForm } from "./letter-form.tsx";
import "./letters.css";

/** 文书: the letters of a case, as they went out, and those still being written. */
export function CaseLetters({ detail }: { detail: RequestDetail }) {
  const organ = useOrganCode();
  const law = useLaw();
  const letters = useAnswer("letters", { params: { organ, number: detail.number } });
  const mayIssue = useMay("letter.issue");
  const [kind, choose] = useState<LetterId | "">("");
  return (
    <section className="case-letters" aria-labelledby="letters-head">
      <h2 id="letters-head">文书</h2>
      <Loaded query={letters}>
        {(lines) => (
          <ul className="letters">
            {lines
              .filter(({ kind, dated }) => dated || kind !== "reply")
              .map((line) => (
                <LetterEntry key={line.id} line={line} mayIssue={mayIssue} />
              ))}
          </ul>
        )}
      </Loaded>
      {mayIssue && (
        <Loaded query={law}>
          {(law) => (
            <>
              <label className="field">
                <b>起草文书</b>
                <select className="select" value={kind} onChange={(event) => choose(event.target.value as LetterId | "")}>
                  <option value="">请选择</option>
                  {LETTER_IDS.filter((id) => id !== "reply").map((id) => (
                    <option key={id} value={id}>
                      {law.letter(id).document} {law.letter(id).title}
                    </option>
                  ))}
                </select>
              </label>
              {kind && <LetterForm key={kind} number={detail.number} kind={law.letter(kind)} done={() => choose("")} />}
            </>
          )}
        </Loaded>
      )}
    </section>
  );
}

function LetterEntry({ line, mayIssue }: { line: LetterLine; mayIssue: boolean }) {
  const organ = useOrganCode();
  const maySign = useMay("letter.sign");
  const params = { organ, id: line.id };
  const issue = useAct("issueLetter");
  const submit = useAct("submitLetter");
  const sign = useAct("signLetter");
  const discard = useAct("discardDraft");
  const problem = issue.error ?? submit.error ?? sign.error ?? discard.error;
  if (line.dated)
    return (
      <li>
        <b>{line.title}</b> {line.number} <span className="day">{line.dated}</span>{" "}
        <a href={fileAddress(organ, "letters", line.id, "files", "docx")} download>
          docx
        </a>{" "}
        <a href={fileAddress(organ, "letters", line.id, "files", "pdf")} download>
          PDF 副本
        </a>
        <small>
          {line.issuer} 发出，验真码 {line.code}
        </small>
      </li>
    );
  return (
    <li>
      <b>{line.title}</b> {line.submittedOn ? "○ 待签发" : "○ 草稿"} <small>{line.drafter} 起草</small>
      {line.returnNote && <p className="note warn">负责人退回：{line.returnNote}</p>}
      {problem && (
        <p className="wrong" role="alert">
          {problem.message}
        </p>
      )}
      <p className="letter-acts">
        {mayIssue && !line.signOff && <Button onClick={() => issue.mutate({ params })}>发出{line.title}</Button>}
        {mayIssue && line.signOff && !line.submittedOn && <Button onClick={() => submit.mutate({ params })}>送负责人签发</Button>}
        {maySign && line.submittedOn && <Button onClick={() => sign.mutate({ params })}>签发{line.title}</Button>}
        {mayIssue && !line.submittedOn && (
          <Button type="link" onClick={() => discard.mutate({ params })}>
            作废草稿
          </Button>
        )}
      </p>
    </li>
  );
}
