import { Link } from "@tanstack/react-router";
import type { MatrixLine, MatrixView } from "../../../contract/county.ts";
import { type CountySearch, without } from "../../routes/county.tsx";
import { useOrganCode } from "../../session.ts";
import { Counts, countsInWords } from "./counts.tsx";

interface Props {
  view: MatrixView;
  search: CountySearch;
}

/** The matrix organ by check 核查矩阵. Only checks that fired have a column; a cell leads to its findings in the report. */
export function Matrix({ view: { lines, checks }, search }: Props) {
  const organ = useOrganCode();
  const shown = search.check ? checks.filter(({ id }) => id === search.check) : checks;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="matrix-scroll" aria-label="核查矩阵" tabIndex={0}>
      <table className="matrix">
        <caption className="unseen">各机关的报告与核查项；有数字的格可以打开，看报告里的问题。</caption>
        <thead>
          <tr>
            <th scope="col">报送机关</th>
            <th scope="col">情况</th>
            <th scope="col">合计</th>
            {shown.map(({ id, title, organs }) => (
              <th key={id} scope="col">
                <Link
                  to="/$organ/county"
                  params={{ organ }}
                  search={{ ...without(search, "check", "page"), ...(search.check !== id && { check: id }) }}
                  title={search.check === id ? "看全部核查项" : `只看有“${title}”的机关`}
                >
                  {title}
                </Link>
                <small>
                  {id} · {organs} 家
                </small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.code}>
              <th scope="row">
                {line.file ? (
                  <Link className="opens" to="/$organ/county/submissions/$id" params={{ organ, id: String(line.file.id) }}>
                    {line.name}
                  </Link>
                ) : (
                  line.name
                )}
              </th>
              <td className="nowrap">
                <Standing line={line} />
              </td>
              <td>{line.file && !line.file.refusal && <Sum line={line} />}</td>
              {shown.map(({ id, title }) => {
                const counts = line.faults[id];
                return (
                  <td key={id}>
                    {counts && line.file && (
                      <Link
                        to="/$organ/county/submissions/$id"
                        params={{ organ, id: String(line.file.id) }}
                        search={{ check: id }}
                      >
                        <span className="unseen">
                          {line.name}，{title}：{countsInWords(counts)}。
                        </span>
                        <Counts counts={counts} />
                      </Link>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Standing({ line: { file } }: { line: MatrixLine }) {
  if (!file) return <span className="left-late">□ 未报送</span>;
  if (file.refusal) return <span className="left-late">× 读不了</span>;
  return <span>✓ {file.round > 1 ? `第 ${file.round} 次报送` : "已报送"}</span>;
}

function Sum({ line: { sum } }: { line: MatrixLine }) {
  return sum.error + sum.warning + sum.hint === 0 ? <span>没有问题</span> : <Counts counts={sum} />;
}
