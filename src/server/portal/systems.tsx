import type { DocumentLine } from "../../contract/documents.ts";
import { DocumentList } from "./document-list.tsx";
import { type Column, html } from "./page.tsx";

/** 政府信息公开制度: the organ's own rules about disclosure, found among its published documents by subject. */
export function systemsPage(column: Column, lines: readonly DocumentLine[]): string {
  return html({
    column,
    title: "政府信息公开制度",
    at: "/systems",
    children: (
      <>
        <p>国家规定：《中华人民共和国政府信息公开条例》（国务院令第711号，2019年5月15日起施行）。</p>
        <h2>本机关制度</h2>
        {lines.length > 0 ? (
          <DocumentList lines={lines} />
        ) : (
          <p>还没有公开本机关的制度文件。主题分类为“政务公开”的文件发布后会列在这里。</p>
        )}
      </>
    ),
  });
}
