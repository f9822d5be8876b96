import * as z from "zod";

const TYPES: Record<string, string> = {
  number: "数字",
  int: "整数",
  string: "文字",
  boolean: "true 或者 false",
  object: "一组项",
  array: "列表",
  record: "一组项",
};

const fallback = z.locales.zhCN().localeError;

/** What is wrong with one value of a law file, in words for a person who edits the file and does not program. */
export const faultWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? "缺少这一项"
        : `应为${TYPES[issue.expected] ?? issue.expected}，写作“${String(issue.input)}”`;
    case "invalid_value":
    case "invalid_union":
      return `“${String(issue.input)}”不是允许的值`;
    case "unrecognized_keys":
      return `不认识的项：${issue.keys.join("、")}`;
    case "invalid_key":
      return issue.issues[0]?.message;
    case "too_small":
      return issue.origin === "array" ? `应有 ${issue.minimum} 项，不能少` : `不能小于 ${issue.minimum}`;
    case "too_big":
      return issue.origin === "array" ? `应有 ${issue.maximum} 项，不能多` : `不能大于 ${issue.maximum}`;
    default:
      return fallback(issue);
  }
};
