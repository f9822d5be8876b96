import { Button } from "antd";
import { type ReactNode, useEffect, useRef } from "react";
import type { ActLine, RequestDetail } from "../../../contract/requests.ts";
import { linesOf } from "../../form/checks-field.tsx";
import { RadioField } from "../../form/choice-fields.tsx";
import { DateField } from "../../form/date-field.tsx";
import { Form } from "../../form/form.tsx";
import { AreaField, TextField } from "../../form/text-field.tsx";
import { useForm } from "../../form/use-form.ts";
import { useOrganCode, useSession } from "../../session.ts";
import { choicesOf, WORDS } from "../../words.ts";
import { ActPreview } from "./act-preview.tsx";

const EMPTY = {
  occurredOn: "",
  note: "",
  items: "",
  party: "",
  contact: "",
  office: "",
  verdict: "",
  finding: "",
  number: "",
  parts: "",
  days: "",
  yuan: "",
};
type FieldName = ActLine["needs"][number];

interface Props {
  detail: RequestDetail;
  act: ActLine;
  close: (done: string) => void;
}

/** Records one act with its day and its words; where another did something meanwhile, the answer says who and when. */
export function ActForm({ detail: { number, steps }, act, close }: Props) {
  const organ = useOrganCode();
  const { today } = useSession();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.scrollIntoView({ block: "nearest" });
    panel.current?.focus();
  }, []);
  const form = useForm({
    name: "recordStep",
    initial: { ...EMPTY, occurredOn: today },
    message: ({ parts, days, yuan, ...values }) => ({
      params: { organ, number },
      body: {
        ...values,
        kind: act.kind,
        opinion: act.opinion,
        about: act.about,
        parts: linesOf(parts),
        days: days || null,
        yuan: yuan || null,
        seen: steps.length,
      },
    }),
    done: () => close(`已记录：${act.label}。期限已经重新计算。`),
  });
  const fields = [
    ...act.needs.map((name) => ({ name, optional: false })),
    ...act.takes.map((name) => ({ name, optional: true })),
  ];
  return (
    <section ref={panel} className="act-panel" aria-label={act.label} tabIndex={-1}>
      <h2>{act.label}</h2>
      <p className="soft">{act.basis}</p>
      <Form form={form} label={act.label} submit={act.label}>
        <DateField name="occurredOn" label="发生日期" today={today} />
        {fields.map(({ name, optional }) => (
          <ActField key={name} name={name} optional={optional} act={act} />
        ))}
        <ActPreview number={number} act={act} occurredOn={form.values.occurredOn ?? ""} days={form.values.days ?? ""} />
      </Form>
      <Button type="link" onClick={() => close("")}>
        不办了，收起
      </Button>
    </section>
  );
}

function ActField({ name, optional, act }: { name: FieldName; optional: boolean; act: ActLine }): ReactNode {
  switch (name) {
    case "days":
      return <TextField name="days" label="工作日数" optional={optional} inputMode="numeric" hint={DAYS_HINT[act.kind]} />;
    case "yuan":
      return <TextField name="yuan" label="金额（元）" optional={optional} inputMode="decimal" />;
    case "verdict":
      return <RadioField name="verdict" label="对方的意见" choices={choicesOf(WORDS.verdict)} />;
    case "finding":
      return <RadioField name="finding" label="认定" choices={choicesOf(act.findings)} />;
    case "items":
      return (
        <AreaField
          name="items"
          label={ITEMS_LABEL[act.kind] ?? "事项"}
          optional={optional}
          rows={4}
          hint="一行一项，一次写全。"
        />
      );
    case "parts":
      return <AreaField name="parts" label="拆出的各件" rows={4} hint="一行一件，照抄申请书原文；留在本件办理的不写。" />;
    case "note":
      return <AreaField name="note" label={act.noteLabel ?? "说明"} optional={optional} rows={2} hint="随本件加密保存。" />;
    default:
      return <TextField name={name} label={TEXT_LABEL[name](act)} optional={optional} wide />;
  }
}

const DAYS_HINT: Record<string, string> = {
  askForSupplement: "给申请人的合理期限，例如 15，自告知书送达次日起算。",
  proposeExtension: "最多 20。由公开工作机构负责人同意，并在期限届满以前告知申请人。",
  askForReasons: "给申请人说明理由的期限。",
  delay: "自告知之日的次日起算的合理期限。",
};
const ITEMS_LABEL: Record<string, string> = { askForSupplement: "需要补正的事项", seekOpinion: "涉及的信息" };
const TEXT_LABEL: Record<"office" | "party" | "contact" | "number", (act: ActLine) => string> = {
  office: () => "承办机构",
  party: ({ opinion }) => (opinion === "third-party" ? "第三方姓名或者名称" : "机关名称"),
  contact: () => "地址和联系方式",
  number: ({ kind }) => (kind === "merge" ? "并入哪一件（编号）" : "归档号"),
};
