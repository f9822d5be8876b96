import { Link } from "@tanstack/react-router";
import type { TodayView } from "../../../contract/organs.ts";
import { leftWords, urgencyOf } from "../../dates.ts";
import { Empty } from "../../parts/empty.tsx";
import { useMay, useOrganCode } from "../../session.ts";

/** Working days of a full reply limit; a longer one (after an extension) fills the strip. */
const FULL = 20;

/** 本机关: every open request as a short strip of the working days it has left. */
export function OpenRequests({ requests }: { requests: TodayView["requests"] }) {
  const organ = useOrganCode();
  const mayRegister = useMay("request.register");
  return (
    <section aria-labelledby="open-requests">
      <h2 id="open-requests">在办的申请（{requests.length}）</h2>
      {requests.length === 0 && (
        <Empty basis="《条例》第三十三条：收到申请之日起二十个工作日内答复">
          没有在办的申请。网上提交的会自己进来，当面、邮寄收到的要登记。
        </Empty>
      )}
      <ul className="strips">
        {requests.map(({ number, left }) => (
          <li key={number}>
            <Link to="/$organ/requests/$number" params={{ organ, number }} className="number">
              {number}
            </Link>
            <span className={`strip strip-${urgencyOf(left)}`} aria-hidden="true">
              <span style={{ width: `${(Math.min(FULL, Math.max(0, left ?? 0)) / FULL) * 100}%` }} />
            </span>
            <span className={`left-${urgencyOf(left)}`}>{leftWords(left)}</span>
          </li>
        ))}
      </ul>
      {mayRegister && (
        <p>
          <Link to="/$organ/requests/new" params={{ organ }}>
            登记收到的申请
          </Link>
        </p>
      )}
    </section>
  );
}
