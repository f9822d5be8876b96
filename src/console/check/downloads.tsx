/** @jsxImportSource preact */
import { useContext, useState } from "preact/hooks";
import { dayInChina } from "../../calendar/plain-date.ts";
import { withSummary } from "../../engines/finding-formats/file-findings.ts";
import { AuditorContext } from "./auditor-context.ts";
import type { CheckedReport } from "./checked-file.ts";
import { saveFile } from "./save-file.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Saves what was found, without what was ignored: a letter for people, JSON for programs. */
export function Downloads({ report }: { report: CheckedReport }) {
  const auditor = useContext(AuditorContext);
  const [failed, setFailed] = useState("");
  const name = `${report.file.replace(/^.*[/\\]|\.[^.]*$/g, "")}核查问题清单`;
  const saveLetter = async () => {
    const letter = await auditor.letter({ report, date: dayInChina(new Date()) });
    if ("failed" in letter) return setFailed(letter.failed);
    setFailed("");
    saveFile(`${name}.docx`, letter.slice(), DOCX);
  };
  const saveJson = () => {
    const findings = report.findings.map(({ passage: _, ...finding }) => finding);
    saveFile(`${name}.json`, `${JSON.stringify(withSummary({ file: report.file, findings }), null, 2)}\n`, "application/json");
  };
  return (
    <p class="row">
      <button type="button" class="button plain" onClick={saveLetter}>
        问题清单（Word）
      </button>
      <button type="button" class="button plain" onClick={saveJson}>
        问题数据（JSON）
      </button>
      <button type="button" class="button plain" onClick={() => print()}>
        打印
      </button>
      <span role="alert">{failed}</span>
    </p>
  );
}
