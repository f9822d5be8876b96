import { Button } from "antd";
import { WholePage } from "./whole-page.tsx";

/** Nobody is logged in any more: says so, and how to get a new one-time link. */
export function SessionEnded() {
  return (
    <WholePage title="登录已经结束">
      <HowToLogIn />
    </WholePage>
  );
}

/** How to get a new link, wherever the end of the session is met. */
export function HowToLogIn() {
  return (
    <>
      <p>登录在打开链接十二小时后结束；退出登录、换了浏览器，也会这样。已经提交的内容都在。</p>
      <h2>怎样重新登录</h2>
      <ol>
        <li>
          请系统管理员在服务器上运行 <code>gongkai login-link</code>，取得您的一次性登录链接。
        </li>
        <li>在这台电脑的浏览器里打开链接，一天内有效，只能用一次。</li>
        <li>回到这一页，点“我已重新登录”。</li>
      </ol>
      <p>
        <Button type="primary" onClick={() => window.location.reload()}>
          我已重新登录
        </Button>
      </p>
    </>
  );
}
