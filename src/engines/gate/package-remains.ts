import type { Finding } from "../finding.ts";
import type { Document } from "../reading/document/document.ts";
import { openZip, type ZipEntry } from "../reading/document/zip.ts";
import { gateFinding, personalFindings } from "./gate-findings.ts";
import { personalData } from "./personal-data.ts";

const LEFTOVERS = {
  comment: ["gate-comment", "批注"],
  insertion: ["gate-tracked-change", "未接受的修订（插入）"],
  deletion: ["gate-tracked-change", "未清除的修订（删除）"],
  hidden: ["gate-hidden-text", "隐藏文字"],
} as const;

/** Comments, tracked changes and hidden text that the reader of a text document found. */
export function leftoverFindings({ leftovers }: Document, section: string): Finding[] {
  return leftovers.flatMap(({ kind, text, offset }) => {
    const known = kind in LEFTOVERS ? LEFTOVERS[kind as keyof typeof LEFTOVERS] : undefined;
    return known
      ? [gateFinding(known[0], section, `文件里有${known[1]}：${text.slice(0, 30)}`, { offset, length: 0, quote: text })]
      : [];
  });
}

/** What an office file holds beside what its reader shows 文件里藏着的内容: hidden sheets, rows and columns, comments, properties, pictures, files within. */
export function packageRemains(bytes: Uint8Array, visible: string, section: string): Finding[] {
  const entries = openZip(bytes);
  const parts = new Map(entries.map((entry) => [entry.name, entry]));
  const text = (name: string) => new TextDecoder().decode(parts.get(name)?.bytes() ?? new Uint8Array());
  return [
    ...sheetRemains(parts, text, section),
    ...entries.flatMap(({ name }) => {
      if (
        /(?:^|\/)(?:threadedComments\/|comments)[^/]*\.xml$/i.test(name) &&
        /<(?:\w+:)?(?:comment|threadedComment)\b/.test(text(name))
      )
        return [gateFinding("gate-comment", section, `文件里有批注（${name}）`)];
      if (/\/(?:embeddings|activeX|oleObjects)\/|vbaProject\.bin$/i.test(name))
        return [gateFinding("gate-embedded-file", section, `文件里嵌有另一个文件或者宏（${name}）`)];
      if (/\/(?:pivotCache|externalLinks)\/[^/]+\.xml$/i.test(name))
        return [gateFinding("gate-hidden-cells", section, `文件里有看不见的数据缓存（${name}）`)];
      return [];
    }),
    ...pictureRemains(entries, section),
    ...metadataRemains(text, section),
    ...buried(entries, visible, section),
  ];
}

function sheetRemains(parts: ReadonlyMap<string, ZipEntry>, text: (name: string) => string, section: string): Finding[] {
  if (!parts.has("xl/workbook.xml")) return [];
  const sheets = [...text("xl/workbook.xml").matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => tag);
  const hiddenSheets = sheets
    .filter((tag) => /\bstate="(?:hidden|veryHidden)"/.test(tag))
    .map((tag) => gateFinding("gate-hidden-sheet", section, `隐藏的工作表“${/\bname="([^"]*)"/.exec(tag)?.[1] ?? ""}”`));
  const hiddenCells = [...parts.keys()]
    .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .flatMap((name) => {
      const xml = text(name);
      const rows = [...xml.matchAll(/<(?:\w+:)?row\b[^>]*\bhidden="(?:1|true)"[^>]*>/g)].length;
      const columns = [...xml.matchAll(/<(?:\w+:)?col\b[^>]*\bhidden="(?:1|true)"[^>]*>/g)].length;
      return rows + columns === 0
        ? []
        : [
            gateFinding(
              "gate-hidden-cells",
              section,
              `${name.replace(/^.*\//, "")} 有隐藏的${rows > 0 ? `行（${rows} 处）` : ""}${columns > 0 ? `列（${columns} 处）` : ""}`,
            ),
          ];
    });
  return [...hiddenSheets, ...hiddenCells];
}

function pictureRemains(entries: readonly ZipEntry[], section: string): Finding[] {
  const pictures = entries.filter(({ name }) => /\/media\/[^/]+\.(?:jpe?g|png|gif|bmp|tiff?|emf|wmf|webp)$/i.test(name));
  if (pictures.length === 0) return [];
  const placed = pictures.filter((picture) =>
    /Exif\0\0/.test(new TextDecoder("latin1").decode(picture.bytes().subarray(0, 4096))),
  );
  return [
    gateFinding("gate-picture", section, `有 ${pictures.length} 张图片，其中的文字没有机器读过`),
    ...placed.map(({ name }) =>
      gateFinding("gate-picture-place", section, `图片 ${name.replace(/^.*\//, "")} 带有拍摄信息（EXIF）`),
    ),
  ];
}

const PROPERTIES = [
  ["docProps/core.xml", /<(dc:creator|cp:lastModifiedBy|cp:category|cp:keywords|dc:description)\b[^>]*>([^<]+)</g],
  ["docProps/app.xml", /<(Company|Manager)\b[^>]*>([^<]+)</g],
  ["docProps/custom.xml", /<(vt:lpwstr|vt:lpstr)\b[^>]*>([^<]+)</g],
] as const;

function metadataRemains(text: (name: string) => string, section: string): Finding[] {
  const values = PROPERTIES.flatMap(([name, pattern]) =>
    [...text(name).matchAll(pattern)].map(([, , value]) => value!.trim()),
  ).filter(
    // What a program writes of itself names nobody.
    (value) =>
      value !== "" &&
      !/^(?:Unknown|Un-named|SheetJS|openpyxl|Administrator|Microsoft Office|WPS|docx|KSOProductBuildVer|ICV|[\d.-]+|[0-9A-F]{32}(?:_\d+)?)/i.test(
        value,
      ),
  );
  return values.length === 0
    ? []
    : [gateFinding("gate-metadata", section, `文件属性里有：${[...new Set(values)].slice(0, 3).join("、")}`)];
}

/** Personal data anywhere in the parts of the file that the visible text does not hold: headers, charts, caches, properties. */
function buried(entries: readonly ZipEntry[], visible: string, section: string): Finding[] {
  const plain = visible.replace(/[^0-9Xx]/g, "").toUpperCase();
  return entries
    .filter(({ name, size }) => /\.(?:xml|rels|vml)$/i.test(name) && size < 16 * 1024 * 1024)
    .flatMap(({ name, bytes }) => {
      const text = new TextDecoder()
        .decode(bytes())
        .replace(/<\/(?:w:p|a:p|si|row|c|comment|is)>/g, "\n")
        .replace(/<[^>]*>/g, "");
      const numbers = personalData(text).filter(
        ({ kind, quote, severity }) =>
          kind !== "home-address" && severity !== "hint" && !plain.includes(quote.replace(/[^0-9Xx]/g, "").toUpperCase()),
      );
      return personalFindings(numbers, section).map((finding) => ({
        ...finding,
        message: `${finding.message}，藏在文件的 ${name} 里`,
        where: {
          section,
          offset: 0,
          length: 0,
          quote: finding.actual === undefined && "quote" in finding.where ? finding.where.quote! : "",
        },
      }));
    });
}
