import type { Rhythm } from "./rhythm.ts";

/** The channels 公开渠道和载体 of the standard catalogue, in its order. */
export const CHANNELS = [
  "政府网站",
  "政府公报",
  "两微一端",
  "发布会/听证会",
  "广播电视",
  "纸质媒体",
  "公开查阅点",
  "政务服务中心",
  "便民服务站",
  "入户/现场",
  "社区/企事业单位/村公示栏（电子屏）",
  "精准推送",
  "12345政务服务热线",
  "其他",
] as const;

export const LEVELS = ["县级", "乡级", "村级"] as const;

export const RHYTHM_WORDS: Record<Rhythm, string> = {
  standing: "长期",
  event: "发生即公开",
  month: "每月",
  quarter: "每季度",
  "half-year": "每半年",
  year: "每年",
};

/** A row of the list as its columns are printed. */
export interface ListRow {
  area: string;
  matter: string;
  content: string;
  basis: string;
  timeLimit: string;
  section: string;
  channels: string[];
  audience: string;
  mode: "proactive" | "on-request";
  levels: string[];
  rhythm: Rhythm;
  keywords: string[];
  statutoryItem: string | null;
  notApplicable: string | null;
}

/** A fault of an imported row: which line and column, and what to do. */
export interface RowFault {
  line: number;
  column: string;
  message: string;
}

/**
 * The columns of the sheet: those of the standard catalogue 标准目录 in their order, then ours. `also` are headings seen elsewhere.
 *
 * Basis: 国务院部门试点领域基层政务公开标准指引 (the columns of its catalogues).
 */
export const LIST_COLUMNS = [
  { key: "serial", heading: "序号", width: 6, also: [] },
  { key: "area", heading: "一级事项", width: 14, also: ["一级公开事项", "公开事项一级", "类别"] },
  { key: "matter", heading: "二级事项", width: 20, also: ["二级公开事项", "公开事项二级", "公开事项", "事项名称"] },
  { key: "content", heading: "公开内容（要素）", width: 36, also: ["公开内容", "公开要素"] },
  { key: "basis", heading: "公开依据", width: 30, also: ["依据"] },
  { key: "timeLimit", heading: "公开时限", width: 20, also: ["时限"] },
  { key: "section", heading: "公开主体", width: 16, also: ["责任科室", "责任主体", "责任部门", "公开单位"] },
  { key: "channels", heading: "公开渠道和载体", width: 30, also: ["公开渠道", "公开载体", "渠道和载体"] },
  { key: "everybody", heading: "全社会", width: 8, also: ["公开对象-全社会"] },
  { key: "group", heading: "特定群体", width: 12, also: ["特定群众", "特定对象"] },
  { key: "proactive", heading: "主动", width: 6, also: ["主动公开"] },
  { key: "onRequest", heading: "依申请", width: 8, also: ["依申请公开"] },
  { key: "county", heading: "县级", width: 6, also: ["区级", "区县级"] },
  { key: "township", heading: "乡级", width: 6, also: ["镇级", "乡、村级", "街道级", "乡镇级"] },
  { key: "village", heading: "村级", width: 6, also: ["村、社区级"] },
  { key: "rhythm", heading: "更新频率", width: 12, also: ["更新周期", "公开频率"] },
  { key: "keywords", heading: "标题关键词", width: 24, also: ["关键词"] },
  { key: "notApplicable", heading: "不适用的理由", width: 20, also: [] },
] as const;
type ColumnKey = (typeof LIST_COLUMNS)[number]["key"];

const plain = (text: string) => text.normalize("NFKC").replace(/[\s()（）]/g, "");
const isTicked = (cell: string) => /[√✓✔■☑是]/u.test(cell) || /^[vV1]$/.test(cell.trim());

/** The row as cells, in the order of `LIST_COLUMNS`. */
export function cellsOf(row: ListRow, serial: number): (string | number)[] {
  const tick = (is: boolean) => (is ? "√" : "");
  const cells: Record<ColumnKey, string | number> = {
    serial,
    area: row.area,
    matter: row.matter,
    content: row.content,
    basis: row.basis,
    timeLimit: row.timeLimit,
    section: row.section,
    channels: row.channels.map((channel) => `■${channel}`).join("\n"),
    everybody: tick(row.audience === ""),
    group: row.audience,
    proactive: tick(row.mode === "proactive"),
    onRequest: tick(row.mode === "on-request"),
    county: tick(row.levels.includes("县级")),
    township: tick(row.levels.includes("乡级")),
    village: tick(row.levels.includes("村级")),
    rhythm: RHYTHM_WORDS[row.rhythm],
    keywords: row.keywords.join("、"),
    notApplicable: row.notApplicable ?? "",
  };
  return LIST_COLUMNS.map(({ key }) => cells[key]);
}

/**
 * Reads the cells of a sheet as rows of the list 全清单导入. Headings may stand in any of the first ten lines and in two lines (一级事项 below 公开事项);
 * a merged 一级事项 counts for the lines below it.
 */
export function readListRows(cells: readonly (readonly string[])[]): { rows: ListRow[]; faults: RowFault[] } {
  const heading = findHeading(cells);
  if (!heading)
    return {
      rows: [],
      faults: [{ line: 1, column: "", message: "前十行中没有找到表头：至少要有“二级事项”（或“公开事项”）和“公开主体”两列" }],
    };
  const rows: ListRow[] = [];
  const faults: RowFault[] = [];
  let area = "";
  let section = "";
  for (const [index, line] of cells.entries()) {
    if (index <= heading.line) continue;
    const cell = (key: ColumnKey) => (line[heading.columns.get(key) ?? -1] ?? "").trim();
    if (line.every((text) => text.trim() === "")) continue;
    area = cell("area") || area;
    section = cell("section") || section;
    const fault = (column: string, message: string) => faults.push({ line: index + 1, column, message });
    if (cell("matter") === "") fault("二级事项", "没有写事项名称，请补上；不是事项的说明行请删去");
    if (section === "") fault("公开主体", "没有写由哪个科室负责，请补上");
    const rhythm = readRhythm(cell("rhythm"), cell("timeLimit"));
    if (!rhythm) fault("更新频率", `“${cell("rhythm")}”不认识，请写${Object.values(RHYTHM_WORDS).join("、")}之一`);
    if (cell("matter") === "" || section === "" || !rhythm) continue;
    rows.push({
      area,
      matter: cell("matter"),
      content: cell("content"),
      basis: cell("basis"),
      timeLimit: cell("timeLimit"),
      section,
      channels: readChannels(cell("channels")),
      audience: isTicked(cell("everybody")) || /^[√✓✔]?$/u.test(cell("group")) ? "" : cell("group"),
      mode: isTicked(cell("onRequest")) && !isTicked(cell("proactive")) ? "on-request" : "proactive",
      levels: LEVELS.filter((_, i) => isTicked(cell((["county", "township", "village"] as const)[i]!))),
      rhythm,
      keywords: cell("keywords")
        .split(/[、，,;；\s]+/)
        .filter(Boolean),
      statutoryItem: null,
      notApplicable: cell("notApplicable") || null,
    });
  }
  return { rows, faults };
}

function findHeading(cells: readonly (readonly string[])[]): { line: number; columns: Map<ColumnKey, number> } | undefined {
  for (let line = 0; line < Math.min(cells.length, 10); line += 1) {
    const first = headingsIn(cells[line]);
    if (first.length === 0) continue;
    // A second heading line divides the groups of the first, so that it wins where both name a column.
    const second = headingsIn(cells[line + 1]);
    const isHeading = second.length >= 2;
    const columns = new Map<ColumnKey, number>();
    for (const [key, position] of [...(isHeading ? second : []), ...first])
      if (!columns.has(key) && ![...columns.values()].includes(position)) columns.set(key, position);
    if (columns.has("matter") && columns.has("section")) return { line: isHeading ? line + 1 : line, columns };
  }
  return undefined;
}

function headingsIn(line: readonly string[] = []): [ColumnKey, number][] {
  return line.flatMap((text, position) => {
    const known = LIST_COLUMNS.find(({ heading, also }) => [heading, ...also].some((name) => plain(name) === plain(text)));
    return known ? [[known.key, position] as [ColumnKey, number]] : [];
  });
}

function readRhythm(text: string, timeLimit: string): Rhythm | undefined {
  if (text === "")
    return /每月|按月/.test(timeLimit)
      ? "month"
      : /每季|按季/.test(timeLimit)
        ? "quarter"
        : /每年|按年|年度/.test(timeLimit)
          ? "year"
          : /长期/.test(timeLimit)
            ? "standing"
            : "event";
  const given = Object.entries(RHYTHM_WORDS).find(([, words]) => words === text);
  if (given) return given[0] as Rhythm;
  const loose: [RegExp, Rhythm][] = [
    [/半年/, "half-year"],
    [/月/, "month"],
    [/季/, "quarter"],
    [/年/, "year"],
    [/长期|常年/, "standing"],
    [/及时|实时|动态|发生|即时/, "event"],
  ];
  return loose.find(([pattern]) => pattern.test(text))?.[1];
}

/** Ticked boxes ■ of the checklist; a plain list counts as it stands. */
function readChannels(text: string): string[] {
  const parts = /[■☑√]/u.test(text)
    ? [...text.matchAll(/[■☑√]\s*([^■□☑☐√\n]+)/gu)].map(([, name]) => name!)
    : /□/.test(text)
      ? []
      : text.split(/[、，,;；\n]+/);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
