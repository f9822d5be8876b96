import { useState } from "react";
import type { PathView } from "../../../contract/letters.ts";
import type { RequestDetail } from "../../../contract/requests.ts";
import { followPath } from "../../../domain/requests/questions.ts";
import type { Law } from "../../../law/law.ts";
import { useAnswer, useLaw } from "../../answers.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { useMay, useOrganCode } from "../../session.ts";
import { AnswerForm } from "./answer-form.tsx";
import { AnsweredStep } from "./answered-step.tsx";
import { answersOf } from "./path-answers.ts";
import "./reply.css";
import { ReplyDraft } from "./reply-draft.tsx";
import { SignPanel } from "./sign-panel.tsx";

/** 七问: the path from the application to the reply. Answered questions are folded to one line; one is open. */
export function ReplyPath({ detail }: { detail: RequestDetail }) {
  const organ = useOrganCode();
  const law = useLaw();
  const path = useAnswer("path", { params: { organ, number: detail.number } });
  return (
    <Loaded query={law}>
      {(law) => <Loaded query={path}>{(view) => <LoadedPath detail={detail} law={law} view={view} />}</Loaded>}
    </Loaded>
  );
}

function LoadedPath({ detail, law, view }: { detail: RequestDetail; law: Law; view: PathView }) {
  const mayReply = useMay("request.reply");
  const maySign = useMay("letter.sign");
  const [changing, change] = useState<string | null>(null);
  const { steps, open, notice } = followPath(answersOf(view), law);
  const waiting = view.draft?.submittedOn != null;
  const asked = changing ?? open;
  return (
    <section aria-labelledby="path-head">
      <h2 id="path-head">答复：七问</h2>
      <ol className="path">
        {steps.map((step) => (
          <li key={step.id}>
            {changing === step.id ? (
              <AnswerForm
                detail={detail}
                law={law}
                view={view}
                question={step.id}
                done={() => change(null)}
                cancel={() => change(null)}
              />
            ) : (
              <AnsweredStep step={step} law={law} change={mayReply && !waiting ? () => change(step.id) : undefined} />
            )}
          </li>
        ))}
        {asked && changing === null && mayReply && (
          <li>
            <AnswerForm key={asked} detail={detail} law={law} view={view} question={asked} done={() => undefined} />
          </li>
        )}
      </ol>
      {!mayReply && !maySign && <p className="note">您没有答复的权限，可以看这一件办到哪一步、最迟哪天答复。</p>}
      {notice && (
        <p className="note">
          下一步：在下面的“文书”里发出{law.letter(notice as "supplement-notice").title}。收到补正以后回到这里。
        </p>
      )}
      {view.result?.unfit && (
        <div className="note warn">
          <p>
            <b>还不能作出：</b>
            {view.result.unfit.defect}。{view.result.unfit.remedy}
            ；登记在页面下方“现在可以办的事项”里。写好的不会丢，也可以先存草稿。
          </p>
        </div>
      )}
      {view.result && !waiting && mayReply && changing === null && (
        <ReplyDraft key={view.result.words} detail={detail} law={law} view={view} result={view.result} />
      )}
      {view.result && waiting && <SignPanel view={view} result={view.result} number={detail.number} />}
    </section>
  );
}
