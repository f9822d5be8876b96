/** @jsxImportSource preact */
import { useCallback, useContext, useState } from "preact/hooks";
import { AuditorContext } from "./auditor-context.ts";
import type { CheckedFile } from "./checked-file.ts";
import { DropArea } from "./drop-area.tsx";
import { countsInWords, FileResult } from "./file-result.tsx";
import { keepIgnored, readIgnored } from "./ignored-findings.ts";

/** 年报核查: files in, findings out, all in this browser. */
export function CheckPage() {
  const auditor = useContext(AuditorContext);
  const [results, setResults] = useState<readonly CheckedFile[]>([]);
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  const [ignored, setIgnored] = useState(readIgnored);

  const take = useCallback(
    (files: File[]) => {
      setWaiting((names) => [...names, ...files.map(({ name }) => name)]);
      for (const file of files) {
        auditor.check(file).then((checked) => {
          setWaiting((names) => names.slice(1));
          // A file that comes again, mended, takes the place of what it was.
          setResults((before) => [...before.filter((old) => !checked.some((one) => one.file === old.file)), ...checked]);
        });
      }
    },
    [auditor],
  );
  const ignore = (key: string, reason: string | undefined) => {
    const { [key]: _, ...others } = ignored;
    const now = reason === undefined ? others : { ...others, [key]: reason };
    keepIgnored(now);
    setIgnored(now);
  };

  return (
    <>
      <DropArea onFiles={take} />
      <p role="status" class="progress">
        {waiting.length > 0 ? `正在核查 ${waiting[0]}${waiting.length > 1 ? `，还有 ${waiting.length - 1} 份` : ""}……` : ""}
        {waiting.length === 0 && results.length > 0 ? `核查完毕，共 ${results.length} 份。` : ""}
      </p>
      {results.length > 1 && (
        <ul class="list">
          {results.map((one, index) => (
            <li key={one.file}>
              <a href={`#file-${index}`}>{one.file}</a>
              <span>{"unreadable" in one ? "没有核查" : countsInWords(one, ignored)}</span>
            </li>
          ))}
        </ul>
      )}
      {results.map((one, index) => (
        <FileResult key={one.file} id={`file-${index}`} checked={one} ignored={ignored} onIgnore={ignore} />
      ))}
    </>
  );
}
