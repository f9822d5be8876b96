import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import type { Answer } from "../../../contract/endpoints.ts";
import { useAnswer, useLaw } from "../../answers.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useOrganCode } from "../../session.ts";
import { DraftForm } from "./draft-form.tsx";
import { subjectChoice } from "./statutory-items.ts";

const route = getRouteApi("/$organ/documents/new");

/** 送审一份文件: hands a document in for another person's review. */
export function DraftPage() {
  const organ = useOrganCode();
  const law = useLaw();
  const { duty } = route.useSearch();
  const begun = useAnswer("duty", { params: { organ, id: duty ?? "" } }, duty !== undefined);
  const [handedIn, setHandedIn] = useState<Answer<"draftDocument"> | null>(null);
  const above = (
    <Link to="/$organ/documents" params={{ organ }}>
      主动公开
    </Link>
  );
  if (handedIn) {
    return (
      <>
        <PageHead title="已送审" above={above} />
        <p className="note done" role="status">
          索引号 <b className="number">{handedIn.indexNumber}</b>。另一名有审核权限的人员发布以后，公众才能看到。
        </p>
        <p className="page-acts">
          <Link to="/$organ/documents/waiting" params={{ organ }}>
            看待审核的文件
          </Link>
          <Button onClick={() => setHandedIn(null)}>再送审一份</Button>
        </p>
      </>
    );
  }
  return (
    <>
      <PageHead
        title="送审一份文件"
        above={above}
        lead="涉密信息不上网，上网信息不涉密。送审以前先过保密审查（《条例》第十七条）。"
      />
      <Loaded query={law}>
        {(law) =>
          duty === undefined ? (
            <DraftForm law={law} purpose="draftDocument" done={setHandedIn} />
          ) : (
            <Loaded query={begun}>
              {({ matter, section, draft }) => (
                <>
                  <p className="note">
                    全清单“{matter}”的下一件，由{section}
                    负责。标题、栏目和主题照上一件填好，正文先列出应公开的要素，请核对后改写。
                  </p>
                  <DraftForm
                    law={law}
                    purpose="draftDocument"
                    initial={{ ...draft, subject: subjectChoice(law, draft.subject) }}
                    done={setHandedIn}
                  />
                </>
              )}
            </Loaded>
          )
        }
      </Loaded>
    </>
  );
}
