import { Button, Input } from "antd";
import type { ReactNode } from "react";
import type { Passage } from "../../../domain/publication/passage.ts";
import { Field } from "../../form/field.tsx";
import { useField } from "../../form/use-form.ts";

export const typedPassages = (text: string | undefined): Passage[] => (text ? (JSON.parse(text) as Passage[]) : []);

interface Props {
  name: "points" | "questions";
  label: string;
  hint: ReactNode;
  /** How the two parts of a passage are called. */
  head: string;
  text: string;
  most: number;
  /** What could be filled in, where there is something. */
  offer?: { label: string; passages: () => Passage[] };
}

/** Short passages, each with a head of its own: 图解要点, 问答. */
export function PassagesField({ name, label, hint, head, text, most, offer }: Props) {
  const { id, value, change, wrong, wrongPart, partId } = useField(name);
  const passages = typedPassages(value);
  const keep = (next: Passage[]) => change(next.length === 0 ? "" : JSON.stringify(next));
  const set = (at: number, part: Partial<Passage>) => keep(passages.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <Field id={id} label={label} optional wrong={wrong ?? wrongPart()} hint={hint}>
      <ol id={id} className="passages" tabIndex={-1}>
        {passages.map((passage, i) => (
          <li key={i}>
            <Input
              id={partId(`${i}.head`)}
              status={wrongPart(`${i}.head`) ? "error" : ""}
              aria-invalid={wrongPart(`${i}.head`) !== undefined}
              aria-label={`第 ${i + 1} 条${head}`}
              placeholder={head}
              value={passage.head}
              onChange={(event) => set(i, { head: event.target.value })}
            />
            <Input.TextArea
              id={partId(`${i}.text`)}
              status={wrongPart(`${i}.text`) ? "error" : ""}
              aria-invalid={wrongPart(`${i}.text`) !== undefined}
              aria-label={`第 ${i + 1} 条${text}`}
              placeholder={text}
              rows={2}
              value={passage.text}
              onChange={(event) => set(i, { text: event.target.value })}
            />
            <Button type="link" aria-label={`移除第 ${i + 1} 条`} onClick={() => keep(passages.filter((_, at) => at !== i))}>
              移除
            </Button>
          </li>
        ))}
      </ol>
      {passages.length < most && (
        <Button aria-label={`${label}：增加一条`} onClick={() => keep([...passages, { head: "", text: "" }])}>
          增加一条
        </Button>
      )}{" "}
      {offer && passages.length === 0 && (
        <Button type="link" onClick={() => keep(offer.passages())}>
          {offer.label}
        </Button>
      )}
    </Field>
  );
}
