import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import type { WaitingDocument } from "../../../contract/documents.ts";
import { PAGE_SIZE } from "../../../contract/fields.ts";
import { useAnswer } from "../../answers.ts";
import { chinaTime, dayWords } from "../../dates.ts";
import { Empty } from "../../parts/empty.tsx";
import { Listing } from "../../parts/listing.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Pager } from "../../parts/pager.tsx";
import { PrimaryLink } from "../../parts/primary-link.tsx";
import { useMay, useOrganCode, useSession } from "../../session.ts";
import { BatchSign } from "./batch-sign.tsx";
import { DocumentsMenu } from "./documents-menu.tsx";

const route = getRouteApi("/$organ/documents/waiting");

/** 待审核: what was handed in and waits for another person. */
export function WaitingPage() {
  const organ = useOrganCode();
  const { today } = useSession();
  const { page = 1 } = route.useSearch();
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const waiting = useAnswer("waitingDocuments", { params: { organ } });
  const draft = useMay("document.draft") && (
    <PrimaryLink to="/$organ/documents/new" params={{ organ }}>
      送审一份文件
    </PrimaryLink>
  );
  return (
    <>
      <PageHead title="待审核的文件" lead="等得最久的在最上面。" acts={draft} />
      <div className="filters">
        <DocumentsMenu />
      </div>
      <Loaded query={waiting}>
        {(lines) => {
          const mine = lines.filter(({ maySign }) => maySign);
          // One is signed on its page; ticks are for many.
          const many = mine.length > 1;
          return lines.length === 0 ? (
            <Empty basis="《条例》第十七条：公开前应当审查">没有待审核的文件。送审的文件会列在这里，等另一个人读过再发布。</Empty>
          ) : (
            <>
              {many && (
                <p>
                  <Button onClick={() => choose(chosen.size === mine.length ? new Set() : new Set(mine.map(keyOf)))}>
                    {chosen.size === mine.length ? "都不选" : `全选等您审核的 ${mine.length} 份`}
                  </Button>
                </p>
              )}
              <BatchSign chosen={mine.filter((line) => chosen.has(keyOf(line)))} ended={() => choose(new Set())} />
              <Listing
                caption="待审核的文件"
                lines={lines.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
                id={keyOf}
                columns={[
                  ...(many
                    ? [
                        {
                          head: "选择",
                          cell: (line: WaitingDocument) =>
                            line.maySign && (
                              <input
                                type="checkbox"
                                aria-label={`选择《${line.title}》`}
                                checked={chosen.has(keyOf(line))}
                                onChange={({ target }) =>
                                  choose((before) => {
                                    const next = new Set(before);
                                    if (target.checked) next.add(keyOf(line));
                                    else next.delete(keyOf(line));
                                    return next;
                                  })
                                }
                              />
                            ),
                        },
                      ]
                    : []),
                  {
                    head: "标题",
                    heads: true,
                    className: "wide",
                    cell: ({ id, edition, title }) => (
                      <Link
                        className="opens"
                        to="/$organ/documents/waiting/$id/$edition"
                        params={{ organ, id: String(id), edition: String(edition) }}
                      >
                        {title}
                      </Link>
                    ),
                  },
                  { head: "起草人", className: "nowrap", cell: ({ drafter }) => drafter },
                  { head: "送审", className: "day", cell: ({ draftedAt }) => chinaTime(draftedAt) },
                  { head: "成文", className: "day", cell: ({ writtenOn }) => writtenOn },
                  {
                    head: "应公开",
                    className: "day",
                    cell: ({ dueOn }) => (
                      <>
                        {dayWords(dueOn, "期限未能计算")} {dueOn && dueOn < today && <b className="left-late">■ 已超期</b>}
                      </>
                    ),
                  },
                  {
                    head: "进度",
                    className: "nowrap",
                    cell: ({ maySign, returned, own, waitsFor }) =>
                      maySign ? (
                        <b>◆ 等您审核</b>
                      ) : returned ? (
                        <b>{own ? "◆ 退回，等您修改" : "已退回起草人"}</b>
                      ) : (
                        `等${waitsFor ?? "另一名审核人"}`
                      ),
                  },
                ]}
              />
              <Pager
                total={lines.length}
                page={page}
                unit="份"
                to={(other, label) => (
                  <Link to="/$organ/documents/waiting" params={{ organ }} search={other > 1 ? { page: other } : {}}>
                    {label}
                  </Link>
                )}
              />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

const keyOf = ({ id, edition }: WaitingDocument) => `${id}/${edition}`;
