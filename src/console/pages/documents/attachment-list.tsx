import { Button } from "antd";
import type { OpenedUpload } from "../../../contract/documents.ts";

/** The attachments of a draft 附件 with what the gate found in each. */
export function AttachmentList({ uploads, remove }: { uploads: readonly OpenedUpload[]; remove: (id: number) => void }) {
  if (uploads.length === 0) return null;
  return (
    <ul className="attachments" aria-label="附件">
      {uploads.map(({ id, name, size, unreadable, findings }) => (
        <li key={id}>
          <b>{name}</b>（{Math.max(1, Math.round(size / 1024))} KB）
          {unreadable ? (
            <span className="wrong">▲ 没有能够打开：{unreadable}不换掉就不能公开。</span>
          ) : findings.length > 0 ? (
            <span className="wrong">
              ▲ 检查出 {findings.length} 处：{findings[0]!.message}
              {findings.length > 1 && " 等"}
            </span>
          ) : (
            <span>✓ 没有查出问题</span>
          )}
          <Button size="small" onClick={() => remove(id)} aria-label={`移除附件 ${name}`}>
            移除
          </Button>
        </li>
      ))}
    </ul>
  );
}
