import { Button } from "antd";
import type { RefObject } from "react";
import { placeholderOf, renderProse } from "../../../domain/annual-report/bound-figures.ts";
import type { AnnualReport, SectionId } from "../../../domain/annual-report/model.ts";
import { sectionFieldId } from "./go-to-finding.ts";
import type { Offer } from "./offers.ts";
import type { Span } from "./prose-dom.ts";
import { ProseField, type ProseHandle } from "./prose-field.tsx";
import { ReadProse } from "./read-prose.tsx";
import type { Mark } from "./text-marks.tsx";
import type { useProse } from "./use-prose.ts";

interface Props {
  id: SectionId;
  heading: string;
  tables: AnnualReport["tables"];
  wordsOf: (of: string) => string;
  prose: ReturnType<typeof useProse>;
  /** What somebody else saved here meanwhile; `null` where there is no conflict. */
  theirs: string | null;
  savedBy: string | null;
  editable: boolean;
  marks: readonly Mark[];
  offers: readonly Offer[];
  handles: RefObject<Partial<Record<SectionId, ProseHandle | null>>>;
  stand: (id: SectionId, span: Span) => void;
  openFigure: (of: string) => void;
  point: (fingerprint: string) => void;
}

/** The prose of one section; it is saved when the writer leaves it. */
export function Section({ id, heading, tables, wordsOf, prose, theirs, savedBy, editable, offers, ...rest }: Props) {
  const { marks, handles, stand, openFigure, point } = rest;
  const text = prose.texts[id] ?? "";
  const reading = { text, tables, wordsOf, openFigure };
  if (!editable) return <ReadProse id={sectionFieldId(id)} className="" {...reading} />;
  return (
    <div>
      <ProseField
        ref={(handle) => {
          handles.current[id] = handle;
        }}
        id={sectionFieldId(id)}
        label={`${heading}：文字`}
        text={text}
        tables={tables}
        wordsOf={wordsOf}
        marks={marks}
        type={(text) => prose.type(id, text)}
        leave={prose.leave}
        stand={(span) => stand(id, span)}
        openFigure={openFigure}
        point={point}
      />
      <div className="prose-acts no-print">
        <Button size="small" onClick={() => handles.current[id]?.undo()} aria-label={`撤销：${heading}`}>
          撤销
        </Button>
        <Button size="small" onClick={() => handles.current[id]?.redo()} aria-label={`重做：${heading}`}>
          重做
        </Button>
        {offers.length > 0 && (
          <>
            <span className="soft">手写的数与表中一致，绑定以后随表变动：</span>
            {offers.map(({ of, value, words, start, end }) => (
              <Button
                key={start}
                size="small"
                title={wordsOf(of)}
                aria-label={`绑定 ${value}（${words}）到表中“${wordsOf(of)}”`}
                onClick={() => handles.current[id]?.replace({ start, end }, placeholderOf(of))}
              >
                绑定 …{words.slice(-12)}
              </Button>
            ))}
          </>
        )}
      </div>
      <ReadProse id={`print-${id}`} className="print-only" {...reading} />
      {theirs !== null && (
        <fieldset className="theirs" aria-label={`${savedBy ?? "别人"}保存的这一部分`}>
          <p>
            <b>{savedBy ?? "别人"}</b>在您之后保存了这一部分，您的文字在上面，没有动：
          </p>
          <blockquote className="serif">{renderProse(theirs, tables)}</blockquote>
          <Button size="small" onClick={() => prose.take(id, theirs)}>
            用{savedBy ?? "别人"}的这一部分
          </Button>
        </fieldset>
      )}
    </div>
  );
}
