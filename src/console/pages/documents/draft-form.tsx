import { useState } from "react";
import { GENRES, type OpenedUpload } from "../../../contract/documents.ts";
import type { Answer } from "../../../contract/endpoints.ts";
import { pastedText } from "../../../engines/proposal/pasted-text.ts";
import { proposePoints } from "../../../engines/proposal/points.ts";
import type { Law } from "../../../law/law.ts";
import { RadioField, SelectField } from "../../form/choice-fields.tsx";
import { DateField } from "../../form/date-field.tsx";
import { Form } from "../../form/form.tsx";
import { AreaField, TextField } from "../../form/text-field.tsx";
import { type Typed, useForm } from "../../form/use-form.ts";
import { LiveFindings } from "../../proofreading/live-findings.tsx";
import { LiveReadability } from "../../readability/readability-advice.tsx";
import { useOrgan, useSession } from "../../session.ts";
import { choicesOf, DOCUMENT_CLASSES } from "../../words.ts";
import { AttachmentList } from "./attachment-list.tsx";
import { PassagesField, typedPassages } from "./passages-field.tsx";
import { RelationsField, typedRelations } from "./relations-field.tsx";
import { itemGroups, subjectChoice, subjectGroups } from "./statutory-items.ts";
import { UploadArea } from "./upload-area.tsx";
import "./hand-in.css";

const SUBMITS: Record<DraftPurpose, string> = {
  draftDocument: "送审",
  reviseDocument: "改好重新送审",
  amendDocument: "新版本送审",
};

const filled = (values: Partial<Typed> = {}): Typed =>
  Object.fromEntries(Object.entries(values).flatMap(([field, value]) => (value ? [[field, value]] : [])));

const EMPTY = {
  genre: "",
  subject: "",
  issuingOrgan: "",
  documentNumber: "",
  title: "",
  writtenOn: "",
  effectiveOn: "",
  repealedOn: "",
  relations: "",
  points: "",
  questions: "",
  statutoryItem: "",
  class: "other",
  keywords: "",
  summary: "",
  body: "",
};

/** What the form makes: a new document, another round of one under review, or a new edition of a published one. */
export type DraftPurpose = "draftDocument" | "reviseDocument" | "amendDocument";

interface Props<Purpose extends DraftPurpose> {
  law: Law;
  purpose: Purpose;
  /** Which document and edition, where there is one. */
  at?: { id?: number; edition?: number };
  handIn?: number | null;
  /** What is known before anyone types. */
  initial?: Partial<Typed>;
  uploads?: readonly OpenedUpload[];
  done: (answer: Answer<Purpose>) => void;
}

/** What a file proposes for the fields of the form. */
export const proposedBy = (law: Law, { proposal, body }: OpenedUpload): Partial<Typed> => ({
  ...proposal,
  subject: subjectChoice(law, proposal.subject),
  body,
});

/** The file first, the metadata in the order of the head of a published page, then the text. */
export function DraftForm<Purpose extends DraftPurpose>({
  law,
  purpose,
  at,
  handIn = null,
  initial,
  uploads = [],
  done,
}: Props<Purpose>) {
  const { code, name } = useOrgan();
  const { today } = useSession();
  const [attached, setAttached] = useState(uploads);
  const form = useForm<Purpose>({
    name: purpose,
    initial: { ...EMPTY, issuingOrgan: name, ...filled(initial) },
    message: ({ keywords = "", relations, points, questions, ...values }) => ({
      params: { organ: code, ...at },
      body: {
        ...values,
        keywords: keywords.split(/[，,、；;\s]+/).filter((word) => word !== ""),
        relations: typedRelations(relations).map(({ kind, indexNumber }) => ({ kind, indexNumber })),
        points: typedPassages(points),
        questions: typedPassages(questions),
        uploads: attached.map(({ id }) => id),
        handIn,
      },
    }),
    done: (answer) => done(answer),
  });
  // The first readable file is the paper itself: what it says fills what is still empty.
  const take = (opened: OpenedUpload[]) => {
    const paper = opened.find(({ unreadable }) => unreadable === null);
    if (paper && (form.values.body ?? "") === "") {
      const own = Object.entries(filled(proposedBy(law, paper))).filter(
        ([field]) => (form.values[field] ?? "") === "" || field === "issuingOrgan",
      );
      form.set(Object.fromEntries(own));
      setAttached([...attached, ...opened.filter((one) => one !== paper || !/\.docx?$|\.wps$/i.test(one.name))]);
    } else setAttached([...attached, ...opened]);
  };
  return (
    <Form form={form} label="送审文件" submit={SUBMITS[purpose]} note="送审后由另外的人审签；起草人不能审签自己的文件。">
      <UploadArea
        label="把文件拖到这里，或者选择文件"
        hint="第一份文件的标题、文号、日期、正文会填进下面的表；其余作为附件。文件在受限的程序里打开，有密级标志的拒收。"
        taken={take}
      />
      <AttachmentList uploads={attached} remove={(id) => setAttached(attached.filter((one) => one.id !== id))} />
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
      <RelationsField />
      <SelectField name="statutoryItem" label="法定主动公开内容的栏目" groups={itemGroups(law)} />
      <RadioField
        name="class"
        label="是否规章、行政规范性文件"
        hint="规章和行政规范性文件计入年度报告表二第（一）项。"
        choices={choicesOf(DOCUMENT_CLASSES)}
      />
      <TextField name="keywords" label="关键词" optional hint="用顿号或者空格隔开，不超过 10 个。" wide />
      <AreaField name="summary" label="内容概述" optional rows={2} />
      <div
        className="text-with-findings"
        onPaste={(event) => {
          const html = event.clipboardData.getData("text/html");
          const { target } = event;
          if (html === "" || !(target instanceof HTMLTextAreaElement)) return;
          event.preventDefault();
          const { selectionStart, selectionEnd, value } = target;
          form.set({ body: value.slice(0, selectionStart) + pastedText(html) + value.slice(selectionEnd) });
        }}
      >
        <AreaField name="body" label="正文" rows={16} hint="公众在网页上读到的就是这里的文字。不能只写“见附件”。" />
        <div>
          <LiveFindings title="title" body="body" />
          <LiveReadability body="body" />
        </div>
      </div>
      <PassagesField
        name="points"
        label="图解要点"
        head="要点"
        text="说明"
        most={12}
        hint="填了的，公开页面上有“一图读懂”（SVG、PDF，附文字），由要点自动画出。"
        offer={{ label: "从正文的提纲提取", passages: () => proposePoints(form.values.body ?? "") }}
      />
      <PassagesField
        name="questions"
        label="问答"
        head="问"
        text="答"
        most={30}
        hint="读者最可能问的。与正文一起审签，公开页面和检索里都有。"
      />
    </Form>
  );
}
