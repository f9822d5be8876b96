import { getRouteApi, Link } from "@tanstack/react-router";
import { useAnswer } from "../../answers.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { ReadabilityAdvice } from "../../readability/readability-advice.tsx";
import { useOrganCode } from "../../session.ts";
import { Attachments } from "../review/attachments.tsx";
import { Changes } from "../review/changes.tsx";
import { FindingList } from "../review/finding-list.tsx";
import { Manuscript } from "../review/manuscript.tsx";
import { PublishedPanel } from "../review/published-panel.tsx";
import { Rounds } from "../review/rounds.tsx";
import { SignPanel } from "../review/sign-panel.tsx";
import "./review.css";

const route = getRouteApi("/$organ/documents/waiting/$id/$edition");

/** 审核: the text with its marks on the left; what changed, what machines found and what is decided on the right. */
export function ReviewPage() {
  const organ = useOrganCode();
  const { id, edition } = route.useParams();
  const review = useAnswer("documentReview", { params: { organ, id: Number(id), edition: Number(edition) } });
  return (
    <Loaded query={review}>
      {(read) => (
        <>
          <PageHead
            title="审核"
            above={
              <Link to="/$organ/documents/waiting" params={{ organ }}>
                待审核的文件
              </Link>
            }
          />
          {read.emergency && !read.emergency.approvedAt && (
            <p className="emergency" role="status">
              ■ 应急发布，尚未补审：{read.emergency.reason}（{read.emergency.releaser}）
            </p>
          )}
          <div className="review">
            <div>
              <Manuscript review={read} />
              <Attachments review={read} />
            </div>
            <div className="decision">
              <Changes review={read} />
              <FindingList review={read} />
              <ReadabilityAdvice text={read.content.body} />
              {read.publishedOn ? <PublishedPanel review={read} /> : <SignPanel key={read.digest} review={read} />}
              <Rounds review={read} />
            </div>
          </div>
        </>
      )}
    </Loaded>
  );
}
