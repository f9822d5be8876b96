import { ChoiceField, ProblemSummary, type Problems, TextField, type Values } from "./form-parts.tsx";
import { type Column, html } from "./page.tsx";

const DISCLOSURES = [
  ["proactive", "主动公开"],
  ["on-request", "依申请公开"],
  ["not-public", "不公开"],
] as const;

/** The page behind a section's link 科室递送页: one file, three questions, no account, no script. */
export function handInPage(column: Column, section: string, path: string, values: Values, problems: Problems): string {
  return html({
    column,
    title: `递送文件（${section}）`,
    head: <meta name="robots" content="noindex" />,
    children: (
      <>
        <ProblemSummary problems={problems} />
        <p class="note warn">
          <strong>涉密信息不上网。</strong>有密级、内部标志的文件不能从这里递送，系统会拒收。
        </p>
        <form action={path} method="post" encType="multipart/form-data">
          <ChoiceField name="disclosure" label="公开属性" values={values} problems={problems} options={DISCLOSURES} />
          <TextField
            name="reason"
            label="不主动公开的理由"
            hint="选“依申请公开”“不公开”时填写。"
            values={values}
            problems={problems}
          />
          <TextField name="title" label="标题" hint="可以不填，从文件里读取。" values={values} problems={problems} />
          <div class={problems.file ? "field wrong" : "field"}>
            <label for="file">文件</label>
            <p class="hint" id="file-hint">
              docx、pdf、xlsx 等，不超过 30 MB。
            </p>
            {problems.file && (
              <p class="wrong-note" id="file-problem">
                <span class="visually-hidden">需要修改：</span>
                {problems.file}
              </p>
            )}
            <input type="file" id="file" name="file" aria-describedby={problems.file ? "file-hint file-problem" : "file-hint"} />
          </div>
          <button class="button" type="submit">
            递送文件
          </button>
        </form>
      </>
    ),
  });
}

/** The receipt 递送回执. */
export function handedInPage(
  column: Column,
  section: string,
  path: string,
  number: number,
  fileName: string,
  unreadable: string | null,
): string {
  return html({
    column,
    title: "已收到",
    head: <meta name="robots" content="noindex" />,
    children: (
      <>
        <p class="note">
          递送号 <strong>{number}</strong>（{section}）：{fileName}。
        </p>
        {unreadable && (
          <p class="note warn">
            <strong>这个文件没有能够打开：</strong>
            {unreadable}请另存为 docx、xlsx 或者有文字的 pdf 再递送一次。
          </p>
        )}
        <p>政务公开专员会核对标题和栏目，送审以后公开。需要修改的，会联系您。</p>
        <p>
          <a href={path}>再递送一份</a>
        </p>
      </>
    ),
  });
}

/** The link is no longer good. */
export function linkClosedPage(column: Column): string {
  return html({
    column,
    title: "链接已经失效",
    head: <meta name="robots" content="noindex" />,
    children: <p>这个递送链接已经到期或者被撤销。请向发给您链接的同事要一个新的。</p>,
  });
}
