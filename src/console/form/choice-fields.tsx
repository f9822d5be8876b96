import type { ReactNode } from "react";
import { Field, type FieldProps, Wrong } from "./field.tsx";
import { useField } from "./use-form.ts";

export interface Choice {
  value: string;
  label: string;
  hint?: ReactNode;
}

/** A choice among a few, all in sight. */
export function RadioField({ name, label, hint, choices }: FieldProps & { choices: readonly Choice[] }) {
  const { id, value, change, wrong, describedBy } = useField(name);
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
              // The error summary leads to the first choice.
              id={index === 0 ? id : `${id}-${choice.value}`}
              type="radio"
              name={id}
              checked={value === choice.value}
              onChange={() => change(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint && <small>{choice.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      <Wrong id={id} words={wrong} />
    </fieldset>
  );
}

export interface ChoiceGroup {
  label: string;
  choices: readonly Choice[];
}

/** A choice from a longer list. */
export function SelectField({ name, label, hint, optional, groups }: FieldProps & { groups: readonly ChoiceGroup[] }) {
  const { id, value, change, wrong, describedBy } = useField(name);
  return (
    <Field id={id} label={label} hint={hint} optional={optional} wrong={wrong}>
      <select
        id={id}
        className="select"
        value={value}
        onChange={(event) => change(event.target.value)}
        aria-invalid={wrong !== undefined}
        aria-describedby={describedBy}
        aria-required={!optional}
      >
        <option value="">请选择</option>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}
