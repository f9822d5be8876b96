import type { ProfileInput } from "../../../contract/organs.ts";

/** One field of the profile: how it is asked for, and shown to those who may only read it. */
export interface ProfileField {
  name: Exclude<keyof ProfileInput, "partners">;
  label: string;
  hint?: string;
  optional?: boolean;
  wide?: boolean;
}

/** What the guide must state, part by part. Basis: 条例 art. 12. */
export const PROFILE_PARTS: readonly { heading: string; fields: readonly ProfileField[] }[] = [
  {
    heading: "公开工作机构",
    fields: [
      { name: "disclosureOffice", label: "机构名称", wide: true },
      { name: "address", label: "办公地址", wide: true },
      { name: "postcode", label: "邮政编码" },
      { name: "officeHours", label: "办公时间", wide: true },
      { name: "telephone", label: "联系电话" },
      { name: "fax", label: "传真号码", optional: true },
      { name: "email", label: "电子邮箱", optional: true },
      { name: "website", label: "网址", optional: true, wide: true },
    ],
  },
  {
    heading: "救济与监督",
    fields: [
      { name: "reconsiderationOrgan", label: "行政复议机关", hint: "答复书的救济途径用到。", wide: true },
      { name: "court", label: "有管辖权的人民法院", wide: true },
      { name: "supervisingOrgan", label: "政府信息公开工作主管部门", wide: true },
      { name: "supervisionTelephone", label: "监督电话", optional: true },
    ],
  },
  {
    heading: "申请人信息的保管",
    fields: [
      {
        name: "retentionYears",
        label: "答复以后保管多少年",
        hint: "按本机关的文书档案保管期限表填写，例如 30。到期的列在“依申请公开 → 到期销毁”；留空则一直保管。",
        optional: true,
      },
    ],
  },
  {
    heading: "公开专栏的样子",
    fields: [
      {
        name: "themeColor",
        label: "专栏主色",
        hint: "写作 #0b4f9e 这样；与所在网站一致。留空用红色。白底上看不清的颜色不收。",
        optional: true,
      },
    ],
  },
  {
    heading: "编号",
    fields: [
      { name: "indexPrefix", label: "索引号前段", hint: "例如 11A000/ZK，后面由系统接上年份和流水号。" },
      { name: "replyPrefix", label: "答复书文号的机关代字", hint: "例如 甲公开答，系统编成 甲公开答〔2023〕7号。" },
    ],
  },
];
