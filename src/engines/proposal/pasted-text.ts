import { structuredText } from "../gate/reading-view.ts";
import { readHtml } from "../reading/document/html/read-html.ts";

/** What a word processor puts on the clipboard 粘贴内容, as structured text: its marks, styles, comments and conditional code stay away. */
export function pastedText(html: string): string {
  const fragment = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/.exec(html)?.[1] ?? html;
  const plain = fragment.replace(/<!--\[if[\s\S]*?<!\[endif\]-->/g, "").replace(/<\/?o:[^>]*>/g, "");
  return structuredText(readHtml(plain));
}
