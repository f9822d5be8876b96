/** Why an action was refused 未能办理: a closed list; each code has an HTTP status and a sentence. */
export const REFUSALS = {
  "not-found": { status: 404, words: "没有找到这条记录，可能编号有误或者已不在本机关。" },
  "not-logged-in": { status: 401, words: "尚未登录，或者登录已经过期。请使用新的一次性登录链接。" },
  "not-permitted": { status: 403, words: "您的账号没有办理此事的权限。请联系本机关管理员。" },
  invalid: { status: 422, words: "有几处需要修改，已填写的内容都还在。" },
  "already-decided": { status: 409, words: "{decider}已于{decidedOn}作出答复（{label}），此件不能再次答复。" },
  "step-not-allowed": { status: 409, words: "此件目前为“{state}”，不能办理“{step}”。" },
  "already-served": { status: 409, words: "此件已于{servedOn}送达。" },
  "already-released": { status: 409, words: "此件已于{publishedOn}发布。" },
  "own-draft": { status: 403, words: "起草人不能审核发布自己起草的内容，请由另一名有审核权限的人员办理。" },
  "already-ended": { status: 409, words: "此案已于{endedOn}结案。" },
  "already-voided": { status: 409, words: "这批数据已经作废。" },
  "stale-edition": { status: 409, words: "{savedBy}刚保存了第{edition}版。您的文字没有丢失，请对照后再保存。" },
  "nothing-saved": { status: 409, words: "报告的文字还没有保存过。请先保存一版，再由另一人审核发布。" },
  "year-not-over": { status: 409, words: "{year}年度尚未结束，报告不能发布。" },
  "report-faulty": { status: 409, words: "报告还有{count}处错误级问题，须先改正：{first}" },
  "profile-missing": { status: 409, words: "请先填写机关资料（公开指南），文书与索引号要用到它。" },
  "link-spent": { status: 410, words: "这个登录链接已经用过或者过期。请在服务器上运行 gongkai login-link 取得新的链接。" },
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** Thrown by an action that the law, a permission or the state of the record forbids. Anything else thrown is a bug. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: RefusalCode;
  readonly fields: Record<string, string> | undefined;

  constructor(code: RefusalCode, facts: Record<string, string | number> = {}, fields?: Record<string, string>) {
    super(REFUSALS[code].words.replace(/\{(\w+)\}/g, (_, key: string) => String(facts[key] ?? "")));
    this.code = code;
    this.fields = fields;
  }

  get status(): number {
    return REFUSALS[this.code].status;
  }
}
