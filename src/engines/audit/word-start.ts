/** Single characters after which a new word begins: prepositions, conjunctions, 我 全 本 该 and the like. */
const OPENERS = new Set("在到赴向由与和及对为从至将给让请于经往抵或的了是按据以并等受把被各该我本全据因随同跟");

/** Words of two characters, common in such reports, after which a name or a word of its own begins. */
const WORDS = new Set(
  (
    "部署 安排 组织 推进 推动 加强 开展 研究 落实 深入 围绕 结合 关于 全面 提升 做好 支持 代表 根据 依据 按照 参加 参与 监督 指导 检查 其中 包括 通过 来自 位于 前往 " +
    "参观 考察 学习 联合 协助 对照 配合 以及 服务 建设 促进 强化 完善 优化 规范 公开 发布 反映 宣传 展示 介绍 印发 转发 报送 上报 提交 接受 接到 收到 严格 认真 积极 " +
    "贯彻 执行 遵守 遵循 服从 听从 响应 符合 属于 隶属 成为 作为 打造 创建 保障 维护 助力 助推 聚焦 立足 依托 借助 利用 充分 切实 持续 不断 进一步 针对 面向 关注 回应 " +
    "出席 召开 举办 承办 邀请 陪同 会同 协调 督促 要求 召集 主持 制定 制订 出台 修订 编制 撰写 形成 构建 建立 健全 具体 专题 专门 定期 及时 统一 集中 对接 依照 遵照"
  ).split(" "),
);

/** Whether a word can begin at `offset`: so that 县 in 参加县组织 is a word, and in 沅澧县委 the end of a name. */
export function wordCanStart(text: string, offset: number): boolean {
  const before = text[offset - 1];
  if (before === undefined || !/[\u4e00-\u9fff]/.test(before)) return true;
  return OPENERS.has(before) || WORDS.has(text.slice(offset - 2, offset)) || WORDS.has(text.slice(offset - 3, offset));
}
