import { Link } from "@tanstack/react-router";
import { useAnswer } from "../../answers.ts";
import { useOrganCode } from "../../session.ts";
import { stateWords } from "../../words.ts";

/** From here on the fee and the reasons of articles 35 and 42 may be asked for. */
const MANY_A_MONTH = 10;

/** 以前的相似申请, for staff only: how it was answered then, and whether this one repeats it. */
export function SimilarList({ number }: { number: string }) {
  const organ = useOrganCode();
  const { data } = useAnswer("similarRequests", { params: { organ, number } });
  if (!data || (data.lines.length === 0 && data.thisMonth <= MANY_A_MONTH)) return null;
  return (
    <section aria-labelledby="similar">
      <h2 id="similar">以前的相似申请</h2>
      {data.thisMonth > MANY_A_MONTH && (
        <p className="note">同一申请人本月已提出 {data.thisMonth} 件。可以要求说明理由（第三十五条）或者收取信息处理费。</p>
      )}
      <ul className="taken">
        {data.lines.map(({ number: other, summary, receivedOn, state, sameApplicant, likeness }) => (
          <li key={other}>
            <Link to="/$organ/requests/$number" params={{ organ, number: other }}>
              {other}
            </Link>{" "}
            {sameApplicant ? <b>同一申请人</b> : "其他申请人"}，相似 {likeness}%
            <small>
              {receivedOn} 收到，{stateWords(state)}：{summary}
            </small>
          </li>
        ))}
      </ul>
      <p className="soft">只给工作人员看。是不是重复申请由人判断（第三十六条第六项）。</p>
    </section>
  );
}
