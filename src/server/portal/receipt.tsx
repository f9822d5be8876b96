import { toString as qrSvg } from "qrcode";
import type { RequestDetail } from "../../contract/requests.ts";
import { WORDS } from "../../contract/words.ts";
import { ClockLine } from "./clock-line.tsx";
import type { Problems } from "./form-parts.tsx";
import { type Column, Facts, html } from "./page.tsx";
import { PaperForm } from "./papers.tsx";

/** The receipt 接收回执, on one sheet when printed: number, query code, due date and why, QR to the query page. */
export async function receiptPage(
  column: Column,
  request: RequestDetail,
  queryCode: string,
  trackAddress: string,
  problems: Problems = {},
): Promise<string> {
  const qr = await qrSvg(trackAddress, { type: "svg", margin: 0, errorCorrectionLevel: "M" });
  return html({
    column,
    title: "政府信息公开申请接收回执",
    at: "/requests",
    children: (
      <>
        <p class="lead">{column.organ.name}已经收到您的申请。</p>
        <Facts
          of={[
            [
              "申请编号",
              <strong key="number" class="code">
                {request.number}
              </strong>,
            ],
            [
              "查询码",
              <strong key="code" class="code big">
                {queryCode}
              </strong>,
            ],
            ["收到之日", `${request.receivedOn}（${WORDS.channel[request.channel]}）`],
            ["所需信息", request.application?.description ?? ""],
          ]}
        />
        <div class="note warn">
          <p>
            <strong>请记下或者打印编号和查询码。</strong>查询进度、领取答复都要用到；查询码只在这里显示，本机关没有留存。
          </p>
        </div>
        {request.clock ? (
          <ClockLine clock={request.clock} receivedOn={request.receivedOn} />
        ) : (
          <p class="note">
            {request.clockProblem}。确切的答复日期待安排公布后确定，期限仍为收到之日起 {column.limits.reply}。
          </p>
        )}
        <section class="no-print">
          <h2>还有材料要交</h2>
          <PaperForm action="/requests/receipt/papers" papers={request.papers} problems={problems} />
          <h2>改主意了</h2>
          <form method="post" action="/requests/receipt/withdraw">
            <p>提交后十分钟内可以在这里撤回，此件随即办结；编号不再使用。</p>
            <button class="button plain" type="submit">
              撤回申请 {request.number}
            </button>
          </form>
        </section>
        <h2>接下来</h2>
        <p>内容不够明确的，我们会在 7 个工作日内一次性告知需要补正之处。办好后按您选择的途径答复，也可以随时在网上查询。</p>
        <div class="row">
          <a class="button plain" href="/requests/track">
            查询办理进度
          </a>
        </div>
        <figure style="margin:0">
          <img class="qr" alt="查询页面的二维码" src={`data:image/svg+xml,${encodeURIComponent(qr)}`} />
          <figcaption class="small">扫码打开查询页面</figcaption>
        </figure>
        <p class="small">依据：《中华人民共和国政府信息公开条例》第二十九条、第三十一条、第三十三条。{request.receivedGround}</p>
      </>
    ),
  });
}

/** 已撤回: nothing more is to be done. */
export function withdrawnPage(column: Column, number: string): string {
  return html({
    column,
    title: "申请已经撤回",
    at: "/requests",
    children: (
      <>
        <p class="lead">申请 {number} 已按您的要求撤回，不再办理。</p>
        <div class="row">
          <a class="button plain" href="/requests/new">
            重新申请
          </a>
        </div>
      </>
    ),
  });
}
