/** What helps when a file cannot be read 怎么办, by the code of the reason. */
const REMEDIES: Record<string, string> = {
  "empty-file": "请报送机关重新导出后再报。",
  "too-large": "请删去文件里的大图片，或者另存为 docx 后再报。",
  encrypted: "请解除打开密码后再报。",
  damaged: "请用原来的软件打开、另存一份后再报；打不开的请重报。",
  "zip-bomb": "请解压后逐份拖入。",
  picture: "请报送可编辑的文档（docx、wps、xlsx、文字版 pdf）。",
  scanned: "扫描件里没有文字：请报送盖章前的电子文档。",
  binary: "请核对文件是不是选错了。",
  unsupported: "请另存为 docx、pdf、xlsx、html 或者 txt 后再报。",
  "many-files": "请在页面上拖入压缩包，页面会逐份拆开；用接口的，请逐份上传。",
  "no-text": "文件里没有文字：请核对是不是空文档，或者文字是不是做成了图片。",
  "not-a-report": "请核对文件是不是选错了；确是年度报告的，请补上标题和六个部分的标题。",
  "too-slow": "请另存为 docx 后再报。",
  failed: "请再传一次；仍然读不了的，请把文件作为问题反馈。",
};

export const remedyOf = (code: string | null): string => REMEDIES[code ?? ""] ?? "请另存一份后再报。";
