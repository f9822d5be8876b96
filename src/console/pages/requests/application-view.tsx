import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { withWeekday } from "../../../calendar/plain-date.ts";
import type { RequestDetail, ShownApplication } from "../../../contract/requests.ts";
import { useAct } from "../../answers.ts";
import { useMay, useOrganCode } from "../../session.ts";
import { WORDS } from "../../words.ts";

/** The application as it came. */
export function ApplicationView({ detail }: { detail: RequestDetail }) {
  const organ = useOrganCode();
  const { application, channel, arrivedOn, receivedOn, receivedGround, dictated, sameLetter, office, state } = detail;
  return (
    <section aria-labelledby="application">
      <h2 id="application">申请</h2>
      {application ? (
        <Applicant number={detail.number} masked={application} />
      ) : (
        <p className="note">此件的密钥已经销毁，申请人信息和申请内容无法再读出；办理结果与统计不受影响。</p>
      )}
      <h3>收到</h3>
      <dl className="facts">
        <dt>渠道</dt>
        <dd>
          {WORDS.channel[channel]}
          {dictated && "（口头申请，工作人员代填）"}
        </dd>
        {arrivedOn !== receivedOn && (
          <>
            <dt>到达</dt>
            <dd className="day">{withWeekday(arrivedOn)}</dd>
          </>
        )}
        <dt>收到之日</dt>
        <dd>
          <span className="day">{state === "awaiting-confirmation" ? "待与申请人确认" : withWeekday(receivedOn)}</span>
          <br />
          <small>{receivedGround}</small>
        </dd>
        {office && (
          <>
            <dt>承办机构</dt>
            <dd>{office}</dd>
          </>
        )}
        {sameLetter.length > 0 && (
          <>
            <dt>同一封信</dt>
            <dd>
              {sameLetter.map((number) => (
                <Link key={number} className="same-letter" to="/$organ/requests/$number" params={{ organ, number }}>
                  {number}
                </Link>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** Masked until somebody asks: that it was shown is written into the log of the case. */
function Applicant({ number, masked }: { number: string; masked: ShownApplication }) {
  const organ = useOrganCode();
  const mayRead = useMay("applicant.read");
  const act = useAct("readApplicant");
  const [whole, keep] = useState<ShownApplication | null>(null);
  return (
    <>
      <Contents application={whole ?? masked} />
      {act.error && (
        <p className="wrong" role="alert">
          {act.error.message}
        </p>
      )}
      {mayRead && (
        <p aria-live="polite">
          {whole ? (
            <button type="button" className="link" onClick={() => keep(null)}>
              遮住申请人信息
            </button>
          ) : (
            <button
              type="button"
              className="link"
              aria-busy={act.isPending}
              onClick={() => act.mutate({ params: { organ, number } }, { onSuccess: keep })}
            >
              显示申请人信息
            </button>
          )}{" "}
          <small className="soft">{whole ? "这次查看已记入经过。" : "每次显示都记入经过。"}</small>
        </p>
      )}
    </>
  );
}

function Contents({ application }: { application: NonNullable<RequestDetail["application"]> }) {
  const lines = [
    ["类别", WORDS.applicantKind[application.applicantKind]],
    ["申请人", application.name],
    [WORDS.identityKind[application.identityKind], application.identityNumber],
    ["电话", application.telephone],
    ["地址", application.address],
    ["邮箱", application.email],
    ["代理人", [application.agentName, application.agentIdentityNumber, application.agentTelephone].filter(Boolean).join("，")],
    ["形式", `${WORDS.format[application.format]}，${WORDS.delivery[application.delivery]}`],
  ].filter(([, value]) => value);
  return (
    <>
      <blockquote className="asked serif">{application.description}</blockquote>
      <dl className="facts">
        {lines.map(([label, value]) => (
          <div key={label} className="pair">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
