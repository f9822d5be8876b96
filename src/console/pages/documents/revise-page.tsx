import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useAnswer, useLaw } from "../../answers.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useOrganCode } from "../../session.ts";
import { DraftForm } from "./draft-form.tsx";
import { typedFrom, uploadsFrom } from "./from-review.ts";

const route = getRouteApi("/$organ/documents/waiting/$id/$edition/revise");

/** 修改送审稿, or a new edition of what is published: the same form, filled. */
export function RevisePage() {
  const organ = useOrganCode();
  const navigate = useNavigate();
  const { id, edition } = route.useParams();
  const law = useLaw();
  const review = useAnswer("documentReview", { params: { organ, id: Number(id), edition: Number(edition) } });
  const back = { to: "/$organ/documents/waiting/$id/$edition", params: { organ, id, edition } } as const;
  return (
    <Loaded query={review}>
      {(read) => {
        const published = read.publishedOn !== null;
        return (
          <>
            <PageHead
              title={published ? "修改已公开的文件" : "修改送审稿"}
              above={<Link {...back}>审核</Link>}
              lead={
                published
                  ? "新版本送审，审签完以前公众看到的仍是现在的版本。"
                  : "内容改动以后，已有的签批全部作废，从第一环节重新审签。"
              }
            />
            <Loaded query={law}>
              {(law) =>
                published ? (
                  <DraftForm
                    law={law}
                    purpose="amendDocument"
                    at={{ id: read.id }}
                    initial={typedFrom(read)}
                    uploads={uploadsFrom(read)}
                    done={({ edition }) => navigate({ ...back, params: { organ, id, edition: String(edition) } })}
                  />
                ) : (
                  <DraftForm
                    law={law}
                    purpose="reviseDocument"
                    at={{ id: read.id, edition: read.edition }}
                    initial={typedFrom(read)}
                    uploads={uploadsFrom(read)}
                    done={() => navigate(back)}
                  />
                )
              }
            </Loaded>
          </>
        );
      }}
    </Loaded>
  );
}
