import { readColumn } from "../../actions/column/column.ts";
import type { LetterProof } from "../../actions/letters/prove.ts";
import { proveLetter } from "../../actions/letters/prove.ts";
import type { Office } from "../../actions/office.ts";
import { dateInWords } from "../../engines/writing/date-in-words.ts";
import { type Column, Facts, html } from "./page.tsx";
import type { AddPage } from "./routes.ts";

/** 文书验真: whether a letter that bears this code is genuine. It names nobody. */
export function registerLetterPages(add: AddPage, office: Office): void {
  add(
    "GET",
    "/letters",
    async (organ, request, reply) => {
      const { code = "" } = request.query as { code?: unknown };
      if (typeof code === "string" && code.trim() !== "")
        return reply.redirect(`/letters/${encodeURIComponent(code.trim().slice(0, 40))}`, 303);
      return askPage(await readColumn(office, organ));
    },
    60,
  );
  add(
    "GET",
    "/letters/:code",
    async (organ, request, reply) => {
      const { code } = request.params as { code: string };
      const proof = await proveLetter(office, organ, code.slice(0, 40));
      if (!proof) reply.code(404);
      const column = await readColumn(office, organ);
      return proof ? provenPage(column, proof) : unknownPage(column);
    },
    60,
  );
}

function CodeForm() {
  return (
    <form method="get" action="/letters">
      <div class="field">
        <label for="code">验真码</label>
        <p class="hint" id="code-hint">
          印在文书末尾的四组、每组四个字符；大小写、连字符不限
        </p>
        <input id="code" name="code" type="text" autocomplete="off" aria-describedby="code-hint" maxlength={40} />
      </div>
      <div class="row">
        <button class="button" type="submit">
          核验
        </button>
      </div>
    </form>
  );
}

const askPage = (column: Column): string => html({ column, title: "文书验真", at: "/requests", children: <CodeForm /> });

function unknownPage(column: Column): string {
  return html({
    column,
    title: "没有这件文书",
    at: "/requests",
    children: (
      <>
        <p class="lead">本机关没有发出过带有这个验真码的文书。</p>
        <p>
          请对照文书再输入一次。仍然对不上的，请致电
          {column.profile?.telephone ?? column.organ.name}
          核实，不要按文书上的要求缴费或者提供个人信息。
        </p>
        <CodeForm />
      </>
    ),
  });
}

function provenPage(column: Column, { title, number, dated, digest, copyDigest }: LetterProof): string {
  return html({
    column,
    title: "这件文书是真的",
    at: "/requests",
    children: (
      <>
        <p class="lead">
          <strong>✓ 由{column.organ.name}发出。</strong>请核对下面各项与手中的文书一致。
        </p>
        <Facts
          of={[
            ["文书", title],
            ["文号", number],
            ["成文日期", dateInWords(dated)],
            ["发文机关", column.organ.name],
          ]}
        />
        <details>
          <summary>手中是电子文件的，可以再核对摘要</summary>
          <p>用 SHA-256 计算文件的摘要，与下列之一相同的，文件一字未改：</p>
          <Facts
            of={[
              ["docx 文件", <code key="docx">{digest}</code>],
              ["PDF 副本", copyDigest && <code key="pdf">{copyDigest}</code>],
            ]}
          />
        </details>
        <p class="small">本页不显示文书的内容和申请人的任何信息。</p>
      </>
    ),
  });
}
