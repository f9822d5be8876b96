import type { Choice } from "./choice-fields.tsx";
import { type FieldProps, Wrong } from "./field.tsx";
import { useField } from "./use-form.ts";

/** Several of a few. What is ticked is kept as the lines of one text. */
export function ChecksField({ name, label, hint, choices }: FieldProps & { choices: readonly Choice[] }) {
  const { id, value, change, wrong, describedBy } = useField(name);
  const ticked = linesOf(value);
  const toggle = (one: string) =>
    change((ticked.includes(one) ? ticked.filter((other) => other !== one) : [...ticked, one]).join("\n"));
  return (
    <fieldset className={wrong ? "field field-wrong" : "field"} aria-describedby={describedBy}>
      <legend>{label}</legend>
      <div id={`${id}-hint`} className="hint">
        {hint}
      </div>
      <div className="choices">
        {choices.map((choice, index) => (
          <label key={choice.value} className="choice">
            <input
              id={index === 0 ? id : `${id}-${choice.value}`}
              type="checkbox"
              checked={ticked.includes(choice.value)}
              onChange={() => toggle(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      <Wrong id={id} words={wrong} />
    </fieldset>
  );
}

/** The lines of a text that say something. */
export const linesOf = (text = ""): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
