import { getRouteApi, Link } from "@tanstack/react-router";
import { useAnswer } from "../../answers.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useOrganCode } from "../../session.ts";
import { stateWords } from "../../words.ts";
import { ApplicationView } from "./application-view.tsx";
import { CaseClock } from "./case-clock.tsx";
import { CaseHistory } from "./case-history.tsx";
import { OutcomeView } from "./outcome-view.tsx";
import { ReplyForm } from "./reply-form.tsx";
import "./request.css";
import { StepForm } from "./step-form.tsx";
import { StepList } from "./step-list.tsx";

const route = getRouteApi("/$organ/requests/$number");

/** One case: on the left what was asked, in the middle what is done with it, on the right its clock. */
export function RequestPage() {
  const organ = useOrganCode();
  const { number } = route.useParams();
  const request = useAnswer("request", { params: { organ, number } });
  const above = (
    <Link to="/$organ/requests" params={{ organ }}>
      依申请公开
    </Link>
  );
  return (
    <>
      <PageHead title={`申请 ${number}`} above={above} lead={request.data && stateWords(request.data.state)} />
      <Loaded query={request}>
        {(detail) => (
          <div className="case">
            <ApplicationView detail={detail} />
            <section className="case-acts" aria-label="办理" key={number}>
              <StepList steps={detail.steps} />
              {detail.outcome ? (
                <OutcomeView outcome={detail.outcome} number={number} />
              ) : (
                <>
                  <StepForm detail={detail} />
                  <ReplyForm detail={detail} />
                </>
              )}
            </section>
            <aside aria-label="期限与经过">
              <CaseClock detail={detail} />
              <CaseHistory history={detail.history} />
            </aside>
          </div>
        )}
      </Loaded>
    </>
  );
}
