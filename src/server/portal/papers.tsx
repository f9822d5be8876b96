import { PAPER_KINDS, type PaperLine } from "../../contract/requests.ts";
import { WORDS } from "../../contract/words.ts";
import type { Problems, Values } from "./form-parts.tsx";

interface Properties {
  action: string;
  papers: readonly PaperLine[];
  problems: Problems;
  /** Number and query code, where no cookie says whose case it is. */
  values?: Values;
}

/** 补交材料: what has been handed in, and one file more; it works without JavaScript. */
export function PaperForm({ action, papers, problems, values = {} }: Properties) {
  return (
    <form method="post" action={action} encType="multipart/form-data" noValidate>
      {papers.length > 0 && (
        <ul class="list">
          {papers.map(({ number, kind, name, addedOn }) => (
            <li key={number}>
              <span>
                {WORDS.paperKind[kind]}：{name}
              </span>
              <time dateTime={addedOn}>{addedOn}</time>
            </li>
          ))}
        </ul>
      )}
      {values.number && <input type="hidden" name="number" value={values.number} />}
      {values.queryCode && <input type="hidden" name="queryCode" value={values.queryCode} />}
      <div class={problems.file ? "field wrong" : "field"}>
        <label for="paper-kind">是什么材料</label>
        <select id="paper-kind" name="kind">
          {PAPER_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {WORDS.paperKind[kind]}
            </option>
          ))}
        </select>
      </div>
      <div class={problems.file ? "field wrong" : "field"}>
        <label for="file">选择文件</label>
        <p class="hint" id="file-hint">
          PDF、JPG、PNG 或者 docx，不超过 10 MB，一次一个。加密保存，只有经办人员能看到。
        </p>
        {problems.file && (
          <p class="wrong-note" id="file-problem">
            <span class="visually-hidden">需要修改：</span>
            {problems.file}
          </p>
        )}
        <input
          type="file"
          id="file"
          name="file"
          accept=".pdf,.jpg,.jpeg,.png,.docx"
          aria-describedby={problems.file ? "file-problem file-hint" : "file-hint"}
        />
      </div>
      <button class="button plain" type="submit">
        上传
      </button>
    </form>
  );
}
