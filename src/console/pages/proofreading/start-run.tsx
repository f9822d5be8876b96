import { useNavigate } from "@tanstack/react-router";
import { useLaw } from "../../answers.ts";
import { RadioField, SelectField } from "../../form/choice-fields.tsx";
import { DateField } from "../../form/date-field.tsx";
import { Form } from "../../form/form.tsx";
import { useForm } from "../../form/use-form.ts";
import { useOrganCode } from "../../session.ts";
import { choicesOf, DOCUMENT_CLASSES } from "../../words.ts";
import { itemGroups } from "../documents/statutory-items.ts";

const EMPTY = { from: "", to: "", item: "", class: "", level: "hint" };

/** 开始一次排查: over what is published, the whole of it unless narrowed. */
export function StartRun() {
  const organ = useOrganCode();
  const navigate = useNavigate();
  const { data: law } = useLaw();
  const form = useForm({
    name: "startRun",
    initial: EMPTY,
    message: (range) => ({ params: { organ }, body: { purpose: "archive", ...range } }),
    done: ({ id }) => navigate({ to: "/$organ/proofreading/runs/$id", params: { organ, id: String(id) } }),
  });
  return (
    <>
      <h2>排查已公开的文件</h2>
      <Form form={form} label="排查已公开的文件" submit="开始排查" note="在本机进行，不外传。可以随时停止、接着做。">
        <DateField name="from" label="发布日期从" optional />
        <DateField name="to" label="发布日期到" optional hint="都不填就是全部。" />
        {law && <SelectField name="item" label="栏目" optional groups={itemGroups(law)} />}
        <SelectField name="class" label="文件类别" optional groups={[{ label: "类别", choices: choicesOf(DOCUMENT_CLASSES) }]} />
        <RadioField
          name="level"
          label="标出哪些"
          choices={[
            { value: "hint", label: "全部" },
            { value: "warning", label: "疑似以上" },
            { value: "error", label: "只要错误" },
          ]}
        />
      </Form>
    </>
  );
}
