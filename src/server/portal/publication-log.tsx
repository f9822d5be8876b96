import type { SignedHead } from "../../actions/publication/read-log.ts";
import type { DocumentVerification } from "../../actions/publication/verify-document.ts";
import type { LogEntry } from "../../domain/publication/log-lines.ts";
import { inChina } from "./instants.ts";
import { type Column, Facts, html } from "./page.tsx";
import { documentPath } from "./paths.ts";

const KINDS = { published: "公开", amended: "修改", withdrawn: "撤回" } as const;

const VERDICTS = {
  "as-signed": {
    title: "与签批的内容一致",
    words: "网页上现在的内容，与审签时固定下来的内容逐字相同，并且这次发布已记入发布日志。",
  },
  withdrawn: { title: "此件已撤回", words: "此件曾经公开，现已撤回；撤回同样记入发布日志。手里的旧件不再是现行内容。" },
  different: {
    title: "与日志不符",
    words: "网页上现在的内容与发布日志最后一次记载的不同。请不要据此办事，并把这一页告诉本机关或者监督机关。",
  },
} as const;

/** 发布日志: what it is, its signed head, its newest entries, and how to watch it. */
export function publicationLogPage(column: Column, head: SignedHead | undefined, newest: readonly LogEntry[]): string {
  return html({
    column,
    title: "发布日志",
    children: (
      <>
        <p>
          每一份文件的公开、修改和撤回都按次序记在这里，只能增加，不能改动。每增加一条，就由本机关的密钥为全部条目签一次名。谁留有
          以前的签名，就能查出之后有没有人改动或者删去过任何一条。
        </p>
        {!head ? (
          <p>日志还是空的。第一份文件公开时，这里会有第一条。</p>
        ) : (
          <>
            <h2>现在的签名</h2>
            <Facts
              of={[
                ["条数", String(head.size)],
                ["树根", <code key="root">{head.root}</code>],
                ["签名时间", inChina(head.signedAt)],
                ["签名", <code key="signature">{head.signature}</code>],
                ["公钥", <code key="key">{head.publicKey}</code>],
              ]}
            />
            <h2>最近的 {newest.length} 条</h2>
            <Entries entries={newest} />
            <h2>怎样监督</h2>
            <p>
              保存今天的签名（<a href="/publication-log/head.json">head.json</a>），以后再取一次，用
              <a href={`/publication-log/consistency.json?earlier=${head.size}&size=${head.size}`}>一致性证明</a>
              核对。也可以让本平台的命令行程序定期做这件事：
            </p>
            <pre>
              <code>gongkai publication-log monitor 本站网址 --state 记录文件.json</code>
            </pre>
            <p class="small">
              全部条目：<a href="/publication-log/entries.json?from=0">entries.json</a>（每次至多一千条，from 为起始编号）。
              格式按 RFC 6962；条目的字节是 JSON 数组 [编号, 种类, 索引号, 版本, 摘要, 时间]。
            </p>
          </>
        )}
      </>
    ),
  });
}

/** 验真: whether what is shown of one document is what was signed off. */
export function verificationPage(column: Column, verification: DocumentVerification): string {
  const { verdict, indexNumber, shown, entries, log } = verification;
  return html({
    column,
    title: "验真",
    children: (
      <>
        <div class={verdict === "as-signed" ? "note" : "note warn"}>
          <p>
            <strong>{VERDICTS[verdict].title}。</strong>
            {VERDICTS[verdict].words}
          </p>
        </div>
        <Facts
          of={[
            ["索引号", indexNumber],
            ["现在的摘要", shown && <code key="shown">{shown}</code>],
            ["日志", log && `共 ${log.size} 条`],
            ["树根", log && <code key="root">{log.root}</code>],
          ]}
        />
        <h2>日志中关于此件的记载</h2>
        {entries.length > 0 ? <Entries entries={entries} /> : <p>没有。</p>}
        <p>
          {verdict !== "withdrawn" && <a href={documentPath(indexNumber)}>回到此件</a>}　<a href="/publication-log">发布日志</a>
        </p>
        <p class="small">摘要是 SHA-256，由标题、文号、正文、元数据和每个附件的内容逐项算出；任何一个字改动，摘要就不同。</p>
      </>
    ),
  });
}

function Entries({ entries }: { entries: readonly LogEntry[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="scroll" aria-label="日志条目" tabIndex={0}>
      <table class="entries">
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">事项</th>
            <th scope="col">索引号</th>
            <th scope="col">版本</th>
            <th scope="col">时间</th>
            <th scope="col">摘要</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.sequence}>
              <td>{entry.sequence}</td>
              <td>{KINDS[entry.kind]}</td>
              <td>
                <a href={`/verify${documentPath(entry.indexNumber).slice("/documents".length)}`}>{entry.indexNumber}</a>
              </td>
              <td>第 {entry.edition} 版</td>
              <td>{inChina(entry.at)}</td>
              <td>
                <code title={entry.digest}>{entry.digest.slice(0, 12)}…</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
