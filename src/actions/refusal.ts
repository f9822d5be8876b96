/** Why an action was refused 未能办理: a closed list; each code has an HTTP status and a sentence. */
export const REFUSALS = {
  "not-found": { status: 404, words: "没有找到这条记录，可能编号有误或者已不在本机关。" },
  "not-logged-in": { status: 401, words: "尚未登录，或者登录已经过期。请使用新的一次性登录链接。" },
  "not-permitted": { status: 403, words: "您的账号没有办理此事的权限。请联系本机关管理员。" },
  invalid: { status: 422, words: "有几处需要修改，已填写的内容都还在。" },
  "already-decided": { status: 409, words: "{decider}已于{decidedOn}作出答复（{label}），此件不能再次答复。" },
  "step-not-allowed": { status: 409, words: "此件目前为“{state}”，不能办理“{step}”。" },
  "case-moved": { status: 409, words: "{person}已于{on}办理“{last}”，此件现为“{state}”。请核对后再办；您填写的内容还在。" },
  "withdrawal-late": { status: 409, words: "提交已经超过十分钟，请致电或者到本机关办理撤回。" },
  "faulty-rows": { status: 409, words: "台账有{count}行需要修改，一行也没有导入。请下载标注了问题的表格，改好再传。" },
  "not-erasable": { status: 409, words: "{number}还不能销毁：没有办结、没有到保管年限，或者复议诉讼还没有审结。" },
  "fee-by-letter": { status: 409, words: "缴费由收费通知书通知：金额按标准算出，发出时记入本件。请在“文书”里起草。" },
  "already-served": { status: 409, words: "此件已于{servedOn}送达。" },
  "already-released": { status: 409, words: "此件已于{publishedOn}发布。" },
  "own-draft": { status: 403, words: "起草人不能审核发布自己起草的内容，请由另一名有审核权限的人员办理。" },
  "not-your-stage": { status: 403, words: "现在该由“{stage}”办理，您没有这一环节的权限，也没有代办授权。" },
  "already-signed": { status: 403, words: "您已经签过“{stage}”。起草、审查、发布须是不同的人，一人一轮只能签一次。" },
  "gate-shut": { status: 409, words: "还有{count}处检查结果没有处理：{first}。请改正，或者逐处说明理由。" },
  "content-changed": { status: 409, words: "内容在您打开之后改动过，已开始新的一轮审查。请重新阅读后再签。" },
  "round-closed": { status: 409, words: "这一轮审查已经结束，请刷新页面。" },
  "secrecy-marked": {
    status: 422,
    words:
      "文件中有密级或者内部标志“{mark}”（{where}），本平台不接收。涉密信息不上网，上网信息不涉密；请按保密规定处理此文件，并联系保密审查人员。",
  },
  "not-redacted": { status: 422, words: "附件“{name}”没有脱敏：{reason}" },
  "month-not-over": { status: 409, words: "{month}还没有结束，不能备案。" },
  "not-drafter": { status: 403, words: "只有起草人可以修改送审稿。请退回起草人，并说明理由。" },
  "already-withdrawn": { status: 409, words: "此件已于{withdrawnOn}撤回。" },
  "already-filed": { status: 409, words: "{month}已经备案。" },
  "link-closed": { status: 410, words: "这个递送链接已经到期或者被撤销。请向发给您链接的同事要一个新的。" },
  "already-settled": { status: 409, words: "这份递送已经处理过。" },
  "already-approved": { status: 409, words: "这次应急发布已经补审。" },
  "sign-off-needed": { status: 409, words: "本机关规定{title}须经负责人签发，请先送签。" },
  "awaiting-signature": { status: 409, words: "{title}已经送签，负责人退回以后才能改。" },
  "letter-issued": { status: 409, words: "{title}已于{dated}发出，不能再改；需要更正的另发一件。" },
  "letter-faulty": { status: 409, words: "{title}还不能发出：{faults}。" },
  "path-unfinished": { status: 409, words: "七问还没有答完：{question}。" },
  "template-faulty": { status: 422, words: "模板没有保存：{faults}。" },
  "already-ended": { status: 409, words: "此案已于{endedOn}结案。" },
  "already-voided": { status: 409, words: "这批数据已经作废。" },
  "stale-edition": { status: 409, words: "{savedBy}刚保存了第{edition}版。您的文字没有丢失，请对照后再保存。" },
  "nothing-saved": { status: 409, words: "报告的文字还没有保存过。请先保存一版，再由另一人审核发布。" },
  "year-not-over": { status: 409, words: "{year}年度尚未结束，报告不能发布。" },
  "report-faulty": { status: 409, words: "报告还有{count}处错误级问题，须先改正：{first}" },
  "report-under-review": { status: 409, words: "报告已经送审，文字不能改动。要改的，请先撤回送审。" },
  "review-step-not-allowed": { status: 409, words: "报告现在的状态不能办理这一步，可能别人刚刚办过。请看最新的状态。" },
  "report-changed": {
    status: 409,
    words: "您打开以后报告的内容（文字或者表里的数）变了，请看过新的内容再办；已审核的须重新送审。",
  },
  "findings-open": { status: 409, words: "还有{count}处疑似问题没有改，也没有说明理由，不能审核通过：{first}" },
  "not-approved": { status: 409, words: "报告还没有审核通过，不能发布。" },
  "submission-unassigned": { status: 409, words: "这份报告还没有对上报送机关。请先指定机关，再处理问题。" },
  "no-reports": { status: 409, words: "{year}年度还没有收到可以汇总的报告。" },
  "no-letters": { status: 409, words: "{year}年度没有要退回的报告：收到的都没有所选级别的问题。" },
  "has-submissions": { status: 409, words: "{name}已有收到的报告，不能移出名单。请先移除报错的文件。" },
  "file-missing": { status: 422, words: "没有收到文件。请重新选择文件。" },
  "profile-missing": { status: 409, words: "请先填写机关资料（公开指南），文书与索引号要用到它。" },
  "edition-waiting": { status: 409, words: "这份文件的第{edition}版正在等待审核，审核之前不能再改出新的版本。" },
  "run-begun": { status: 409, words: "这次校对已经开始，不能再加文件。请另开一次。" },
  "run-over": { status: 409, words: "这次排查已经结束或者停止。" },
  "run-not-cancelled": { status: 409, words: "这次排查没有停止，不需要接着做。" },
  "verdict-undone": { status: 409, words: "这个判定已经撤销。" },
  "list-there": { status: 409, words: "已经有一份同名的词表，请换一个名称。" },
  "list-faulty": { status: 422, words: "词表有{count}处需要改正：{first}" },
  "file-only": { status: 409, words: "这处问题出在导入的文件里，请改好文件以后重新导入校对。" },
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
