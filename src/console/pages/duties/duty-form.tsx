import type { DutyInput } from "../../../contract/duties.ts";
import type { Answer } from "../../../contract/endpoints.ts";
import { CHANNELS, LEVELS, RHYTHM_WORDS } from "../../../domain/duties/list-columns.ts";
import type { Law } from "../../../law/law.ts";
import { ChecksField, linesOf } from "../../form/checks-field.tsx";
import { RadioField, SelectField } from "../../form/choice-fields.tsx";
import { Form } from "../../form/form.tsx";
import { AreaField, TextField } from "../../form/text-field.tsx";
import { type Typed, useForm } from "../../form/use-form.ts";
import { useOrganCode } from "../../session.ts";
import { choicesOf } from "../../words.ts";
import { itemGroups } from "../documents/statutory-items.ts";

const EMPTY: Typed = { mode: "proactive", rhythm: "event" };

function typedOf(duty: DutyInput): Typed {
  const { channels, levels, keywords, statutoryItem, notApplicable, ...texts } = duty;
  return {
    ...texts,
    channels: channels.join("\n"),
    levels: levels.join("\n"),
    keywords: keywords.join("、"),
    statutoryItem: statutoryItem ?? "",
    notApplicable: notApplicable ?? "",
  };
}

interface Props {
  law: Law;
  /** The row that is changed; without it one is added. */
  duty?: DutyInput & { id: number };
  done: (id: number) => void;
}

/** A row of the full list in the columns of the standard catalogue. */
export function DutyForm({ law, duty, done }: Props) {
  const organ = useOrganCode();
  const name = duty ? "changeDuty" : "addDuty";
  const form = useForm<typeof name>({
    name,
    initial: duty ? typedOf(duty) : EMPTY,
    message: ({ channels, levels, keywords = "", ...values }) => ({
      params: duty ? { organ, id: duty.id } : { organ },
      body: {
        ...values,
        channels: linesOf(channels),
        levels: linesOf(levels),
        keywords: keywords.split(/[、，,;；\s]+/).filter(Boolean),
      },
    }),
    done: (answer) => done(duty?.id ?? (answer as Answer<"addDuty">).id),
  });
  return (
    <Form form={form} label="全清单的一项" submit={duty ? "保存修改" : "加入全清单"}>
      <TextField name="area" label="一级事项" optional hint="例如：社会救助。" />
      <TextField name="matter" label="二级事项" wide />
      <TextField name="section" label="公开主体" hint="负责公开的科室。" />
      <AreaField name="content" label="公开内容（要素）" optional rows={3} />
      <AreaField name="basis" label="公开依据" optional rows={2} />
      <TextField
        name="timeLimit"
        label="公开时限"
        optional
        wide
        hint="例如：信息形成或者变更之日起20个工作日内。没有写明的按 20 个工作日算。"
      />
      <RadioField name="rhythm" label="更新频率" choices={choicesOf(RHYTHM_WORDS)} />
      <TextField
        name="keywords"
        label="标题关键词"
        optional
        wide
        hint="标题含有其中任何一个词的文件，算作这一项的公开；用顿号隔开。"
      />
      <SelectField name="statutoryItem" label="栏目" optional groups={itemGroups(law)} hint="选了栏目，只算这个栏目里的文件。" />
      <ChecksField name="channels" label="公开渠道和载体" choices={CHANNELS.map((value) => ({ value, label: value }))} />
      <RadioField
        name="mode"
        label="公开方式"
        choices={[
          { value: "proactive", label: "主动" },
          { value: "on-request", label: "依申请" },
        ]}
      />
      <TextField name="audience" label="特定群体" optional hint="空着表示全社会。" />
      <ChecksField name="levels" label="公开层级" choices={LEVELS.map((value) => ({ value, label: value }))} />
      <TextField
        name="notApplicable"
        label="不适用的理由"
        optional
        wide
        hint="本机关没有这一事项的，写明理由；此项不再计入未公开。"
      />
    </Form>
  );
}
