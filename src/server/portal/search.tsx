import type { SearchResult } from "../../actions/search/find.ts";
import { PAGE_SIZE } from "../../contract/fields.ts";
import { MOST_RANKED } from "../../db/stores/search.ts";
import type { Piece } from "../../engines/search/excerpt.ts";
import { Pages } from "./document-list.tsx";
import { type Column, html } from "./page.tsx";
import { documentPath, listPath } from "./paths.ts";

/** What the address of a search says. */
export interface Asked {
  q: string;
  page: number;
  from?: string | undefined;
  to?: string | undefined;
  subject?: string | undefined;
  item?: string | undefined;
}

type Item = { id: string; text: string };

/** 检索: what was found, what may narrow it, and what to do when nothing was. */
export function searchPage(column: Column, asked: Asked, items: readonly Item[], found: SearchResult | undefined): string {
  return html({
    column,
    title: "检索",
    query: asked.q,
    children: (
      <>
        {!found && <p>在上方输入要找的词或者发文字号，例如“预算”“应急预案”“2023 7号”。也可以输入拼音。</p>}
        {found && <Sum asked={asked} found={found} />}
        {(found || asked.from || asked.to) && <Narrow asked={asked} items={items} found={found} />}
        {found && found.total > 0 && (
          <>
            <ol class="hits">
              {found.lines.map((line) => (
                <li key={line.indexNumber}>
                  <h2>
                    <a href={documentPath(line.indexNumber)}>
                      <Marked pieces={line.title} />
                    </a>
                    {line.repealed && <span class="status off">已废止</span>}
                  </h2>
                  <p>
                    <Marked pieces={line.excerpt} />
                  </p>
                  <p class="small">
                    <time dateTime={line.publishedOn}>{line.publishedOn}</time>
                    {line.documentNumber && `　${line.documentNumber}`}　索引号 {line.indexNumber}
                  </p>
                </li>
              ))}
            </ol>
            <Pages
              pageAt={(page) => listPath("/search", { ...queryOf(asked), page })}
              page={asked.page}
              total={found.total}
              size={PAGE_SIZE}
            />
          </>
        )}
        {found?.total === 0 && <Advice asked={asked} found={found} />}
      </>
    ),
  });
}

const queryOf = ({ page: _, ...rest }: Asked): Record<string, string | undefined> => rest;

/** How many, and how they were found. */
function Sum({ asked, found }: { asked: Asked; found: SearchResult }) {
  if (found.total === 0) return null;
  const others = found.words.filter((spellings) => spellings.length > 1).map((spellings) => spellings.join("、"));
  return (
    <p role="status">
      {found.by === "sound" ? (
        <>
          没有写作“{asked.q}”的内容，以下是标题读音相同的 {found.total} 份。
        </>
      ) : (
        <>
          {found.more ? `超过 ${MOST_RANKED} 份，列出前 ${found.total} 份` : `找到 ${found.total} 份`}
          {found.by === "number" ? "，文号符合" : "，标题中有的在前，其余按发布日期"}。{found.more && "请用下面的条件缩小范围。"}
          {others.length > 0 && `同时找了：${others.join("；")}。`}
        </>
      )}
    </p>
  );
}

/** Dates, subject and item, as links and one small form: it works without JavaScript. */
function Narrow({ asked, items, found }: { asked: Asked; items: readonly Item[]; found: SearchResult | undefined }) {
  const without = (name: keyof Asked) => listPath("/search", { ...queryOf(asked), [name]: undefined });
  return (
    <details class="narrow" open={Boolean(asked.from || asked.to || asked.subject || asked.item)}>
      <summary>缩小范围</summary>
      <form action="/search" method="get" class="row">
        <input type="hidden" name="q" value={asked.q} />
        {asked.subject && <input type="hidden" name="subject" value={asked.subject} />}
        <label for="search-from">发布日期从</label>
        <input id="search-from" type="date" name="from" value={asked.from ?? ""} />
        <label for="search-to">到</label>
        <input id="search-to" type="date" name="to" value={asked.to ?? ""} />
        <label for="search-item">栏目</label>
        <select id="search-item" name="item">
          <option value="">全部</option>
          {items.map(({ id, text }) => (
            <option key={id} value={id} selected={id === asked.item}>
              {text}
            </option>
          ))}
        </select>
        <button type="submit" class="button plain">
          按条件检索
        </button>
      </form>
      {found && found.years.length > 1 && (
        <p>
          按年份：
          {found.years.map(({ value, count }) => (
            <a key={value} href={listPath("/search", { ...queryOf(asked), from: `${value}-01-01`, to: `${value}-12-31` })}>
              {value} 年（{count}）
            </a>
          ))}
        </p>
      )}
      {found && found.subjects.length > 1 && (
        <p>
          按主题：
          {found.subjects.slice(0, 12).map(({ value, count }) => (
            <a key={value} href={listPath("/search", { ...queryOf(asked), subject: value })}>
              {value}（{count}）
            </a>
          ))}
        </p>
      )}
      {asked.subject && (
        <p>
          主题：{asked.subject}　<a href={without("subject")}>不限主题</a>
        </p>
      )}
    </details>
  );
}

function Advice({ asked, found }: { asked: Asked; found: SearchResult }) {
  const useful = found.alone.filter(({ total }) => total > 0);
  const narrowed = asked.from || asked.to || asked.subject || asked.item;
  return (
    <>
      <p role="status">
        没有找到{narrowed ? "符合这些条件且" : ""}含“{asked.q}”的公开内容。
      </p>
      <ul class="advice">
        {narrowed && (
          <li>
            <a href={listPath("/search", { q: asked.q })}>去掉日期、主题等条件再找一次</a>；
          </li>
        )}
        {useful.length > 0 && (
          <li>
            没有一份同时含这几个词，只找其中一个：
            {useful.map(({ word, total }) => (
              <a key={word} href={listPath("/search", { ...queryOf(asked), q: word })}>
                {word}（{total} 份）
              </a>
            ))}
            ；
          </li>
        )}
        <li>换一个更短或者更常用的词，发文字号可以只写年份和号数，如“2023 7号”；</li>
        <li>
          按<a href="/statutory">法定主动公开内容</a>的分类查找；
        </li>
        <li>
          仍未找到，可以<a href="/requests/new">申请公开</a>，或者打电话询问。
        </li>
      </ul>
    </>
  );
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return <>{pieces.map(({ text, hit }, i) => (hit ? <mark key={i}>{text}</mark> : text))}</>;
}
