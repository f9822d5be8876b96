import { type Column, Facts, html } from "./page.tsx";

/** 政府信息公开指南, generated from the organ's profile, so that it is never older than the profile. Basis: 条例 art. 12. */
export function guidePage(column: Column): string {
  const { organ, profile } = column;
  return html({
    column,
    title: "政府信息公开指南",
    at: "/guide",
    children: profile ? (
      <>
        <p>为便于公民、法人和其他组织获取政府信息，依据《中华人民共和国政府信息公开条例》第十二条，编制本指南。</p>
        <h2>一、公开的政府信息</h2>
        <p>
          本机关公开的政府信息按《条例》第二十条、第二十一条分类编排，见<a href="/statutory">法定主动公开内容</a>
          ；每条信息有唯一的索引号，目录列明索引号、名称、发文字号和日期。
        </p>
        <h2>二、怎样获取</h2>
        <p>
          主动公开的信息可在本专栏<a href="/search">检索</a>、查阅、下载，也可到下列地址查阅。其他政府信息可以
          <a href="/requests/new">申请公开</a>。
        </p>
        <h2>三、怎样申请</h2>
        <p>
          申请须写明：姓名或者名称、身份证明、联系方式；所需政府信息的名称、文号或者便于查询的其他特征；提供信息的形式要求。不需要说明用途。
        </p>
        <p>可以任选一种方式：</p>
        <ul>
          <li>
            网上：<a href="/requests/new">填写申请表</a>，提交并确认之日即为收到之日；
          </li>
          <li>当面：到 {profile.address}，提交之日为收到之日；书写有困难的可以口述，由工作人员填写；</li>
          <li>
            邮寄：{profile.address}，{profile.disclosure_office}收，邮编 {profile.postcode}，请在信封注明“政府信息公开申请”字样；
          </li>
          {(profile.fax || profile.email) && (
            <li>
              {profile.fax && `传真：${profile.fax}`}
              {profile.fax && profile.email && "；"}
              {profile.email && `电子邮件：${profile.email}`}，以双方确认之日为收到之日。
            </li>
          )}
        </ul>
        <h2>四、多久答复</h2>
        <p>
          能够当场答复的当场答复；不能当场答复的，自收到申请之日起 {column.limits.reply}内答复。需要延长的，最多再延长{" "}
          {column.limits.extension}，并告知您。征求第三方和其他机关意见的时间不计算在内。
        </p>
        <h2>五、收费</h2>
        <p>
          提供政府信息不收取费用。同一申请人申请的数量、频次明显超过合理范围的，可以按《政府信息公开信息处理费管理办法》收取信息处理费。
        </p>
        <h2>六、不服怎么办</h2>
        <p>
          认为本机关未依法履行政府信息公开义务的，可以向{profile.supervising_organ}投诉、举报
          {profile.supervision_telephone && `（电话 ${profile.supervision_telephone}）`}，也可以依法向
          {profile.reconsideration_organ}申请行政复议，或者向{profile.court}提起行政诉讼。
          每份答复书都写明适用于该答复的救济途径和期限。
        </p>
        <h2>七、政府信息公开工作机构</h2>
        <Facts
          of={[
            ["名称", profile.disclosure_office],
            ["办公地址", profile.address],
            ["邮政编码", profile.postcode],
            ["办公时间", profile.office_hours],
            ["联系电话", profile.telephone],
            ["传真号码", profile.fax],
            ["电子邮箱", profile.email],
            ["网址", profile.website && <a href={profile.website}>{profile.website}</a>],
          ]}
        />
      </>
    ) : (
      <p>{organ.name}的公开指南正在编制，请先通过机关办公电话联系。</p>
    ),
  });
}
