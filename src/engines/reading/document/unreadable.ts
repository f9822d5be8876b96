import type { Unreadable, UnreadableCode } from "./document.ts";

const REASONS: Record<UnreadableCode, string> = {
  "empty-file": "文件为空（0 字节），没有可读的内容。",
  "too-large": "文件过大，超出读取上限。",
  encrypted: "文件已加密或设有打开密码，请先解除密码再上传。",
  damaged: "文件已损坏或不完整，无法打开。",
  "zip-bomb": "压缩内容展开后超出上限，疑似压缩炸弹，已停止读取。",
  picture: "文件是图片，没有可核查的文字。请提供可编辑的文档。",
  scanned: "文件是扫描件或图片，没有可提取的文字：未作核查，不等于没有问题。",
  binary: "文件不是文档：内容为二进制数据，无法识别。",
  unsupported: "不支持这种文件格式。",
  "many-files": "压缩包内有多份文件，请逐份读取。",
  "no-text": "文件中没有文字。",
  "not-a-report": "文件不是政府信息公开工作年度报告：没有找到年度报告的标题、栏目或表格。",
};

/** What stops the reading of a file: thrown inside the readers only, and turned into a result where reading begins. */
export class ReadingStopped extends Error {
  readonly unreadable: Unreadable;

  constructor(code: UnreadableCode, detail?: string) {
    super(code);
    this.unreadable = unreadable(code, detail);
  }
}

/** The reason 原因 in Chinese for a code, with a detail where there is one. */
export function unreadable(code: UnreadableCode, detail?: string): Unreadable {
  return { code, reason: detail ? `${REASONS[code]}（${detail}）` : REASONS[code] };
}
