import { escapeMarkup } from "../writing/escape-markup.ts";
import type { Figure, Mark } from "./figure.ts";

const FAMILY = '"Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif';

/** A figure as SVG: scales without loss, its words are text, and it carries its description for readers who do not see it. */
export function figureSvg({ title, width, height, marks, alternative }: Figure): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="figure-title figure-words" lang="zh-CN" font-family='${FAMILY}'>
<title id="figure-title">${escapeMarkup(`一图读懂：${title}`)}</title>
<desc id="figure-words">${escapeMarkup(alternative)}</desc>
<rect width="${width}" height="${height}" fill="#ffffff"/>
${marks.map(element).join("\n")}
</svg>
`;
}

function element(mark: Mark): string {
  switch (mark.kind) {
    case "box":
      return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" rx="${mark.radius}" fill="${mark.fill}"/>`;
    case "disc":
      return `<circle cx="${mark.x}" cy="${mark.y}" r="${mark.radius}" fill="${mark.fill}"/>`;
    case "text": {
      const anchor = mark.centred ? ' text-anchor="middle"' : "";
      const weight = mark.bold ? ' font-weight="700"' : "";
      return `<text x="${mark.x}" y="${mark.baseline}" font-size="${mark.size}" fill="${mark.fill}"${weight}${anchor}>${escapeMarkup(mark.text)}</text>`;
    }
  }
}
