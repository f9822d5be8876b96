import type { ReactNode } from "react";

export interface FieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  /** Fields are asked for unless they say that they need not be filled in. */
  optional?: boolean;
}

interface Props extends Omit<FieldProps, "name"> {
  id: string;
  wrong: string | undefined;
  children: ReactNode;
}

/** A label, its control, a hint before it, and what is wrong with it right below. */
export function Field({ id, label, hint, optional, wrong, children }: Props) {
  return (
    <div className={wrong ? "field field-wrong" : "field"}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="optional">（可不填）</span>}
      </label>
      <div id={`${id}-hint`} className="hint">
        {hint}
      </div>
      {children}
      <Wrong id={id} words={wrong} />
    </div>
  );
}

export function Wrong({ id, words }: { id: string; words: string | undefined }) {
  if (!words) return null;
  return (
    <p id={`${id}-wrong`} className="wrong">
      <span aria-hidden="true">▲ </span>
      {words}
    </p>
  );
}
