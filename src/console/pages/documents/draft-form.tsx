import { GENRES } from "../../../contract/documents.ts";
import type { Answer } from "../../../contract/endpoints.ts";
import type { Law } from "../../../law/law.ts";
import { RadioField, SelectField } from "../../form/choice-fields.tsx";
import { DateField } from "../../form/date-field.tsx";
import { Form } from "../../form/form.tsx";
import { AreaField, TextField } from "../../form/text-field.tsx";
import { useForm } from "../../form/use-form.ts";
import { useOrgan, useSession } from "../../session.ts";
import { choicesOf, DOCUMENT_CLASSES } from "../../words.ts";
import { itemGroups, subjectGroups } from "./statutory-items.ts";

const EMPTY = {
  genre: "",
  subject: "",
  issuingOrgan: "",
  documentNumber: "",
  title: "",
  writtenOn: "",
  effectiveOn: "",
  repealedOn: "",
  statutoryItem: "",
  class: "other",
  keywords: "",
  summary: "",
  body: "",
};

/** The metadata in the order of the head of a published page, then the text. */
export function DraftForm({ law, done }: { law: Law; done: (key: Answer<"draftDocument">) => void }) {
  const { code, name } = useOrgan();
  const { today } = useSession();
  const form = useForm({
    name: "draftDocument",
    initial: { ...EMPTY, issuingOrgan: name },
    message: ({ keywords = "", ...values }) => ({
      params: { organ: code },
      body: { ...values, keywords: keywords.split(/[，,、；;\s]+/).filter((word) => word !== "") },
    }),
    done,
  });
  return (
    <Form form={form} label="送审文件" submit="送审" note="送审后由另一个人审核发布；起草人不能发布自己的文件。">
      <SelectField
        name="genre"
        label="文体分类"
        groups={[{ label: "公文种类", choices: GENRES.map((value) => ({ value, label: value })) }]}
      />
      <SelectField name="subject" label="主题分类" groups={subjectGroups(law)} />
      <TextField name="issuingOrgan" label="发文机关" wide />
      <TextField name="documentNumber" label="发文字号" optional hint="例如 甲政发〔2023〕7号，年份用六角括号。" />
      <TextField name="title" label="标题" wide />
      <DateField name="writtenOn" label="成文日期" today={today} hint="公开期限二十个工作日从这一天起算。" />
      <DateField name="effectiveOn" label="实施日期" optional />
      <DateField name="repealedOn" label="废止日期" optional />
      <SelectField name="statutoryItem" label="法定主动公开内容的栏目" groups={itemGroups(law)} />
      <RadioField
        name="class"
        label="是否规章、行政规范性文件"
        hint="规章和行政规范性文件计入年度报告表二第（一）项。"
        choices={choicesOf(DOCUMENT_CLASSES)}
      />
      <TextField name="keywords" label="关键词" optional hint="用顿号或者空格隔开，不超过 10 个。" wide />
      <AreaField name="summary" label="内容概述" optional rows={2} />
      <AreaField name="body" label="正文" rows={16} hint="公众在网页上读到的就是这里的文字。不能只写“见附件”。" />
    </Form>
  );
}
