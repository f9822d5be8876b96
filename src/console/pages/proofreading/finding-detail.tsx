import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import type { FindingLine } from "../../../contract/proofreading.ts";
import { useAct } from "../../answers.ts";
import { chinaTime } from "../../dates.ts";
import { documentAddress } from "../../document-address.ts";
import { useMay, useOrganCode } from "../../session.ts";
import { WORDS } from "../../words.ts";
import { MendButton } from "./mend-button.tsx";
import { VerdictForm } from "./verdict-form.tsx";

/** Why it is one, how to mend it, and what can be done about it. */
export function FindingDetail({ id, line }: { id: string; line: FindingLine }) {
  const organ = useOrganCode();
  const mayJudge = useMay("proofreading.judge");
  const undo = useAct("undoVerdict");
  const { verdict } = line;
  return (
    <div className="finding-detail">
      <dl className="facts">
        <dt>校对项</dt>
        <dd>
          {line.checkTitle} <small>{line.check}</small>
        </dd>
        {line.fix && (
          <>
            <dt>怎么改</dt>
            <dd>{line.fix}</dd>
          </>
        )}
        {line.basis && (
          <>
            <dt>依据</dt>
            <dd>{line.basis}</dd>
          </>
        )}
        {line.documentId !== null && (
          <>
            <dt>文件</dt>
            <dd>
              {line.indexNumber && (
                <a href={documentAddress(line.indexNumber)} target="_blank" rel="noreferrer">
                  看公开的页面
                </a>
              )}{" "}
              <Link to="/$organ/proofreading/runs/$id" params={{ organ, id }} search={{ document: line.documentId }}>
                只看这一件的问题
              </Link>
            </dd>
          </>
        )}
      </dl>
      {verdict ? (
        <p>
          {verdict.giver} 于 {chinaTime(verdict.givenAt)} 判定为<b>{WORDS.verdictKind[verdict.kind]}</b>
          {verdict.reason && `：${verdict.reason}`}{" "}
          {mayJudge && (
            <button type="button" className="link" onClick={() => undo.mutate({ params: { organ, id: verdict.id } })}>
              撤销判定
            </button>
          )}
        </p>
      ) : (
        mayJudge && <VerdictForm findings={[line.id]} name={line.message} />
      )}
      <div className="page-acts">
        {line.expected !== null && line.documentId !== null && <MendButton findings={[line.id]} words="改出新版本送审" />}
        {verdict?.kind === "false-alarm" && <TeachForm line={line} />}
      </div>
    </div>
  );
}

/** 记入允许词表: a wording is proposed, a person confirms it. */
function TeachForm({ line }: { line: FindingLine }) {
  const organ = useOrganCode();
  const mayTeach = useMay("proofreading.lists");
  const [wording, setWording] = useState(proposed(line));
  const act = useAct("allowWord");
  if (!mayTeach) return null;
  if (act.isSuccess) return <p role="status">✓ 已记入允许词表，以后的校对不再标出“{wording}”。</p>;
  return (
    <form
      className="teach"
      aria-label="记入允许词表"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ params: { organ }, body: { wording, note: line.verdict?.reason ?? "" } });
      }}
    >
      <label>
        以后不再标出含有它的写法{" "}
        <input className="ant-input" value={wording} onChange={({ target }) => setWording(target.value)} maxLength={200} />
      </label>
      <Button htmlType="submit">记入允许词表</Button>
      {act.error && (
        <p className="wrong" role="alert">
          {act.error.message}
        </p>
      )}
    </form>
  );
}

/** The words told, with those around them up to a mark, so that the shorter ones are still told elsewhere. */
function proposed({ before, quote, after }: FindingLine): string {
  const left = /[\u3400-\u9fff]{0,3}$/.exec(before)?.[0] ?? "";
  const right = /^[\u3400-\u9fff]{0,1}/.exec(after)?.[0] ?? "";
  return left + quote + right;
}
