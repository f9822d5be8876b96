import { Link, useNavigate } from "@tanstack/react-router";
import { Input } from "antd";
import type { MatrixView } from "../../../contract/county.ts";
import { type CountySearch, without } from "../../routes/county.tsx";
import { useOrganCode } from "../../session.ts";

/** How many organs are in which state; each number is the way to them. The filters stand in the address. */
export function MatrixFilters({ view, search }: { view: MatrixView; search: CountySearch }) {
  const organ = useOrganCode();
  const go = useNavigate();
  const states = [
    [undefined, "全部", view.organs],
    ["error", "■ 有错误", view.error],
    ["faulty", "▲ 有错误或者疑似", view.faulty],
    ["clean", "✓ 没有错误和疑似", view.clean],
    ["refused", "× 读不了", view.refused],
    ["missing", "□ 未报送", view.missing],
  ] as const;
  return (
    <div className="filters">
      <nav aria-label="按情况筛选">
        {states.map(([state, words, count]) => (
          <Link
            key={words}
            to="/$organ/county"
            params={{ organ }}
            search={{ ...without(search, "state", "page"), ...(state && { state }) }}
            aria-current={search.state === state ? "page" : undefined}
          >
            {words} {count}
          </Link>
        ))}
      </nav>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const name = String(new FormData(event.currentTarget).get("name") ?? "").trim();
          go({ to: "/$organ/county", params: { organ }, search: { ...without(search, "name", "page"), ...(name && { name }) } });
        }}
      >
        <Input
          name="name"
          key={search.name}
          defaultValue={search.name}
          placeholder="机关名称，回车查找"
          aria-label="机关名称"
          data-search
        />
      </form>
      {search.check && (
        <Link to="/$organ/county" params={{ organ }} search={without(search, "check", "page")}>
          看全部核查项
        </Link>
      )}
    </div>
  );
}
