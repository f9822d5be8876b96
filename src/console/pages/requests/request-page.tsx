import { getRouteApi, Link } from "@tanstack/react-router";
import { useAnswer } from "../../answers.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useMay, useOrganCode } from "../../session.ts";
import { stateWords } from "../../words.ts";
import { CaseLetters } from "../letters/case-letters.tsx";
import { ReplyPath } from "../reply/reply-path.tsx";
import { ApplicationView } from "./application-view.tsx";
import { CaseActs } from "./case-acts.tsx";
import { CaseClock } from "./case-clock.tsx";
import { CaseHistory } from "./case-history.tsx";
import { OpinionList } from "./opinion-list.tsx";
import { OutcomeView } from "./outcome-view.tsx";
import { PaperList } from "./paper-list.tsx";
import "./request.css";
import { SimilarList } from "./similar-list.tsx";
import { StepList } from "./step-list.tsx";

const route = getRouteApi("/$organ/requests/$number");

/** One case: on the left what was asked, in the middle what is done with it, on the right its clock. */
export function RequestPage() {
  const organ = useOrganCode();
  const { number } = route.useParams();
  const request = useAnswer("request", { params: { organ, number } });
  const mayRead = useMay("applicant.read");
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
          <CaseActs key={number} detail={detail}>
            {(act) => (
              <div className="case">
                <div>
                  <ApplicationView detail={detail} />
                  <PaperList detail={detail} />
                </div>
                <section className="case-acts" aria-label="办理">
                  {act}
                  <StepList steps={detail.steps} />
                  {detail.outcome ? <OutcomeView outcome={detail.outcome} number={number} /> : <ReplyPath detail={detail} />}
                  {mayRead && <CaseLetters detail={detail} />}
                </section>
                <aside aria-label="期限与经过">
                  <CaseClock detail={detail} />
                  <OpinionList opinions={detail.opinions} />
                  <SimilarList number={number} />
                  <CaseHistory history={detail.history} />
                </aside>
              </div>
            )}
          </CaseActs>
        )}
      </Loaded>
    </>
  );
}
