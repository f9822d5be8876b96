import { useEffect, useState } from "react";
import type { PathView } from "../../../contract/letters.ts";
import type { RequestDetail } from "../../../contract/requests.ts";
import type { Law } from "../../../law/law.ts";
import type { OutcomeId } from "../../../law/outcome.ts";
import { useAct } from "../../answers.ts";
import { RadioField } from "../../form/choice-fields.tsx";
import { DateField } from "../../form/date-field.tsx";
import { ErrorSummary } from "../../form/error-summary.tsx";
import { Form } from "../../form/form.tsx";
import { AreaField } from "../../form/text-field.tsx";
import { useForm } from "../../form/use-form.ts";
import { LiveFindings } from "../../proofreading/live-findings.tsx";
import { useOrganCode, useSession } from "../../session.ts";
import { choicesOf, WORDS } from "../../words.ts";
import { Becomes } from "./becomes.tsx";

interface Props {
  detail: RequestDetail;
  law: Law;
  view: PathView;
  result: NonNullable<PathView["result"]>;
}

/** 怎么答: the letter. Article, remedy and row are there already; words and reasons are the clerk's. */
export function ReplyDraft({ detail, law, view, result }: Props) {
  const organ = useOrganCode();
  const { today } = useSession();
  const outcome = law.outcome(result.outcome as OutcomeId);
  const kept = view.draft?.fields;
  const [initial] = useState(() => ({
    reply: kept?.reply || result.words,
    reasons:
      kept?.reasons ??
      view.steps
        .map(({ finding }) => finding)
        .filter(Boolean)
        .join("\n"),
    decidedOn: kept?.decidedOn || today,
    serviceMethod: kept?.serviceMethod ?? "",
    servedOn: kept?.servedOn ?? "",
  }));
  const [only, saveOnly] = useState(false);
  const [told, tell] = useState("");
  const issue = useAct(view.signOff ? "submitLetter" : "issueLetter");
  const { reset } = issue;
  const stands = result.unfit?.defect;
  // A refusal for want of the review is not left standing once it has been recorded.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the review found is what the refusal spoke of.
  useEffect(reset, [stands]);
  const form = useForm({
    name: "draftLetter",
    initial,
    message: (fields) => ({ params: { organ, number: detail.number }, body: { kind: "reply" as const, fields } }),
    faults: ({ reasons, reply }) => ({
      ...(outcome.reasons && !reasons?.trim() ? { reasons: `“${outcome.label}”须说明理由` } : {}),
      ...(reply?.trim() ? {} : { reply: "请填写答复内容" }),
    }),
    done: ({ id }) => {
      if (only) return tell("草稿已保存。");
      issue.mutate({ params: { organ, id } }, { onSuccess: () => window.scrollTo(0, 0) });
    },
  });
  const submit = outcome.reply ? (view.signOff ? "送负责人签发" : "作出答复") : "办结此件";
  return (
    <div className="question">
      <h3>
        怎么答 <small>{result.basis}</small>
      </h3>
      {view.draft?.returnNote && <p className="note warn">负责人退回：{view.draft.returnNote}</p>}
      {issue.error && <ErrorSummary form={{ ...form, problem: issue.error }} />}
      <p role="status">{told}</p>
      <Form
        form={form}
        label="怎么答"
        submit={submit}
        note={view.signOff ? "签发以后编定文号，计入年度报告。" : "作出后不能改动：文号随即编定，此件计入年度报告表三。"}
      >
        <AreaField
          name="reply"
          label={outcome.reply ? "答复内容" : "办理情况"}
          rows={5}
          hint="已按七问写好，可以补充。收到之日、申请内容、依据和救济途径由系统写入，不必重复。"
        />
        <AreaField
          name="reasons"
          label="理由"
          optional={!outcome.reasons}
          rows={4}
          hint={`应诉时要拿得出：${outcome.proof.join("；")}`}
        />
        <LiveFindings body="reply" />
        <DateField name="decidedOn" label="答复日期" today={today} />
        {outcome.reply && (
          <RadioField
            name="serviceMethod"
            label="送达方式"
            hint="已经送达的，一并填写；还没有送达的，以后再记。邮寄须经邮政企业，以交邮之日计是否按期。"
            choices={[{ value: "", label: "还没有送达" }, ...choicesOf(WORDS.serviceMethod, ["direct", "post", "electronic"])]}
          />
        )}
        {form.values.serviceMethod && <DateField name="servedOn" label="送达日期" today={today} />}
        <Becomes
          law={law}
          outcome={outcome}
          applicantKind={detail.application?.applicantKind}
          decidedOn={form.values.decidedOn ?? ""}
          withheldUnder={result.withheldUnder}
          basis={result.basis}
        />
        <label className="save-only">
          <input type="checkbox" checked={only} onChange={(event) => saveOnly(event.target.checked)} /> 先保存草稿，暂不
          {view.signOff ? "送签" : "发出"}
        </label>
      </Form>
    </div>
  );
}
