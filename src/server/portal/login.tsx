import { renderToString } from "preact-render-to-string";

/** A page outside any organ's column: logging in, first set-up, errors. */
export function plainPage(title: string, children: preact.ComponentChildren): string {
  return `<!doctype html>${renderToString(
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/portal.css" />
      </head>
      <body>
        <main class="frame" style="padding-top:48px">
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>,
  )}`;
}

/** One-time login 一次性登录. The link is used up by the button, not by looking at it: mail scanners and previews look. */
export function loginPage(token: string): string {
  return plainPage(
    "登录后台",
    <form method="post" action="/login">
      <input type="hidden" name="token" value={token} />
      <p>这是一次性登录链接，点击后即失效。登录后 12 小时内不用再登录。</p>
      <div class="row">
        <button class="button" type="submit">
          进入后台
        </button>
      </div>
    </form>,
  );
}

/** An error a reader meets: what happened and where to go. */
export function errorPage(title: string, words: string): string {
  return plainPage(
    title,
    <>
      <p>{words}</p>
      <p>
        <a href="/">回到首页</a>
      </p>
    </>,
  );
}
