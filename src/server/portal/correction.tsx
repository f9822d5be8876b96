import type { CorrectionDetail } from "../../contract/corrections.ts";
import { CORRECTION_RESULTS } from "../../domain/requests/correction.ts";
import { ProblemSummary, type Problems, TextField, type Values } from "./form-parts.tsx";
import { type Column, Facts, html, Paragraphs } from "./page.tsx";

/** The form by which somebody asks that a record about them be corrected 更正申请. */
export function correctionPage(column: Column, values: Values, problems: Problems): string {
  const field = { values, problems };
  return html({
    column,
    title: "更正与本人有关的记录",
    at: "/requests",
    children: (
      <>
        <p class="lead">有证据证明本机关提供的、与您自己有关的政府信息记录不准确，可以要求更正（《条例》第四十一条）。不收费。</p>
        <ProblemSummary problems={problems} />
        <form method="post" action="/corrections/new" noValidate>
          <input type="hidden" name="submissionKey" value={values.submissionKey} />
          <TextField name="record" label="哪一份记录" hint="名称、文号，或者在哪里看到的" {...field} />
          <TextField name="wrong" label="哪里不准确，应当是什么" area {...field} />
          <TextField name="evidence" label="证据" hint="有什么材料可以证明；材料可以当面或者邮寄提交" area {...field} />
          <TextField name="name" label="姓名或者名称" autocomplete="name" {...field} />
          <TextField name="identityNumber" label="证件号码" hint="只能更正本人的记录，办理时要核对身份" {...field} />
          <TextField name="telephone" label="联系电话" autocomplete="tel" {...field} />
          <TextField name="address" label="通信地址（可以不填）" autocomplete="street-address" {...field} />
          <div class={problems.confirmed ? "field wrong" : "field"}>
            {problems.confirmed && <p class="wrong-note">{problems.confirmed}</p>}
            <div class="choice">
              <input type="checkbox" id="confirmed" name="confirmed" value="yes" checked={values.confirmed === "yes"} />
              <label for="confirmed">我确认以上内容真实，现在提交。</label>
            </div>
          </div>
          <p class="note">您填写的内容加密保存，只用于办理这件事。</p>
          <div class="row">
            <button class="button" type="submit">
              提交更正申请
            </button>
          </div>
        </form>
      </>
    ),
  });
}

/** The receipt: number and query code, shown once. */
export function correctionReceiptPage(
  column: Column,
  { number, queryCode, receivedOn }: { number: string; queryCode: string; receivedOn: string },
): string {
  return html({
    column,
    title: "更正申请接收回执",
    at: "/requests",
    children: (
      <>
        <p class="lead">{column.organ.name}已经收到您的更正申请。</p>
        <Facts
          of={[
            [
              "编号",
              <strong key="number" class="code">
                {number}
              </strong>,
            ],
            [
              "查询码",
              <strong key="code" class="code big">
                {queryCode}
              </strong>,
            ],
            ["收到之日", receivedOn],
          ]}
        />
        <div class="note warn">
          <p>
            <strong>请记下或者打印编号和查询码。</strong>查询办理结果要用到；查询码只在这里显示，本机关没有留存。
          </p>
        </div>
        <p>
          本机关有权更正的，审核属实后更正并告知您；不属于本机关职能范围的，转送有权更正的机关办理并告知您，或者告知您向它提出。
        </p>
        <p>
          <a href="/corrections/track">查询更正申请</a>
        </p>
      </>
    ),
  });
}

/** Where number and query code are asked for. */
export function correctionTrackPage(column: Column, values: Values, problems: Problems): string {
  const field = { values, problems };
  return html({
    column,
    title: "查询更正申请",
    at: "/requests",
    children: (
      <>
        <ProblemSummary problems={problems} />
        <form method="post" action="/corrections/track" noValidate>
          <TextField name="number" label="编号" hint="回执上的编号，例如 更2023-0001" {...field} />
          <TextField name="queryCode" label="查询码" hint="回执上四组、每组四个字符；大小写、连字符不限" {...field} />
          <div class="row">
            <button class="button" type="submit">
              查询
            </button>
          </div>
        </form>
      </>
    ),
  });
}

/** What became of it. */
export function trackedCorrectionPage(column: Column, { number, receivedOn, result, endedOn, answer }: CorrectionDetail): string {
  return html({
    column,
    title: `更正申请 ${number}`,
    at: "/requests",
    children: (
      <>
        <p class="lead">
          现在：<strong>{result ? CORRECTION_RESULTS[result].label : "办理中"}</strong>
        </p>
        <Facts
          of={[
            ["收到之日", receivedOn],
            ["办结之日", endedOn ?? "——"],
          ]}
        />
        {answer && (
          <section>
            <h2>答复</h2>
            <Paragraphs text={answer} />
          </section>
        )}
        <p class="small">依据：《中华人民共和国政府信息公开条例》第四十一条。</p>
      </>
    ),
  });
}
