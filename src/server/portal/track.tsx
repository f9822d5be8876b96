import { withWeekday } from "../../calendar/plain-date.ts";
import type { RequestDetail } from "../../contract/requests.ts";
import { WORDS } from "../../contract/words.ts";
import { REQUEST_STATES, type RequestState } from "../../domain/requests/workflow.ts";
import { ClockLine } from "./clock-line.tsx";
import { ProblemSummary, type Problems, TextField, type Values } from "./form-parts.tsx";
import { type Column, Facts, html, Paragraphs } from "./page.tsx";
import { PaperForm } from "./papers.tsx";

/** Where number and query code are asked for. */
export function trackPage(column: Column, values: Values, problems: Problems): string {
  return html({
    column,
    title: "查询办理进度",
    at: "/requests",
    children: (
      <>
        <ProblemSummary problems={problems} />
        <form method="post" action="/requests/track" noValidate>
          <TextField name="number" label="申请编号" hint="回执上的编号，例如 2023-0007" values={values} problems={problems} />
          <TextField
            name="queryCode"
            label="查询码"
            hint="回执上四组、每组四个字符；大小写、连字符不限"
            values={values}
            problems={problems}
          />
          <div class="row">
            <button class="button" type="submit">
              查询
            </button>
          </div>
        </form>
        <p class="small">
          丢了查询码：请带身份证明到
          {column.profile ? `${column.profile.address}，或者致电 ${column.profile.telephone}` : column.organ.name}。
        </p>
      </>
    ),
  });
}

/** What the applicant sees of the request. */
export function trackedPage(column: Column, request: RequestDetail, values: Values, problems: Problems = {}): string {
  const { outcome, clock } = request;
  return html({
    column,
    title: `申请 ${request.number}`,
    at: "/requests",
    children: (
      <>
        <ProblemSummary problems={problems} />
        <p class="lead">
          现在：<strong>{REQUEST_STATES[request.state as RequestState]}</strong>
          {outcome && `，${outcome.decidedOn} 答复：${outcome.label}`}
        </p>
        {outcome ? (
          <>
            <Facts
              of={[
                ["文号", outcome.documentNumber],
                ["依据", outcome.basis],
                [
                  "送达",
                  outcome.serviceMethod &&
                    outcome.servedOn &&
                    `${(WORDS.serviceMethod as Record<string, string>)[outcome.serviceMethod]}，${outcome.servedOn}`,
                ],
                ["邮件号", outcome.trackingNumber],
              ]}
            />
            <h2>答复内容</h2>
            <Paragraphs text={outcome.reply} />
            {outcome.reasons && (
              <>
                <h2>理由</h2>
                <Paragraphs text={outcome.reasons} />
              </>
            )}
            {outcome.remedy && (
              <>
                <h2>不服怎么办</h2>
                <p>{outcome.remedy}</p>
                <RemedyUntil until={outcome.remedyUntil} />
              </>
            )}
            {outcome.documentNumber && (
              <form method="post" action="/requests/track/letter">
                <input type="hidden" name="number" value={values.number} />
                <input type="hidden" name="queryCode" value={values.queryCode} />
                <div class="row">
                  <button class="button" type="submit">
                    下载答复书（docx）
                  </button>
                </div>
              </form>
            )}
          </>
        ) : clock ? (
          <>
            <ClockLine clock={clock} receivedOn={request.receivedOn} />
            {request.moved.map(({ on, before, after, because }) => (
              <p class="note" key={on + after}>
                {on} 起，因{because.map((title) => `《${title}》`).join("、")}，答复期限由 {withWeekday(before)} 改为{" "}
                {withWeekday(after)}。
              </p>
            ))}
          </>
        ) : (
          <p class="note">{request.clockProblem}。</p>
        )}
        {request.state === "awaiting-supplement" && <Supplement request={request} values={values} problems={problems} />}
        {request.steps.length > 0 && (
          <>
            <h2>办理经过</h2>
            <ol class="list">
              {request.steps.map((step) => (
                <li key={step.sequence}>
                  <span>
                    {step.label}
                    {step.number && `（${step.number}）`}
                    {step.days !== null && `，${step.days} 个工作日`}
                    {step.yuan !== null && `，${step.yuan} 元`}
                  </span>
                  <time dateTime={step.occurredOn}>{step.occurredOn}</time>
                  {[step.items, step.note].filter(Boolean).map((words) => (
                    <Paragraphs key={words} text={words} />
                  ))}
                </li>
              ))}
            </ol>
          </>
        )}
        {!outcome && (
          <>
            <h2>补交材料</h2>
            <PaperForm action="/requests/track/papers" papers={request.papers} problems={problems} values={values} />
          </>
        )}
        <h2>您的申请</h2>
        <Facts
          of={[
            ["所需信息", request.application?.description ?? ""],
            [
              "收到之日",
              request.state === "awaiting-confirmation"
                ? "待与您确认"
                : `${request.receivedOn}（${WORDS.channel[request.channel]}）`,
            ],
            ["同一封信的其他申请（查询码相同）", request.sameLetter.join("、")],
            ["提供形式", request.application && WORDS.format[request.application.format]],
            ["获取途径", request.application && WORDS.delivery[request.application.delivery]],
          ]}
        />
        {column.profile && (
          <p class="small">
            有疑问请致电 {column.profile.telephone}（{column.profile.office_hours}）。
          </p>
        )}
      </>
    ),
  });
}

/** 补正: what is missing, and where to hand it in. */
function Supplement({ request, values, problems }: { request: RequestDetail; values: Values; problems: Problems }) {
  const asked = request.steps.findLast(({ kind }) => kind === "askForSupplement");
  return (
    <section class="note">
      <h2>请您补正</h2>
      <Paragraphs text={asked?.items ?? ""} />
      <p>
        期限为收到补正告知书之日起 {asked?.days}{" "}
        个工作日；收到补正之日起，答复期限重新计算。无正当理由逾期不补正的，视为放弃申请。
      </p>
      <form method="post" action="/requests/track/supplement" noValidate>
        <input type="hidden" name="number" value={values.number} />
        <input type="hidden" name="queryCode" value={values.queryCode} />
        <TextField
          name="supplement"
          label="补正的内容"
          hint="逐项写明。有附件的，在下面“补交材料”上传。"
          area
          values={values}
          problems={problems}
        />
        <div class="row">
          <button class="button" type="submit">
            提交补正
          </button>
        </div>
      </form>
    </section>
  );
}

/** The last days on which a remedy may be sought, reckoned from when the reply arrived. */
function RemedyUntil({ until }: { until: NonNullable<RequestDetail["outcome"]>["remedyUntil"] }) {
  if (!until?.reconsideration) return null;
  return (
    <p>
      按收到答复之日推算：行政复议最迟 {withWeekday(until.reconsideration)}
      {until.suit && `，直接起诉最迟 ${withWeekday(until.suit)}`}。
    </p>
  );
}
