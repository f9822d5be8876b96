import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useRef, useState } from "react";
import type { Answer } from "../../../contract/endpoints.ts";
import { useAnswer } from "../../answers.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useOrganCode } from "../../session.ts";
import { copy } from "./copy.ts";
import "./wechat.css";

const route = getRouteApi("/$organ/documents/wechat/$id");

/** 公众号版: a published document as an article that can be pasted into the editor of a public account. */
export function WechatPage() {
  const organ = useOrganCode();
  const { id } = route.useParams();
  const article = useAnswer("wechatArticle", { params: { organ, id: Number(id) } });
  return (
    <>
      <PageHead
        title="公众号版"
        lead="由公开的文件现算出来的，文字与公开页面相同。复制以后，到公众号后台的图文编辑器里粘贴。"
        above={
          <Link to="/$organ/documents" params={{ organ }}>
            主动公开
          </Link>
        }
      />
      <Loaded query={article}>{(read) => <Article article={read} />}</Loaded>
    </>
  );
}

function Article({ article }: { article: Answer<"wechatArticle"> }) {
  const [said, setSaid] = useState("");
  const preview = useRef<HTMLElement>(null);
  const put = (what: string, content: Parameters<typeof copy>[0]) =>
    setSaid(copy(content) ? `已复制${what}。` : `浏览器没有让复制${what}，请选中以后按 Ctrl+C。`);
  const beyond = article.limits.filter(({ kept }) => !kept);
  return (
    <div className="wechat">
      <section className="wechat-preview" aria-label="预览" ref={preview}>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own markup around escaped text */}
        <div dangerouslySetInnerHTML={{ __html: article.html }} />
      </section>
      <div>
        <div className="wechat-acts">
          <Button type="primary" onClick={() => put("正文", { html: article.html, text: preview.current?.innerText ?? "" })}>
            复制正文
          </Button>
          <Button onClick={() => put(" HTML 代码", { text: article.html })}>复制 HTML 代码</Button>
          <a href={`data:text/html;charset=utf-8,${encodeURIComponent(article.html)}`} download={`${article.title}.html`}>
            下载 HTML
          </a>
        </div>
        <p role="status">{said}</p>
        <dl className="wechat-fields">
          {(
            [
              ["标题", article.title],
              ["作者", article.author],
              ["摘要", article.digest],
            ] as const
          ).map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {text}{" "}
                <button type="button" className="link" onClick={() => put(name, { text })} aria-label={`复制${name}`}>
                  复制
                </button>
              </dd>
            </div>
          ))}
        </dl>
        <h2>公众号的限制</h2>
        <p>{beyond.length === 0 ? "✓ 都在限制以内。" : `■ ${beyond.length} 项超出，发布前要改。`}</p>
        <table className="wechat-limits">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">现在</th>
              <th scope="col">最多</th>
              <th scope="col">结果</th>
            </tr>
          </thead>
          <tbody>
            {article.limits.map(({ part, used, most, unit, kept, fix }) => (
              <tr key={part}>
                <th scope="row">{part}</th>
                <td className="number">{used.toLocaleString("en-US")}</td>
                <td className="number">
                  {most.toLocaleString("en-US")} {unit}
                </td>
                <td>{kept ? "✓ 没有超出" : `■ 超出。${fix}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          <small>限制出自{article.limits[0]?.source}。脚本、样式表、外部链接和外部图片会被公众号去掉，这里一概不用。</small>
        </p>
        {article.losses.length > 0 && (
          <>
            <h2>这个渠道放不下的</h2>
            <ul>
              {article.losses.map((loss) => (
                <li key={loss}>{loss}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
