import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { withWeekday } from "../../../calendar/plain-date.ts";
import type { DutyDetail } from "../../../contract/duties.ts";
import { RHYTHM_WORDS } from "../../../domain/duties/list-columns.ts";
import { useAct, useAnswer, useLaw } from "../../answers.ts";
import { documentAddress } from "../../document-address.ts";
import { RadioField } from "../../form/choice-fields.tsx";
import { DateField } from "../../form/date-field.tsx";
import { Form } from "../../form/form.tsx";
import { TextField } from "../../form/text-field.tsx";
import { useForm } from "../../form/use-form.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { PrimaryLink } from "../../parts/primary-link.tsx";
import { useMay, useOrganCode, useSession } from "../../session.ts";
import { DutyForm } from "./duty-form.tsx";
import { Standing } from "./standing.tsx";
import "./duties.css";

const route = getRouteApi("/$organ/duties/$id");

/** One duty of the full list: how it stands and why, what was published, what its section recorded. */
export function DutyPage() {
  const organ = useOrganCode();
  const { id } = route.useParams();
  const duty = useAnswer("duty", { params: { organ, id } });
  const law = useLaw();
  const mayEdit = useMay("duty.edit");
  const [editing, setEditing] = useState(false);
  return (
    <Loaded query={duty}>
      {(found) => (
        <>
          <PageHead
            title={found.matter}
            above={
              <Link to="/$organ/duties" params={{ organ }}>
                全清单{found.area && ` · ${found.area}`}
              </Link>
            }
            acts={mayEdit && <Acts duty={found} edit={() => setEditing(!editing)} editing={editing} />}
          />
          {editing ? (
            <Loaded query={law}>{(law) => <DutyForm law={law} duty={found} done={() => setEditing(false)} />}</Loaded>
          ) : (
            <Shown duty={found} mayEdit={mayEdit} />
          )}
        </>
      )}
    </Loaded>
  );
}

function Acts({ duty, edit, editing }: { duty: DutyDetail; edit: () => void; editing: boolean }) {
  const organ = useOrganCode();
  const remove = useAct("removeDuty");
  const restore = useAct("restoreDuty");
  const given = { params: { organ, id: duty.id } };
  if (remove.isSuccess && !restore.isSuccess)
    return (
      <p role="status">
        已从清单删去。<Button onClick={() => restore.mutate(given)}>撤销删去</Button>
      </p>
    );
  return (
    <>
      <Button onClick={edit}>{editing ? "不改了" : "修改这一项"}</Button>
      <Button onClick={() => remove.mutate(given)}>从清单删去</Button>
      <PrimaryLink to="/$organ/documents/new" params={{ organ }} search={{ duty: String(duty.id) }}>
        起草{duty.standing.period || "下一件"}
      </PrimaryLink>
    </>
  );
}

function Shown({ duty, mayEdit }: { duty: DutyDetail; mayEdit: boolean }) {
  return (
    <div className="beside">
      <section aria-label="公开情况">
        <p className="note">
          <Standing kind={duty.standing.kind} />。{duty.standing.why}。
          {duty.standing.dueOn && <>　期限：{withWeekday(duty.standing.dueOn)}</>}
        </p>
        <dl className="facts">
          <dt>公开主体</dt>
          <dd>{duty.section}</dd>
          <dt>公开内容（要素）</dt>
          <dd>{duty.content || "没有写明"}</dd>
          <dt>公开依据</dt>
          <dd>{duty.basis || "没有写明"}</dd>
          <dt>公开时限</dt>
          <dd>
            {duty.timeLimit || "没有写明"}（按 {duty.workingDays} 个工作日算）
          </dd>
          <dt>更新频率</dt>
          <dd>{RHYTHM_WORDS[duty.rhythm]}</dd>
          <dt>渠道和载体</dt>
          <dd>{duty.channels.join("、") || "没有写明"}</dd>
          <dt>标题关键词</dt>
          <dd>{duty.keywords.join("、") || "没有：找不到属于这一项的文件，请补上"}</dd>
        </dl>
        <h2 className="part">已公开的 {duty.items} 件</h2>
        {duty.newest.length === 0 ? (
          <p>还没有一件。标题含有关键词的文件一经发布，就列在这里。</p>
        ) : (
          <ul className="plain">
            {duty.newest.map(({ indexNumber, title, publishedOn }) => (
              <li key={indexNumber}>
                <a href={documentAddress(indexNumber)}>{title}</a> <span className="day">{publishedOn}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <aside aria-label="登记">
        {mayEdit && duty.rhythm !== "standing" && <EventForm id={duty.id} />}
        {duty.events.length > 0 && (
          <>
            <h2>登记过的</h2>
            <ul className="plain">
              {duty.events.map(({ kind, on, note, recordedBy }) => (
                <li key={`${kind}${on}${note}`}>
                  {on} {kind === "formed" ? "信息形成" : "为止没有发生"}
                  {note && `：${note}`}（{recordedBy}）
                </li>
              ))}
            </ul>
          </>
        )}
      </aside>
    </div>
  );
}

/** 信息形成，或者没有发生: what only the section knows. */
function EventForm({ id }: { id: number }) {
  const organ = useOrganCode();
  const { today } = useSession();
  const [told, setTold] = useState("");
  const form = useForm({
    name: "recordDutyEvent",
    initial: { kind: "formed", happenedOn: "", note: "" },
    message: (body) => ({ params: { organ, id }, body }),
    done: (_, { kind }) => {
      setTold(kind === "formed" ? "已登记，公开期限从次日起算。" : "已登记。");
      form.set({ happenedOn: "", note: "" });
    },
  });
  return (
    <>
      <h2>科室登记</h2>
      <p role="status">{told}</p>
      <Form form={form} label="科室登记" submit="登记" primary={false}>
        <RadioField
          name="kind"
          label="事项"
          choices={[
            { value: "formed", label: "信息已经形成", hint: "从这一天起计算公开期限。" },
            { value: "none", label: "到这一天为止没有发生" },
          ]}
        />
        <DateField name="happenedOn" label="日期" today={today} />
        <TextField name="note" label="说明" optional wide />
      </Form>
    </>
  );
}
