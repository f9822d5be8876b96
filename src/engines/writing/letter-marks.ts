/** Stands in a value where a new paragraph begins; the office's template needs only one placeholder for a whole text. */
export const NEW_PARAGRAPH = "\u2028";
/** Stands for a value that is empty: a paragraph that holds nothing else goes. */
export const NOTHING = "\u2029";

const PARAGRAPH = /<w:p(?: [^>]*)?>(?:(?!<w:p[ >]).)*?<\/w:p>/gs;

/** Carries out the marks 标记 in the finished text of a part: splits paragraphs, drops empty ones. */
export function carryOutMarks(xml: string): string {
  return xml.replace(PARAGRAPH, (paragraph) => {
    if (paragraph.includes(NOTHING) && textOf(paragraph).replaceAll(NOTHING, "").trim() === "") return "";
    return split(paragraph.replaceAll(NOTHING, ""));
  });
}

function split(paragraph: string): string {
  if (!paragraph.includes(NEW_PARAGRAPH)) return paragraph;
  const properties = /<w:pPr>.*?<\/w:pPr>/s.exec(paragraph)?.[0] ?? "";
  return paragraph.replace(/<w:r(?: [^>]*)?>(?:(?!<w:r[ >]).)*?<\/w:r>/gs, (run) => {
    const letters = /<w:rPr>.*?<\/w:rPr>/s.exec(run)?.[0] ?? "";
    return run.replaceAll(NEW_PARAGRAPH, `</w:t></w:r></w:p><w:p>${properties}<w:r>${letters}<w:t xml:space="preserve">`);
  });
}

/** The text of a piece of a document, as it is read. */
export function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr)\b[^>]*\/>/g)]
    .map(([, text, other]) => (other ? (other === "tab" ? "\t" : "\n") : unescaped(text ?? "")))
    .join("");
}

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
const unescaped = (text: string) =>
  text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });
