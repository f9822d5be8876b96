import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { parse, defaultTreeAdapter as tree } from "parse5";
import type { Document } from "../document.ts";
import { DocumentBuilder } from "../document-builder.ts";
import { type DraftBlock, type DraftParagraph, layOut } from "../draft.ts";
import { ReadingStopped } from "../unreadable.ts";
import { isHidden, listMark } from "./html-style.ts";
import { tableOf } from "./html-table.ts";

/** Nesting deeper than this is an attack or a wreck. */
const DEEPEST = 400;
const UNSEEN = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "head",
  "iframe",
  "object",
  "svg",
  "canvas",
  "select",
  "textarea",
]);
const BLOCKS = new Set(
  "address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section ul tbody tr td th".split(
    " ",
  ),
);

/** Reads HTML 网页 as paragraphs and tables; what is not displayed is no text. */
export function readHtml(source: string): Document {
  const blocks = new BlockWalk(0).walk(parse(source));
  const builder = new DocumentBuilder();
  layOut(blocks, builder);
  return builder.finish("html");
}

/** Walks through elements and gathers their blocks. */
class BlockWalk {
  private readonly blocks: DraftBlock[] = [];
  private current: DraftParagraph = { kind: "paragraph", text: "" };
  private depth: number;

  constructor(depth: number) {
    this.depth = depth;
  }

  walk(node: Tree.ParentNode): DraftBlock[] {
    this.children(node);
    this.close();
    return this.blocks;
  }

  private children(node: Tree.ParentNode): void {
    if (++this.depth > DEEPEST) throw new ReadingStopped("damaged", "嵌套过深");
    for (const child of node.childNodes) {
      if (tree.isTextNode(child)) this.say(child.value);
      else if (tree.isElementNode(child)) this.element(child);
    }
    this.depth--;
  }

  private element(element: Tree.Element): void {
    const name = element.tagName;
    if (UNSEEN.has(name)) return;
    if (isHidden(element)) this.hide(element, "hidden");
    else if (name === "del" || name === "s") this.hide(element, "deletion");
    else if (name === "br") this.close();
    else if (name === "table") {
      this.close();
      this.blocks.push(tableOf(element, (cell) => new BlockWalk(this.depth + 1).walk(cell)));
    } else if (BLOCKS.has(name)) this.block(element);
    else {
      if (name === "a" && isWordBookmark(element)) this.leave("bookmark", "_GoBack");
      if (name === "ins") this.leave("insertion", wordsOf(element));
      this.children(element);
    }
  }

  private block(element: Tree.Element): void {
    this.close();
    const level = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (level) this.current.level = Number(level);
    const mark = element.tagName === "li" ? listMark(element) : undefined;
    if (mark) {
      this.current.numbering = mark;
      this.current.text = mark;
    }
    this.children(element);
    this.close();
  }

  private say(text: string): void {
    const collapsed = text.replace(/[\t\n\f\r ]+/g, " ");
    const { text: before } = this.current;
    this.current.text += before === "" || before.endsWith(" ") ? collapsed.replace(/^ /, "") : collapsed;
  }

  private hide(element: Tree.Element, kind: "hidden" | "deletion"): void {
    const words = wordsOf(element).trim();
    if (words !== "") this.leave(kind, words);
  }

  private leave(kind: "hidden" | "deletion" | "insertion" | "bookmark", text: string): void {
    this.current.leftovers = [
      ...(this.current.leftovers ?? []),
      { kind, text: text.slice(0, 200), offset: this.current.text.length },
    ];
  }

  private close(): void {
    this.current.text = this.current.text.replace(/ $/, "");
    if (this.current.text !== "" || this.current.leftovers) this.blocks.push(this.current);
    this.current = { kind: "paragraph", text: "" };
  }
}

const isWordBookmark = (element: Tree.Element): boolean =>
  element.attrs.some(({ name, value }) => name === "name" && value === "_GoBack");

function wordsOf(node: Tree.ParentNode): string {
  return node.childNodes
    .map((child) => (tree.isTextNode(child) ? child.value : tree.isElementNode(child) ? wordsOf(child) : ""))
    .join("");
}
