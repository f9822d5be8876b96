import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Organ, Profile } from "../../db/stores/organs.ts";

/** What every page of the column knows. */
export interface Column {
  organ: Organ;
  profile: Profile | undefined;
  /** Whether this server shows the columns of several organs. */
  several: boolean;
  /** How long a reply and its extension may take, in words: 20个工作日. */
  limits: { reply: string; extension: string };
}

const MENU = [
  ["/guide", "政府信息公开指南"],
  ["/systems", "政府信息公开制度"],
  ["/statutory", "法定主动公开内容"],
  ["/annual-reports", "政府信息公开年报"],
  ["/requests", "依申请公开"],
] as const;

interface PageProperties {
  column: Column;
  title: string;
  /** The entry of the menu that this page belongs to. */
  at?: (typeof MENU)[number][0];
  /** Query that the search box keeps. */
  query?: string;
  head?: ComponentChildren;
  children: ComponentChildren;
}

/** One page of the column 政府信息公开专栏, whole without JavaScript. */
function Page({ column, title, at, query = "", head, children }: PageProperties) {
  const { organ, profile, several } = column;
  return (
    <html lang="zh-CN" style={profile?.theme_color ? `--red:${profile.theme_color}` : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="renderer" content="webkit" />
        <meta name="SiteName" content={`${organ.name}政府信息公开`} />
        <title>{`${title} - ${organ.name}政府信息公开`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/portal.css" />
        <link rel="alternate" type="application/atom+xml" title="新公开的文件" href="/feed.atom" />
        {head}
      </head>
      <body>
        <a class="skip" href="#content">
          跳到正文
        </a>
        {organ.demonstration && (
          <aside class="band" aria-label="演示数据">
            演示数据：机关、人名、文件均为虚构，仅供试用
          </aside>
        )}
        <header class="head">
          <div class="frame">
            <a class="brand" href="/">
              {organ.name}
              <small>政府信息公开</small>
            </a>
            <form action="/search" method="get" role="search">
              <label class="visually-hidden" for="site-search">
                检索政府信息
              </label>
              <input id="site-search" type="search" name="q" value={query} placeholder="词、文号或者拼音" />
              <button class="button plain" type="submit">
                检索
              </button>
            </form>
          </div>
        </header>
        <div class="frame columns">
          <nav class="menu" aria-label="政府信息公开专栏">
            <ul>
              {MENU.map(([path, label]) => (
                <li key={path}>
                  <a href={path} aria-current={path === at ? "page" : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <main id="content">
            <h1>{title}</h1>
            {children}
          </main>
        </div>
        <footer class="foot">
          <div class="frame">
            {profile ? (
              <p>
                {profile.disclosure_office}　{profile.address}　电话 {profile.telephone}　{profile.office_hours}
              </p>
            ) : (
              <p>{organ.name}</p>
            )}
            <p>
              <a href="/open-data/">开放数据与订阅</a>　<a href="/publication-log">发布日志</a>
              {several && <a href="/organs">各机关的公开专栏</a>}
            </p>
            <form method="post" action="/display" class="display">
              <button type="submit" name="print" value="large" class="to-large">
                大字版
              </button>
              <button type="submit" name="print" value="usual" class="to-usual">
                标准字号
              </button>
            </form>
          </div>
        </footer>
      </body>
    </html>
  );
}

/** The page as an HTML document. */
export function html(properties: PageProperties): string {
  return `<!doctype html>${renderToString(<Page {...properties} />)}`;
}

/** A list of terms and what they are; empty ones are left out. */
export function Facts({ of }: { of: readonly (readonly [string, ComponentChildren])[] }) {
  return (
    <dl class="facts">
      {of
        .filter(([, value]) => value !== null && value !== undefined && value !== "")
        .map(([term, value]) => (
          <>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </>
        ))}
    </dl>
  );
}

/** Text with its paragraphs kept. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <div class="body">
      {text
        .split(/\n+/)
        .filter((line) => line.trim() !== "")
        .map((line, i) => (
          <p key={i}>{line.trim()}</p>
        ))}
    </div>
  );
}
