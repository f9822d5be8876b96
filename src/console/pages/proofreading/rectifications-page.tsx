import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { MEASURES, type Rectification } from "../../../contract/proofreading.ts";
import { useAct, useAnswer } from "../../answers.ts";
import { chinaTime } from "../../dates.ts";
import { RadioField } from "../../form/choice-fields.tsx";
import { DateField } from "../../form/date-field.tsx";
import { Form } from "../../form/form.tsx";
import { TextField } from "../../form/text-field.tsx";
import { useForm } from "../../form/use-form.ts";
import { Empty } from "../../parts/empty.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Pager } from "../../parts/pager.tsx";
import { useMay, useOrganCode, useSession } from "../../session.ts";
import { choicesOf, WORDS } from "../../words.ts";
import { ProofreadingMenu } from "./proofreading-menu.tsx";
import "./proofreading.css";

const route = getRouteApi("/$organ/proofreading/rectifications");
const SHAPES = { confirmed: "■", measured: "◐", mended: "●", "still-there": "▲" } as const;

/** 整改记录: what was confirmed, what was done about it, and whether it is gone. */
export function RectificationsPage() {
  const organ = useOrganCode();
  const { page = 1 } = route.useSearch();
  const records = useAnswer("rectifications", { params: { organ }, query: { page } });
  return (
    <>
      <PageHead title="整改记录" lead="确认属实的问题：谁在哪一天改、撤、脱敏或者标注失效，复查时是否已经消除。" />
      <div className="filters">
        <ProofreadingMenu />
      </div>
      <Loaded query={records}>
        {({ total, lines }) =>
          total === 0 ? (
            <Empty>判定为“属实”的问题会列在这里，直到复查确认已经消除。</Empty>
          ) : (
            <>
              {lines.map((line) => (
                <Record key={line.id} line={line} />
              ))}
              <Pager
                total={total}
                page={page}
                unit="处"
                to={(other, label) => (
                  <Link to="/$organ/proofreading/rectifications" params={{ organ }} search={other > 1 ? { page: other } : {}}>
                    {label}
                  </Link>
                )}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Record({ line }: { line: Rectification }) {
  const organ = useOrganCode();
  const mayJudge = useMay("proofreading.judge");
  const [recording, setRecording] = useState(false);
  const recheck = useAct("recheck");
  return (
    <article className="rectification">
      <h2>{line.title}</h2>
      <p>
        <b>
          <span aria-hidden="true">{SHAPES[line.state]}</span> {WORDS.rectificationState[line.state]}
        </b>{" "}
        {line.message}
      </p>
      <ol>
        <li>
          <span className="day">{chinaTime(line.confirmedAt)}</span> {line.confirmer} 确认属实
          {line.reason && `：${line.reason}`}
        </li>
        {line.steps.map((step, index) => (
          <li key={index}>
            <span className="day">{step.occurredOn}</span> {step.recorder} {WORDS.measure[step.kind]}
            {step.note && `：${step.note}`}
          </li>
        ))}
      </ol>
      {mayJudge && line.state !== "mended" && (
        <div className="page-acts">
          <Button onClick={() => setRecording(!recording)} aria-expanded={recording}>
            记录整改措施
          </Button>
          {line.documentId !== null && (
            <Button aria-busy={recheck.isPending} onClick={() => recheck.mutate({ params: { organ, id: line.id } })}>
              复查
            </Button>
          )}
          {recheck.data && <span role="status">{recheck.data.words}</span>}
          {recheck.error && (
            <span className="wrong" role="alert">
              {recheck.error.message}
            </span>
          )}
        </div>
      )}
      {recording && <MeasureForm id={line.id} done={() => setRecording(false)} />}
    </article>
  );
}

function MeasureForm({ id, done }: { id: number; done: () => void }) {
  const organ = useOrganCode();
  const { today } = useSession();
  const form = useForm({
    name: "recordMeasure",
    initial: { kind: "", occurredOn: "", note: "" },
    message: (body) => ({ params: { organ, id }, body }),
    done,
  });
  return (
    <Form form={form} label="记录整改措施" submit="记入整改记录" primary={false}>
      <RadioField name="kind" label="整改措施" choices={choicesOf(WORDS.measure, MEASURES)} />
      <DateField name="occurredOn" label="办理日期" today={today} />
      <TextField name="note" label="说明" optional wide />
    </Form>
  );
}
