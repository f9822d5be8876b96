import { getRouteApi, Link } from "@tanstack/react-router";
import type { ListDetail } from "../../../contract/office-lists.ts";
import { useAnswer } from "../../answers.ts";
import { fileAddress } from "../../api.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useMay, useOrganCode } from "../../session.ts";
import { WORDS } from "../../words.ts";
import { ListSwitch } from "./list-switch.tsx";
import { ListTable } from "./list-table.tsx";
import { ListVersions } from "./list-versions.tsx";
import "./proofreading.css";

const route = getRouteApi("/$organ/proofreading/lists/$id");

/** One list: its rows as a table, its versions, trying out and switching on. */
export function ListPage() {
  const organ = useOrganCode();
  const { id } = route.useParams();
  const { version } = route.useSearch();
  const list = useAnswer("officeList", { params: { organ, id }, query: { version } });
  return <Loaded query={list}>{(detail) => <OneList key={version ?? "newest"} list={detail} />}</Loaded>;
}

function OneList({ list }: { list: ListDetail }) {
  const organ = useOrganCode();
  const mayEdit = useMay("proofreading.lists");
  const above = (
    <Link to="/$organ/proofreading/lists" params={{ organ }}>
      本单位词表
    </Link>
  );
  const old = list.newest !== null && list.version !== list.newest;
  return (
    <>
      <PageHead
        title={list.name}
        above={above}
        lead={`${WORDS.listKind[list.kind]}${list.version > 0 ? `，第 ${list.version} 版` : "，还没有保存过"}`}
        acts={list.newest !== null && <a href={fileAddress(organ, "proofreading", "lists", list.id, "list.xlsx")}>导出 Excel</a>}
      />
      <ListSwitch list={list} mayEdit={mayEdit} />
      {old && <p className="note">这是旧版本，只供查看。要恢复它，在最新一版里改回去再保存。</p>}
      <ListTable list={list} mayEdit={mayEdit && !old} />
      <ListVersions list={list} />
    </>
  );
}
