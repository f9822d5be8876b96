import type { Finding } from "../../engines/finding.ts";
import { useField } from "../form/use-form.ts";
import { SEVERITIES } from "../words.ts";
import { useProofreading } from "./use-proofreading.ts";
import "./live-findings.css";

const SHAPES = { error: "■", warning: "▲", hint: "○" } as const;
const TITLE_SECTION = "标题";
const MOST_SHOWN = 50;
/** A manuscript is read again at the gate; a reply is not. */
const FAILED = {
  manuscript: "校对程序没有运行起来，送审后仍会检查。",
  field: "校对程序没有运行起来，请自己多读一遍。",
} as const;

/** What stands in one field of the form around it, or in a title and its body, proofread as one types 边写边校; a suggestion is taken over with one press. */
export function LiveFindings({ title, body }: { title?: string; body: string }) {
  const titleField = useField(title ?? body);
  const bodyField = useField(body);
  const texts = [...(title ? [{ section: TITLE_SECTION, text: titleField.value }] : []), { text: bodyField.value }];
  const { findings, failed } = useProofreading(texts);
  const written = texts.some(({ text }) => text.trim() !== "");

  const mend = (finding: Finding) => {
    const { where, expected } = finding;
    if (!("offset" in where) || typeof expected !== "string") return;
    const field = where.section === TITLE_SECTION ? titleField : bodyField;
    const end = where.offset + where.length;
    // The text may have moved on since it was read.
    if (field.value.slice(where.offset, end) !== where.quote) return;
    field.change(field.value.slice(0, where.offset) + expected + field.value.slice(end));
  };

  // One field stands inside a part of a page that has its own heading; a manuscript is the page.
  const Heading = title ? "h2" : "h4";
  return (
    <section className="live-findings" aria-label="校对">
      <Heading>校对</Heading>
      <p role="status">
        {failed ? FAILED[title ? "manuscript" : "field"] : standing(written, findings, title ? "标题和正文" : "文字")}
      </p>
      {written && findings && findings.length > 0 && (
        <ol>
          {findings.slice(0, MOST_SHOWN).map((finding) => (
            <li key={finding.fingerprint}>
              <p>
                <b className={`severity-${finding.severity}`}>
                  <span aria-hidden="true">{SHAPES[finding.severity]}</span> {SEVERITIES[finding.severity]}
                </b>{" "}
                {finding.message}
              </p>
              {typeof finding.expected === "string" ? (
                <button
                  type="button"
                  className="link"
                  onClick={() => mend(finding)}
                  aria-label={`${remedy(finding.expected)}：${finding.message}`}
                >
                  {remedy(finding.expected)}
                </button>
              ) : (
                finding.fix && <small>{finding.fix}</small>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

const remedy = (expected: string) => (expected === "" ? "删去" : `改为“${expected}”`);

function standing(written: boolean, findings: readonly Finding[] | null, what: string): string {
  if (!written) return `写下${what}，这里随时标出错别字、不规范的写法和个人信息。文字不离开这台电脑。`;
  if (!findings) return "正在校对……";
  return findings.length === 0 ? "✓ 没有发现问题。" : `${findings.length} 处要看一看。`;
}
