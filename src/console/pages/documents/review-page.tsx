import { getRouteApi, Link } from "@tanstack/react-router";
import { useAnswer } from "../../answers.ts";
import { Empty } from "../../parts/empty.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useOrganCode } from "../../session.ts";
import { ReleasePanel } from "./release-panel.tsx";
import "./review.css";

const route = getRouteApi("/$organ/documents/waiting/$id/$edition");

/** 审核: the text on the left, what is decided on the right. */
export function ReviewPage() {
  const organ = useOrganCode();
  const { id, edition } = route.useParams();
  const waiting = useAnswer("waitingDocuments", { params: { organ } });
  const above = (
    <Link to="/$organ/documents/waiting" params={{ organ }}>
      待审核的文件
    </Link>
  );
  return (
    <Loaded query={waiting}>
      {(documents) => {
        const document = documents.find((one) => String(one.id) === id && String(one.edition) === edition);
        if (!document) {
          return (
            <>
              <PageHead title="审核" above={above} />
              <Empty>这一份已经不在待审核清单里，可能刚刚由别人发布。</Empty>
            </>
          );
        }
        return (
          <>
            <PageHead title="审核" above={above} />
            <div className="review">
              <article className="manuscript serif">
                <h2>{document.title}</h2>
                {document.documentNumber && <p className="under-title">{document.documentNumber}</p>}
                {document.body.split(/\n+/).map((paragraph, index) => (
                  <p key={index}>{paragraph}</p>
                ))}
              </article>
              <ReleasePanel document={document} />
            </div>
          </>
        );
      }}
    </Loaded>
  );
}
