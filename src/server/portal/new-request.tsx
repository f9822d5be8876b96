import type { PlainDate } from "../../calendar/plain-date.ts";
import { withWeekday } from "../../calendar/plain-date.ts";
import type { DocumentLine } from "../../contract/documents.ts";
import { WORDS } from "../../contract/words.ts";
import { DocumentList } from "./document-list.tsx";
import { Carried, ChoiceField, ProblemSummary, type Problems, TextField, type Values } from "./form-parts.tsx";
import { type Column, Facts, html } from "./page.tsx";

/** The pages of the form, each with the fields it asks for. */
export const STEPS = [
  { id: "what", label: "要什么", fields: ["description"] },
  { id: "how", label: "怎么给你", fields: ["format", "delivery"] },
  {
    id: "who",
    label: "你是谁",
    fields: [
      "applicantKind",
      "name",
      "identityKind",
      "identityNumber",
      "telephone",
      "address",
      "email",
      "agentName",
      "agentIdentityNumber",
      "agentTelephone",
    ],
  },
  { id: "check", label: "检查并提交", fields: ["confirmed"] },
] as const;
export type StepId = (typeof STEPS)[number]["id"];

interface FormProperties {
  column: Column;
  step: StepId;
  values: Values;
  problems: Problems;
  /** Published documents that may already answer the question. */
  answers: readonly DocumentLine[];
  /** The last day to reply if it is sent today; `null` where no calendar covers it. */
  dueOn: PlainDate | null;
  /** Whether the form was taken up again where it was left. */
  resumed?: boolean;
}

/** The application form 申请表, one question a page; what was typed travels with the form; it is kept only where the applicant asks for it. */
export function newRequestPage({ column, step, values, problems, answers, dueOn, resumed }: FormProperties): string {
  const at = STEPS.findIndex(({ id }) => id === step);
  const fields = STEPS[at]!.fields;
  return html({
    column,
    title: "申请公开政府信息",
    at: "/requests",
    children: (
      <>
        <ol class="steps">
          {STEPS.map(({ id, label }, i) => (
            <li key={id} aria-current={id === step ? "step" : undefined}>
              {i + 1}. {label}
            </li>
          ))}
        </ol>
        <ProblemSummary problems={problems} />
        {resumed && (
          <div class="note">
            <p>接着上次保存的填。提交以后，或者点下面的按钮，保存的草稿就删去。</p>
            <form method="post" action="/requests/draft/drop">
              <button class="button plain" type="submit">
                删去草稿，重新填写
              </button>
            </form>
          </div>
        )}
        <form method="post" action="/requests/new" noValidate>
          <Carried values={values} except={[...fields, "step", "go"]} />
          <input type="hidden" name="step" value={step} />
          {step === "what" && <What values={values} problems={problems} answers={answers} />}
          {step === "how" && <How values={values} problems={problems} />}
          {step === "who" && <Who values={values} problems={problems} />}
          {step === "check" && <Check values={values} problems={problems} />}
          <p class="note">
            {dueOn ? (
              <>提交后：最迟 {withWeekday(dueOn)} 答复。</>
            ) : (
              <>提交后，本机关自收到之日起 {column.limits.reply}内答复；明年的放假安排公布前，无法给出确切日期。</>
            )}
          </p>
          <div class="row">
            <button class="button" type="submit" name="go" value="next">
              {step === "check" ? "提交申请" : "下一步"}
            </button>
            {at > 0 && (
              <button class="button plain" type="submit" name="go" value="back">
                上一步
              </button>
            )}
            <button class="button plain" type="submit" name="go" value="save">
              保存，以后再填
            </button>
          </div>
        </form>
      </>
    ),
  });
}

type Part = Pick<FormProperties, "values" | "problems">;

function What({ values, problems, answers }: Part & Pick<FormProperties, "answers">) {
  return (
    <>
      <TextField
        name="description"
        label="您需要什么政府信息？"
        hint="写名称、文号，或者能让我们找到它的描述，例如“2023年某村道路硬化工程的预算”。不用写用途。"
        area
        values={values}
        problems={problems}
      />
      {answers.length > 0 && (
        <section class="note">
          <p>
            <strong>下面这些已经公开，也许就是您要的：</strong>
          </p>
          <DocumentList lines={answers} />
          <p>不是的话，请点“下一步”继续。</p>
        </section>
      )}
    </>
  );
}

const options = (words: Record<string, string>) => Object.entries(words);

function How({ values, problems }: Part) {
  return (
    <>
      <ChoiceField name="format" label="以什么形式提供？" options={options(WORDS.format)} values={values} problems={problems} />
      <ChoiceField
        name="delivery"
        label="怎样送到您手里？"
        options={options(WORDS.delivery)}
        values={values}
        problems={problems}
      />
    </>
  );
}

function Who({ values, problems }: Part) {
  return (
    <>
      <ChoiceField
        name="applicantKind"
        label="申请人类别"
        hint="国家统一的年度统计要用到这一项。"
        options={options(WORDS.applicantKind)}
        values={values}
        problems={problems}
      />
      <TextField name="name" label="姓名或者名称" autocomplete="name" values={values} problems={problems} />
      <ChoiceField
        name="identityKind"
        label="证件类型"
        hint="《条例》第二十九条要求提供身份证明。加密保存，只有经办人员能看到。"
        options={options(WORDS.identityKind)}
        values={values}
        problems={problems}
      />
      <TextField name="identityNumber" label="证件号码" values={values} problems={problems} />
      <TextField name="telephone" label="联系电话" autocomplete="tel" values={values} problems={problems} />
      <TextField
        name="address"
        label="通信地址"
        hint="邮寄答复和补正通知用。"
        autocomplete="street-address"
        values={values}
        problems={problems}
      />
      <TextField name="email" label="电子邮箱（可不填）" autocomplete="email" values={values} problems={problems} />
      <details
        open={Boolean(values.agentName || values.agentIdentityNumber || problems.agentName || problems.agentIdentityNumber)}
      >
        <summary>我是代别人申请</summary>
        <p class="small">上面填申请人，这里填您自己。授权委托书在提交以后的回执页上传，或者随后寄来、带来。</p>
        <TextField name="agentName" label="代理人姓名" values={values} problems={problems} />
        <TextField name="agentIdentityNumber" label="代理人证件号码" values={values} problems={problems} />
        <TextField name="agentTelephone" label="代理人电话" values={values} problems={problems} />
      </details>
    </>
  );
}

function Check({ values, problems }: Part) {
  const word = (group: keyof typeof WORDS, value: string | undefined) =>
    (WORDS[group] as Record<string, string>)[value ?? ""] ?? "";
  return (
    <>
      <Facts
        of={[
          ["所需信息", values.description],
          ["提供形式", word("format", values.format)],
          ["获取途径", word("delivery", values.delivery)],
          ["申请人类别", word("applicantKind", values.applicantKind)],
          ["姓名或者名称", values.name],
          ["证件", `${word("identityKind", values.identityKind)} ${values.identityNumber ?? ""}`],
          ["联系电话", values.telephone],
          ["通信地址", values.address],
          ["电子邮箱", values.email],
          ["代理人", [values.agentName, values.agentIdentityNumber, values.agentTelephone].filter(Boolean).join("，")],
        ]}
      />
      <div class={problems.confirmed ? "field wrong" : "field"}>
        {problems.confirmed && (
          <p class="wrong-note" id="confirmed-problem">
            {problems.confirmed}
          </p>
        )}
        <div class="choice">
          <input
            type="checkbox"
            id="confirmed"
            name="confirmed"
            value="yes"
            aria-describedby={problems.confirmed ? "confirmed-problem" : undefined}
          />
          <label for="confirmed">以上内容属实。我确认提交，提交之日即为本机关收到申请之日。</label>
        </div>
      </div>
    </>
  );
}

/** 草稿已保存: until when, and how to go on. */
export function draftSavedPage(column: Column, days: number): string {
  return html({
    column,
    title: "草稿已经保存",
    at: "/requests",
    children: (
      <>
        <p class="lead">用这台设备的这个浏览器，{days} 天内打开“申请公开”就能接着填。</p>
        <p>草稿加密保存，钥匙只在您的浏览器里，本机关看不到。还没有提交，收到申请之日以提交那天为准。</p>
        <div class="row">
          <a class="button" href="/requests/new">
            接着填
          </a>
        </div>
        <form method="post" action="/requests/draft/drop">
          <p>这是公用的电脑？</p>
          <button class="button plain" type="submit">
            删去草稿
          </button>
        </form>
      </>
    ),
  });
}
