import { type Column, html } from "./page.tsx";

/** 依申请公开: how to ask, by whichever way suits. */
export function requestsPage(column: Column): string {
  const { profile } = column;
  return html({
    column,
    title: "依申请公开",
    at: "/requests",
    children: (
      <>
        <p class="lead">没有主动公开的政府信息，任何人都可以申请。不收费，不用说明用途，也不用注册账号。</p>
        <div class="row">
          <a class="button" href="/requests/new">
            申请公开
          </a>
          <a href="/requests/track">查询办理进度</a>
        </div>
        <h2>不方便上网</h2>
        {profile ? (
          <ul>
            <li>
              当面：{profile.address}，{profile.office_hours}。书写有困难的，可以口述，由工作人员填写。
            </li>
            <li>
              邮寄：{profile.address}，{profile.disclosure_office}收，邮编 {profile.postcode}，信封注明“政府信息公开申请”。
            </li>
            <li>询问：{profile.telephone}。</li>
          </ul>
        ) : (
          <p>请联系{column.organ.name}。</p>
        )}
        <h2>还可以</h2>
        <ul>
          <li>
            <a href="/corrections/new">更正与本人有关的记录</a>，<a href="/corrections/track">查询更正申请</a>
          </li>
          <li>
            <a href="/letters">核验收到的文书是不是真的</a>
          </li>
        </ul>
        <h2>办理过程</h2>
        <p>
          收到之日起 {column.limits.reply}内答复；需要延长的，最多再延长 {column.limits.extension}
          并告知您。您随时可以用编号和查询码看到办到哪一步、还剩几天、为什么。
        </p>
      </>
    ),
  });
}
