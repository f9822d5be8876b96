import { Button, Input } from "antd";
import { type ReactNode, useId, useRef, useState } from "react";
import type { Review } from "../../../contract/review.ts";
import { useAct } from "../../answers.ts";
import { useOrganCode } from "../../session.ts";
import { FigureView } from "./figure-view.tsx";

interface Place {
  start: number;
  length: number;
  title: string;
  kind: "finding" | "mark";
}

/** The text under review 送审稿 with findings and marks at the word; words that are selected can be marked. */
export function Manuscript({ review }: { review: Review }) {
  const organ = useOrganCode();
  const field = useId();
  const { id, edition, content, findings, marks, may, round } = review;
  const text = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<{ start: number; length: number; quote: string } | null>(null);
  const [note, setNote] = useState("");
  const mark = useAct("markDocument");
  const places: Place[] = [
    ...findings
      .filter(({ section, length, settled }) => section === "正文" && length > 0 && !settled)
      .map(({ offset, length, message }) => ({ start: offset, length, title: message, kind: "finding" as const })),
    ...marks
      .filter((one) => content.body.slice(one.start, one.start + one.length) === one.quote)
      .map(({ start, length, note, by }) => ({ start, length, title: `${by}：${note}`, kind: "mark" as const })),
  ];
  const choose = () => {
    const selected = window.getSelection();
    const range = selected && selected.rangeCount > 0 && !selected.isCollapsed ? selected.getRangeAt(0) : null;
    if (!range || !text.current?.contains(range.commonAncestorContainer)) return;
    const before = document.createRange();
    before.selectNodeContents(text.current);
    before.setEnd(range.startContainer, range.startOffset);
    const quote = range.toString();
    setChosen({ start: before.toString().length, length: quote.length, quote });
  };
  return (
    <article className="manuscript serif">
      <h2>{content.title}</h2>
      {content.documentNumber && <p className="under-title">{content.documentNumber}</p>}
      <section className="reviewed-text" ref={text} aria-label="正文" onMouseUp={choose} onKeyUp={choose}>
        {withPlaces(content.body, places)}
      </section>
      <FigureView content={content} indexNumber={review.indexNumber} publishedOn={review.publishedOn} />
      {!review.publishedOn && (may.sign || may.revise) && (
        <form
          className="marking no-print"
          aria-label="批注"
          onSubmit={(event) => {
            event.preventDefault();
            const at = chosen ?? found(content.body, "");
            if (!at) return;
            mark.mutate(
              { params: { organ, id, edition }, body: { start: at.start, length: at.length, note } },
              {
                onSuccess: () => {
                  setChosen(null);
                  setNote("");
                },
              },
            );
          }}
        >
          <label htmlFor={`${field}-quote`}>
            批注的文字
            <Input
              id={`${field}-quote`}
              value={chosen?.quote ?? ""}
              placeholder="在正文里选中，或者把要批注的字写在这里"
              onChange={(event) =>
                setChosen(found(content.body, event.target.value) ?? { start: 0, length: 0, quote: event.target.value })
              }
            />
          </label>
          <label htmlFor={`${field}-note`}>
            批注
            <Input id={`${field}-note`} value={note} onChange={(event) => setNote(event.target.value)} />
          </label>
          <Button htmlType="submit" disabled={!chosen || chosen.length === 0 || note.trim() === ""}>
            写下批注
          </Button>
          {mark.error && (
            <p className="wrong" role="alert">
              {mark.error.message}
            </p>
          )}
        </form>
      )}
      {marks.length > 0 && (
        <ol className="marks" aria-label="批注">
          {marks.map((one) => (
            <li key={one.id}>
              “{one.quote}”：{one.note}
              <small>
                {one.by}，第 {one.round} 轮{one.round < round && "（上一轮）"}
              </small>
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}

/** Where words that were typed stand in the text. */
function found(body: string, quote: string): { start: number; length: number; quote: string } | null {
  const start = quote === "" ? -1 : body.indexOf(quote);
  return start < 0 ? null : { start, length: quote.length, quote };
}

/** The text in pieces; offsets of what is shown are those of the text itself. */
function withPlaces(body: string, places: readonly Place[]): ReactNode[] {
  const edges = [...new Set([0, body.length, ...places.flatMap(({ start, length }) => [start, start + length])])]
    .filter((edge) => edge <= body.length)
    .sort((one, other) => one - other);
  return edges.slice(0, -1).map((start, index) => {
    const piece = body.slice(start, edges[index + 1]);
    const here = places.filter((place) => start >= place.start && start < place.start + place.length);
    if (here.length === 0) return piece;
    return (
      <mark
        key={start}
        className={here.some(({ kind }) => kind === "finding") ? "found" : "noted"}
        title={here.map(({ title }) => title).join("；")}
      >
        {piece}
      </mark>
    );
  });
}
