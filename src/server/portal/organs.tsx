import type { Organ } from "../../db/stores/organs.ts";
import { organPath } from "../mount.ts";
import { type Column, html } from "./page.tsx";

/** 各机关的公开专栏: the entrance to the columns of a county or a province. */
export function organsPage(
  column: Column,
  query: string,
  { total, organs }: { total: number; organs: readonly Organ[] },
): string {
  return html({
    column,
    title: "各机关的公开专栏",
    children: (
      <>
        <form method="get" action="/organs" role="search" aria-label="查找机关">
          <div class="field">
            <label for="organ">机关名称</label>
            <input id="organ" type="search" name="q" value={query} />
          </div>
          <div class="row">
            <button class="button plain" type="submit">
              查找
            </button>
          </div>
        </form>
        {total === 0 ? (
          <p>没有名称里有“{query}”的机关。少写几个字再试，例如只写“卫生”。</p>
        ) : (
          <p class="small">
            共 {total} 个机关{total > organs.length && `，列出前 ${organs.length} 个，请写名称查找`}
          </p>
        )}
        <ul class="list">
          {organs.map(({ code, name }) => (
            <li key={code}>
              <a href={`${organPath(code)}/`}>{name}</a>
            </li>
          ))}
        </ul>
      </>
    ),
  });
}
