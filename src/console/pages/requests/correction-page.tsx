import { getRouteApi, Link } from "@tanstack/react-router";
import { withWeekday } from "../../../calendar/plain-date.ts";
import type { CorrectionDetail } from "../../../contract/corrections.ts";
import { CORRECTION_RESULTS, type CorrectionResult } from "../../../domain/requests/correction.ts";
import { useAnswer } from "../../answers.ts";
import { RadioField } from "../../form/choice-fields.tsx";
import { DateField } from "../../form/date-field.tsx";
import { Form } from "../../form/form.tsx";
import { AreaField } from "../../form/text-field.tsx";
import { useForm } from "../../form/use-form.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useMay, useOrganCode, useSession } from "../../session.ts";

const route = getRouteApi("/$organ/corrections/$number");

/** One request to correct a record, and its answer. */
export function CorrectionPage() {
  const organ = useOrganCode();
  const { number } = route.useParams();
  const correction = useAnswer("correction", { params: { organ, number } });
  const mayAnswer = useMay("request.reply");
  return (
    <>
      <PageHead
        title={`更正申请 ${number}`}
        above={
          <Link to="/$organ/corrections" params={{ organ }}>
            更正本人记录的申请
          </Link>
        }
        lead={correction.data?.basis}
      />
      <Loaded query={correction}>
        {(detail) => (
          <>
            <Facts detail={detail} />
            {detail.result === null && mayAnswer && <AnswerForm number={number} />}
          </>
        )}
      </Loaded>
    </>
  );
}

function Facts({ detail: { content, receivedOn, result, endedOn, answer } }: { detail: CorrectionDetail }) {
  if (!content) return <p className="note">此件的密钥已经销毁，内容无法再读出。</p>;
  const lines = [
    ["收到", withWeekday(receivedOn)],
    ["申请人", `${content.name}，${content.identityNumber}，${content.telephone}`],
    ["地址", content.address],
    ["哪一份记录", content.record],
    ["哪里不准确", content.wrong],
    ["证据", content.evidence],
    ["结果", result && endedOn && `${withWeekday(endedOn)} ${CORRECTION_RESULTS[result].label}`],
    ["答复的内容", answer],
  ].filter(([, value]) => value);
  return (
    <dl className="facts">
      {lines.map(([label, value]) => (
        <div key={label} className="pair">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function AnswerForm({ number }: { number: string }) {
  const organ = useOrganCode();
  const { today } = useSession();
  const form = useForm({
    name: "answerCorrection",
    initial: { result: "", answer: "", endedOn: today },
    message: (values) => ({ params: { organ, number }, body: values }),
    done: () => {},
  });
  const result = CORRECTION_RESULTS[form.values.result as CorrectionResult];
  return (
    <Form form={form} label="答复" submit="答复更正申请" note="作出后不能改动。">
      <RadioField
        name="result"
        label="办理结果"
        choices={Object.entries(CORRECTION_RESULTS).map(([value, { label }]) => ({ value, label }))}
      />
      <AreaField name="answer" label="答复的内容" rows={4} hint={result?.answer} />
      <DateField name="endedOn" label="答复日期" today={today} />
    </Form>
  );
}
