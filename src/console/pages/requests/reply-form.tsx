import { useState } from "react";
import type { RequestDetail } from "../../../contract/requests.ts";
import type { Law } from "../../../law/law.ts";
import { useLaw } from "../../answers.ts";
import { ChecksField, linesOf } from "../../form/checks-field.tsx";
import { RadioField } from "../../form/choice-fields.tsx";
import { DateField } from "../../form/date-field.tsx";
import { Form } from "../../form/form.tsx";
import { AreaField } from "../../form/text-field.tsx";
import { useForm } from "../../form/use-form.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { useMay, useOrganCode, useSession } from "../../session.ts";
import { choicesOf, WORDS } from "../../words.ts";
import { Becomes } from "./becomes.tsx";
import { decisionGaps, outcomeChoices } from "./decision.ts";

/** 答复: how the request is decided. The outcome is the row of table three. */
export function ReplyForm({ detail }: { detail: RequestDetail }) {
  const law = useLaw();
  const mayReply = useMay("request.reply");
  if (!mayReply) return <p className="note">您没有答复的权限，可以看这一件的全部材料和期限。</p>;
  return <Loaded query={law}>{(law) => <LoadedReplyForm detail={detail} law={law} />}</Loaded>;
}

function LoadedReplyForm({ detail: { number, application }, law }: { detail: RequestDetail; law: Law }) {
  const organ = useOrganCode();
  const { today } = useSession();
  const [initial] = useState({
    group: "",
    outcome: "",
    variant: "",
    kinds: "",
    withheldUnder: "",
    reply: "",
    reasons: "",
    decidedOn: today,
    serviceMethod: "",
    servedOn: "",
  });
  const groups = outcomeChoices(law);
  const outcomeOf = (id = "") => law.outcomes.find((one) => one.id === id);
  const typed = useForm({
    name: "reply",
    initial,
    message: ({ group, kinds, withheldUnder, ...values }) => ({
      params: { organ, number },
      body: { ...values, kinds: linesOf(kinds), withheldUnder: linesOf(withheldUnder) },
    }),
    faults: ({ outcome: id, kinds, withheldUnder, ...values }) => {
      const outcome = outcomeOf(id);
      if (!values.group) return { group: "请选择办理结果", outcome: "" };
      if (!outcome) return { outcome: "请选择具体情形" };
      return decisionGaps(outcome, { ...values, kinds: linesOf(kinds), withheldUnder: linesOf(withheldUnder) });
    },
    done: () => window.scrollTo(0, 0),
  });
  const form = { ...typed, set: (changes: Record<string, string>) => typed.set({ ...changes, ...following(changes, groups) }) };
  const { values } = form;
  const outcome = outcomeOf(values.outcome);
  const choices = groups.find(({ group }) => group === values.group)?.outcomes ?? [];
  return (
    <>
      <h2>答复</h2>
      <Form
        form={form}
        label="答复"
        submit={outcome?.reply === false ? "办结此件" : "作出答复"}
        note="作出后不能改动：文号随即编定，此件计入年度报告表三。"
      >
        <div className="choices-column">
          <RadioField name="group" label="办理结果" choices={groups.map(({ group, label }) => ({ value: group, label }))} />
          {choices.length > 1 && (
            <RadioField
              name="outcome"
              label="具体情形"
              choices={choices.map(({ id, label, basis }) => ({ value: id, label, hint: law.cite(basis) }))}
            />
          )}
          {outcome && Object.keys(outcome.variants).length > 0 && (
            <RadioField
              name="variant"
              label="属于哪一种"
              choices={Object.entries(outcome.variants).map(([value, { label, basis }]) => ({
                value,
                label,
                hint: law.cite(basis),
              }))}
            />
          )}
        </div>
        {outcome && outcome.kinds.length > 0 && (
          <ChecksField name="kinds" label="属于哪一类" choices={outcome.kinds.map((kind) => ({ value: kind, label: kind }))} />
        )}
        {outcome?.exemption === "part" && (
          <ChecksField
            name="withheldUnder"
            label="未公开部分的依据"
            choices={law.outcomes.filter(({ group }) => group === "not-disclosed").map(({ id, label }) => ({ value: id, label }))}
          />
        )}
        <AreaField
          name="reply"
          label={outcome?.reply === false ? "办理情况" : "答复内容"}
          rows={6}
          hint="答复书的正文。收到之日、申请内容、依据和救济途径由系统写入，不必重复。"
        />
        <AreaField
          name="reasons"
          label="理由"
          optional={!outcome?.reasons}
          rows={4}
          hint={outcome && `应诉时要拿得出：${outcome.proof.join("；")}`}
        />
        <DateField name="decidedOn" label="答复日期" today={today} />
        <RadioField
          name="serviceMethod"
          label="送达方式"
          hint="已经送达的，一并填写；还没有送达的，都留空。邮寄须经邮政企业，以交邮之日计是否按期。"
          choices={[{ value: "", label: "还没有送达" }, ...choicesOf(WORDS.serviceMethod)]}
        />
        {values.serviceMethod && <DateField name="servedOn" label="送达日期" today={today} />}
        {outcome && (
          <Becomes
            law={law}
            outcome={outcome}
            applicantKind={application?.applicantKind}
            decidedOn={values.decidedOn ?? ""}
            withheldUnder={linesOf(values.withheldUnder)}
          />
        )}
      </Form>
    </>
  );
}

/** Another group or outcome empties what belonged to the one before; a group of one outcome is that outcome. */
function following(changes: Record<string, string>, groups: ReturnType<typeof outcomeChoices>): Record<string, string> {
  const details = { variant: "", kinds: "", withheldUnder: "" };
  if ("group" in changes) {
    const outcomes = groups.find(({ group }) => group === changes.group)?.outcomes ?? [];
    return { ...details, outcome: outcomes.length === 1 ? (outcomes[0]?.id ?? "") : "" };
  }
  if ("outcome" in changes) return details;
  return changes.serviceMethod === "" ? { servedOn: "" } : {};
}
