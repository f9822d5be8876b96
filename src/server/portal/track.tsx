import type { RequestDetail } from "../../contract/requests.ts";
import { WORDS } from "../../contract/words.ts";
import { REQUEST_STATES, type RequestState } from "../../domain/requests/workflow.ts";
import { ClockLine } from "./clock-line.tsx";
import { ProblemSummary, type Problems, TextField, type Values } from "./form-parts.tsx";
import { type Column, Facts, html, Paragraphs } from "./page.tsx";

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
export function trackedPage(column: Column, request: RequestDetail, values: Values): string {
  const { outcome, clock } = request;
  return html({
    column,
    title: `申请 ${request.number}`,
    at: "/requests",
    children: (
      <>
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
          <ClockLine clock={clock} receivedOn={request.receivedOn} />
        ) : (
          <p class="note">{request.clockProblem}。</p>
        )}
        {request.steps.length > 0 && (
          <>
            <h2>办理经过</h2>
            <ul class="list">
              {request.steps.map((step, i) => (
                <li key={i}>
                  <span>{step.label}</span>
                  <time dateTime={step.occurredOn}>{step.occurredOn}</time>
                </li>
              ))}
            </ul>
          </>
        )}
        <h2>您的申请</h2>
        <Facts
          of={[
            ["所需信息", request.application?.description ?? ""],
            ["收到之日", `${request.receivedOn}（${WORDS.channel[request.channel]}）`],
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
