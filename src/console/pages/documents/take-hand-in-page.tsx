import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useAnswer, useLaw } from "../../answers.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useOrganCode } from "../../session.ts";
import { DraftForm, proposedBy } from "./draft-form.tsx";

const route = getRouteApi("/$organ/documents/hand-ins/$id/$upload");

/** A hand-in of a section becomes a draft 递送转送审: the file has filled the form. */
export function TakeHandInPage() {
  const organ = useOrganCode();
  const navigate = useNavigate();
  const { id, upload } = route.useParams();
  const law = useLaw();
  const read = useAnswer("upload", { params: { organ, id: Number(upload) } });
  return (
    <>
      <PageHead
        title="递送的文件送审"
        above={
          <Link to="/$organ/documents/hand-ins" params={{ organ }}>
            科室递送
          </Link>
        }
        lead="标题、文号、日期、栏目由文件内容提出，请核对。"
      />
      <Loaded query={read}>
        {(opened) => (
          <Loaded query={law}>
            {(law) => (
              <DraftForm
                law={law}
                purpose="draftDocument"
                handIn={Number(id)}
                initial={proposedBy(law, opened)}
                uploads={opened.unreadable === null && /\.(?:docx?|txt|html?)$/i.test(opened.name) ? [] : [opened]}
                done={({ id, edition }) =>
                  navigate({
                    to: "/$organ/documents/waiting/$id/$edition",
                    params: { organ, id: String(id), edition: String(edition) },
                  })
                }
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}
