import { wordCheck } from "./word-check.ts";

/** Wording on 港澳台 that is against the rules of usage. The governments before 1997 and 1999 are called 原香港政府, 原澳门政府. */
export const hongKongMacaoTaiwan = wordCheck({
  id: "W-hong-kong-macao-taiwan",
  title: "涉港澳台用语",
  category: "hong-kong-macao-taiwan",
  basis: "涉港澳台宣传用语规范",
});
