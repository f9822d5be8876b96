import { isPlainDate } from "../../../calendar/plain-date.ts";
import { useAnswer } from "../../answers.ts";
import { asApiProblem } from "../../api-problem.ts";
import { typedDate } from "../../dates.ts";
import { useOrganCode } from "../../session.ts";
import { ClockView } from "./clock-view.tsx";

/** The last day to reply, as soon as the day of receipt is typed. */
export function DuePreview({ receivedOn }: { receivedOn: string }) {
  const organ = useOrganCode();
  const day = typedDate(receivedOn);
  const known = isPlainDate(day);
  const { data, error } = useAnswer("replyDeadline", { params: { organ }, query: { receivedOn: day } }, known);
  return (
    <div aria-live="polite">
      <h2>最迟哪一天答复</h2>
      {!known && <p className="soft">填了收到申请之日，这里就写出期限和算法。收到当天不计入。</p>}
      {known && error && <p className="wrong">{asApiProblem(error).message}</p>}
      {known && data && <ClockView clock={data} />}
    </div>
  );
}
