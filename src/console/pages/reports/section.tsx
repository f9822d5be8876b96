import { Button, Input } from "antd";
import type { SectionId } from "../../../domain/annual-report/model.ts";
import { paragraphsOf } from "../../../engines/writing/printed-report.ts";

interface Props {
  id: SectionId;
  heading: string;
  text: string;
  /** What somebody else saved here meanwhile; `null` where there is no conflict. */
  theirs: string | null;
  savedBy: string | null;
  editable: boolean;
  type: (id: SectionId, text: string) => void;
  leave: () => void;
  take: (id: SectionId, text: string) => void;
}

export const sectionFieldId = (id: string) => `prose-${id}`;

/** The prose of one section; it is saved when the writer leaves it. */
export function Section({ id, heading, text, theirs, savedBy, editable, type, leave, take }: Props) {
  return (
    <>
      {editable ? (
        <Input.TextArea
          id={sectionFieldId(id)}
          className="prose serif no-print"
          aria-label={`${heading}：文字`}
          autoSize={{ minRows: 2, maxRows: 24 }}
          placeholder="这一部分的文字。只列表格的，可以留空。"
          value={text}
          onChange={(event) => type(id, event.target.value)}
          onBlur={leave}
        />
      ) : null}
      <div className={editable ? "printed serif print-only" : "printed serif"}>
        {paragraphsOf(text).map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </div>
      {theirs !== null && (
        <fieldset className="theirs" aria-label={`${savedBy ?? "别人"}保存的这一部分`}>
          <p>
            <b>{savedBy ?? "别人"}</b>在您之后保存了这一部分，您的文字在上面，没有动：
          </p>
          <blockquote className="serif">{theirs}</blockquote>
          <Button size="small" onClick={() => take(id, theirs)}>
            用{savedBy ?? "别人"}的这一部分
          </Button>
        </fieldset>
      )}
    </>
  );
}
