import { useNavigate } from "@tanstack/react-router";
import type { Answer } from "../../../contract/endpoints.ts";
import type { FindingSearch } from "../../routes/proofreading.tsx";
import { useOrganCode } from "../../session.ts";
import { choicesOf, SEVERITIES, WORDS } from "../../words.ts";

type Filter = Omit<FindingSearch, "open" | "page">;

/** Narrows the findings of a run; what was chosen stands in the address. */
export function FindingFilters({
  id,
  filter,
  run: { checks, sections },
}: {
  id: string;
  filter: Filter;
  run: Pick<Answer<"run">, "checks" | "sections">;
}) {
  const organ = useOrganCode();
  const navigate = useNavigate();
  const choose = (name: keyof Filter, value: string) => {
    const { [name]: _, ...rest } = filter;
    navigate({ to: "/$organ/proofreading/runs/$id", params: { organ, id }, search: value ? { ...rest, [name]: value } : rest });
  };
  const select = (name: keyof Filter, label: string, choices: readonly { value: string; label: string }[]) => (
    <select
      className="select"
      aria-label={label}
      data-search={name === "check" ? "" : undefined}
      value={String(filter[name] ?? "")}
      onChange={({ target }) => choose(name, target.value)}
    >
      <option value="">{label}：全部</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
  return (
    <search className="filters finding-filters">
      {select(
        "check",
        "校对项",
        checks.map(({ check, title, count }) => ({ value: check, label: `${title}（${count}）` })),
      )}
      {select("severity", "级别", choicesOf(SEVERITIES))}
      {select("verdict", "判定", [{ value: "none", label: "未判定" }, ...choicesOf(WORDS.verdictKind)])}
      {select("section", "部分", [{ value: "标题", label: "标题" }])}
      {sections.length > 0 &&
        select(
          "handedInBy",
          "科室",
          sections.map(({ section, count }) => ({ value: section, label: `${section}（${count}）` })),
        )}
      {filter.document !== undefined && (
        <button type="button" className="link" onClick={() => choose("document", "")}>
          不限于这一件
        </button>
      )}
    </search>
  );
}
