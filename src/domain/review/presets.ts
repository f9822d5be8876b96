import type { Stage } from "./stage.ts";

export type PresetId = "two-person" | "township" | "county-department" | "county-office";

/** A chain that an organ may take as it is, or change 审签链样式. */
export interface Preset {
  name: string;
  stages: readonly Stage[];
}

const CHECK = "文字、错漏字、人名地名、敏感词，是否涉密";
const REVIEW = "主题、体裁、规范性和准确性";
const SECRECY = "是否含有国家秘密、工作秘密、商业秘密、个人隐私，汇聚后是否敏感";
const RELEASE = "通读全文，决定是否发布";

/** Presets by kind of organ 三审三校的几种样式. The real chains differ, so each is only data. Basis: 条例 art. 17; 保密法 art. 35. */
export const PRESETS: Record<PresetId, Preset> = {
  "two-person": {
    name: "两人：起草、审核发布",
    stages: [{ name: "审核发布", permission: "document.release", duty: `${CHECK}；${SECRECY}；${RELEASE}`, secrecy: true }],
  },
  township: {
    name: "乡镇：科室负责人、分管领导、分管政务信息和保密的领导",
    stages: [
      { name: "一审一校", permission: "document.check", duty: CHECK, secrecy: false },
      { name: "二审二校", permission: "document.review", duty: REVIEW, secrecy: false },
      { name: "三审三校（保密审查、签发）", permission: "document.release", duty: `${SECRECY}；${RELEASE}`, secrecy: true },
    ],
  },
  "county-department": {
    name: "县级部门：科室、保密审查、分管负责人、主要负责人",
    stages: [
      { name: "一审一校", permission: "document.check", duty: CHECK, secrecy: false },
      { name: "保密审查", permission: "document.clear", duty: SECRECY, secrecy: true },
      { name: "二审二校", permission: "document.review", duty: REVIEW, secrecy: false },
      { name: "三审三校（签发）", permission: "document.release", duty: RELEASE, secrecy: false },
    ],
  },
  "county-office": {
    name: "县政府办公室：科室、办公室、保密审查、分管领导、主要领导",
    stages: [
      { name: "一审一校", permission: "document.check", duty: CHECK, secrecy: false },
      { name: "办公室审核", permission: "document.check", duty: "公文格式、政策衔接、合法性审查意见是否齐备", secrecy: false },
      { name: "保密审查", permission: "document.clear", duty: SECRECY, secrecy: true },
      { name: "二审二校", permission: "document.review", duty: REVIEW, secrecy: false },
      { name: "三审三校（签发）", permission: "document.release", duty: RELEASE, secrecy: false },
    ],
  },
};

/** The chain of a class of documents where the organ has set none. */
export const SHORTEST = PRESETS["two-person"].stages;
