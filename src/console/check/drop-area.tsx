/** @jsxImportSource preact */
import { useEffect, useState } from "preact/hooks";

const ENDINGS = ".docx,.doc,.wps,.pdf,.xlsx,.xls,.rtf,.html,.htm,.mht,.txt,.md,.json,.zip";

/** Takes files: dropped anywhere on the page, or chosen with the button. */
export function DropArea({ onFiles }: { onFiles(files: File[]): void }) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    // A file dropped beside the area would open in place of the page.
    const drag = (event: DragEvent) => {
      event.preventDefault();
      setOver(event.type === "dragover");
      if (event.type === "drop") onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const events = ["dragover", "dragleave", "drop"] as const;
    for (const name of events) addEventListener(name, drag);
    return () => {
      for (const name of events) removeEventListener(name, drag);
    };
  }, [onFiles]);
  return (
    <div class={`drop no-print ${over ? "over" : ""}`}>
      <p class="big">把年度报告拖到这里</p>
      <p>
        <input
          id="files"
          class="visually-hidden"
          type="file"
          multiple
          accept={ENDINGS}
          onChange={({ currentTarget }) => {
            onFiles([...(currentTarget.files ?? [])]);
            // The same file, mended, may be chosen again.
            currentTarget.value = "";
          }}
        />
        <label class="button" for="files">
          选择文件
        </label>
      </p>
      <p>
        <strong>文件不会离开这台电脑</strong>
      </p>
      <p class="small">可以一次放多份：docx、doc、wps、pdf、xlsx、xls、rtf、html、txt、json，或者装着它们的 zip</p>
    </div>
  );
}
