import type { Check, Fault } from "../check.ts";
import type { Subject } from "../subject.ts";

interface Trace {
  pattern: RegExp;
  severity: Fault["severity"];
  what: string;
}

const TRACES: readonly Trace[] = [
  {
    pattern: /\[bookmark:[^\]\n]{0,60}\]|(?<![A-Za-z])_(?:GoBack|Toc\d+|Hlk\d+)/gi,
    severity: "error",
    what: "文字处理软件的书签",
  },
  {
    pattern: /\\\* ?MERGEFORMAT|\{ ?(?:PAGE|PAGEREF|TOC|REF|HYPERLINK|DATE|SEQ)\b[^}\n]{0,80}\}|HYPERLINK ?["“][^"”\n]*["”]/g,
    severity: "error",
    what: "域代码",
  },
  {
    pattern:
      /错误[!！] ?(?:未找到引用源|未定义书签|超链接引用无效)[。.]?|Error! (?:Reference source|Bookmark) not (?:found|defined)\.?/g,
    severity: "error",
    what: "失效的域",
  },
  {
    pattern: /\[?批注 ?\[?[A-Za-z]{0,6}\d+\]?[:：]?|\[(?:comment|deleted|inserted|comments?):?[^\]\n]{0,60}\]/gi,
    severity: "error",
    what: "批注或者修订标记",
  },
  {
    pattern:
      /[（(【[〔](?:此处|这里|在此|请)?(?:填写|填入|插入|补充|待补|待定|待核实|填报)[^）)】\]〕\n]{0,40}[）)】\]〕]|单击(?:或点击)?此处[^\n。]{0,12}|点击此处(?:输入|添加)[^\n。]{0,8}/g,
    severity: "error",
    what: "模板提示语",
  },
  {
    pattern:
      /(?<![A-Za-z\dXx×*])(?:[Xx×]{2,}|\*{2,}|_{3,}|＿{2,})(?=[年月日件条个项元镇乡县区市局])|[○〇]{2,}(?=[镇乡县区市局])/g,
    severity: "error",
    what: "没有填写的空位",
  },
  {
    pattern:
      /(?:打印本页|关闭(?:本页|窗口)|分享到[:：]?|扫一扫[^\n。]{0,12}(?:打开|分享|关注)|上一篇[:：]|下一篇[:：]|字号[:：]? ?[【[]?大|浏览次数[:：]|责任编辑[:：]|【打印】)/g,
    severity: "warning",
    what: "网页功能按钮或者导航文字",
  },
  {
    pattern: /此页无正文|(?<=[\n。])此(?:函|复|致)(?![件数信电类])|特此(?:报告|函告|函复)(?=[。\n]|$)/g,
    severity: "warning",
    what: "公文、信函的套语",
  },
];

/** Leftovers 残留 of the word processor, of a template, of a letter or of a web page in the published text. */
export const leftover: Check = {
  id: "N-leftover",
  title: "书签、域代码、批注、模板提示语、网页按钮等残留",
  basis: "政府网站发展指引（国办发〔2017〕47号）：信息发布前应当审核；三审三校",
  run(subject) {
    const inProse = subject.passages.flatMap((passage) =>
      TRACES.flatMap(({ pattern, severity, what }) =>
        [...passage.text.matchAll(pattern)].map(
          (match): Fault => fault(severity, what, passage.at(match.index, match[0].length), match[0]),
        ),
      ),
    );
    return [...inProse, ...inFile(subject)];
  },
};

const KINDS: Record<string, { what: string; severity: Fault["severity"] }> = {
  comment: { what: "批注", severity: "error" },
  insertion: { what: "未接受的修订（插入）", severity: "error" },
  deletion: { what: "未接受的修订（删除）", severity: "error" },
  hidden: { what: "隐藏文字", severity: "warning" },
};

/** What the file itself still carries. Bookmarks and field codes that are not printed harm nobody. */
function inFile({ leftovers = [], text = "" }: Subject): Fault[] {
  return leftovers.flatMap(({ kind, text: content, offset, by }) => {
    const known = KINDS[kind];
    if (!known || content.trim() === "") return [];
    const printed = text.startsWith(content, offset);
    const where = { offset, length: printed ? content.length : 0, quote: content };
    return [fault(known.severity, `${known.what}${by ? `（${by}）` : ""}`, where, content)];
  });
}

function fault(severity: Fault["severity"], what: string, where: Fault["where"], quote: string): Fault {
  return { severity, message: `${what}残留：“${quote.slice(0, 40)}”`, where, actual: quote, fix: "删除后再发布。" };
}
