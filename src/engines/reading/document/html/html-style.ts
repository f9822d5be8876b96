import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { defaultTreeAdapter as tree } from "parse5";
import { ordinal } from "../ordinal.ts";

const attribute = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

/** Whether an element says itself that it is not displayed 隐藏. */
export function isHidden(element: Tree.Element): boolean {
  const style = attribute(element, "style") ?? "";
  return (
    attribute(element, "hidden") !== undefined || /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style)
  );
}

const FORMATS: Record<string, string> = { a: "lowerLetter", A: "upperLetter", i: "lowerRoman", I: "upperRoman" };
const STYLES: Record<string, string> = {
  "cjk-ideographic": "chineseCounting",
  "simp-chinese-informal": "chineseCounting",
  "trad-chinese-informal": "chineseCounting",
  "lower-alpha": "lowerLetter",
  "upper-alpha": "upperLetter",
  "lower-roman": "lowerRoman",
  "upper-roman": "upperRoman",
};

/** The number that a browser prints before an item of an ordered list. */
export function listMark(item: Tree.Element): string | undefined {
  const list = item.parentNode;
  if (!list || !tree.isElementNode(list) || list.tagName !== "ol") return undefined;
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(
    `${attribute(item, "style") ?? ""};${attribute(list, "style") ?? ""}`,
  )?.[1];
  if (style === "none") return undefined;
  const items = list.childNodes.filter((node): node is Tree.Element => tree.isElementNode(node) && node.tagName === "li");
  const start = Number.parseInt(attribute(list, "start") ?? "1", 10) || 1;
  const format = STYLES[style ?? ""] ?? FORMATS[attribute(list, "type") ?? ""] ?? "decimal";
  return `${ordinal(start + items.indexOf(item), format)}${format === "chineseCounting" ? "、" : "."}`;
}
