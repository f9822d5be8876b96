import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useAnswer, useLaw } from "../../answers.ts";
import { documentAddress } from "../../document-address.ts";
import { Empty } from "../../parts/empty.tsx";
import { Listing } from "../../parts/listing.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Pager } from "../../parts/pager.tsx";
import { PrimaryLink } from "../../parts/primary-link.tsx";
import { useMay, useOrganCode } from "../../session.ts";
import { DocumentFilters } from "./document-filters.tsx";
import { DocumentsMenu } from "./documents-menu.tsx";
import { itemLabel } from "./statutory-items.ts";

const route = getRouteApi("/$organ/documents");

/** 主动公开: what the organ has published. */
export function DocumentListPage() {
  const organ = useOrganCode();
  const navigate = useNavigate();
  const { page = 1, title, item } = route.useSearch();
  const documents = useAnswer("documents", { params: { organ }, query: { title, item, page } });
  const { data: law } = useLaw();
  const mayDraft = useMay("document.draft");
  return (
    <>
      <PageHead
        title="主动公开"
        lead="已经发布的文件。起草人送审，另一个人审核后才发布。"
        acts={
          mayDraft && (
            <PrimaryLink to="/$organ/documents/new" params={{ organ }}>
              送审一份文件
            </PrimaryLink>
          )
        }
      />
      <div className="filters">
        <DocumentsMenu />
        <DocumentFilters
          key={`${title}${item}`}
          filter={{ title, item }}
          apply={(search) => navigate({ to: "/$organ/documents", params: { organ }, search })}
        />
      </div>
      <Loaded query={documents}>
        {({ total, lines }) =>
          total === 0 ? (
            <Empty basis="《条例》第二十六条：形成或者变更之日起二十个工作日内公开">
              {title || item ? "没有符合筛选条件的文件。" : "审核发布的文件会列在这里。"}
            </Empty>
          ) : (
            <>
              <Listing
                caption="已公开的文件"
                lines={lines}
                id={({ indexNumber }) => indexNumber}
                columns={[
                  {
                    head: "标题",
                    heads: true,
                    className: "wide",
                    cell: ({ indexNumber, title }) => (
                      <a className="opens" href={documentAddress(indexNumber)} target="_blank" rel="noreferrer">
                        {title}
                        <span className="unseen">（在新窗口打开公开页面）</span>
                      </a>
                    ),
                  },
                  { head: "发文字号", className: "nowrap", cell: ({ documentNumber }) => documentNumber ?? "" },
                  {
                    head: "栏目",
                    className: "clip",
                    cell: ({ statutoryItem }) => (
                      <span title={itemLabel(law, statutoryItem)}>{itemLabel(law, statutoryItem)}</span>
                    ),
                  },
                  { head: "成文", className: "day", cell: ({ writtenOn }) => writtenOn },
                  { head: "发布", className: "day", cell: ({ publishedOn }) => publishedOn },
                  {
                    head: "有效性",
                    className: "nowrap",
                    cell: ({ repealedOn }) => (repealedOn ? `${repealedOn} 废止` : "现行有效"),
                  },
                  { head: "索引号", className: "nowrap", cell: ({ indexNumber }) => indexNumber },
                ]}
              />
              <Pager
                total={total}
                page={page}
                unit="件"
                to={(other, label) => (
                  <Link to="/$organ/documents" params={{ organ }} search={{ title, item, ...(other > 1 ? { page: other } : {}) }}>
                    {label}
                  </Link>
                )}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}
