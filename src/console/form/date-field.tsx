import { Input } from "antd";
import { isPlainDate, withWeekday } from "../../calendar/plain-date.ts";
import { typedDate } from "../dates.ts";
import { Field, type FieldProps } from "./field.tsx";
import { useField } from "./use-form.ts";

/** A day, typed: several ways of writing one are understood; the weekday beside it shows what was. */
export function DateField({ name, label, hint, optional, today }: FieldProps & { today?: string }) {
  const { id, value, change, wrong, describedBy } = useField(name);
  const read = typedDate(value);
  return (
    <Field id={id} label={label} hint={hint} optional={optional} wrong={wrong}>
      <div className="date-field">
        <Input
          id={id}
          value={value}
          onChange={(event) => change(event.target.value)}
          onBlur={() => change(read)}
          placeholder="例如 2023-09-22"
          inputMode="numeric"
          autoComplete="off"
          status={wrong ? "error" : ""}
          aria-invalid={wrong !== undefined}
          aria-describedby={`${describedBy} ${id}-read`}
          aria-required={!optional}
        />
        {today && value === "" && (
          <button type="button" className="link" onClick={() => change(today)}>
            填今天
          </button>
        )}
        <output id={`${id}-read`}>{isPlainDate(read) ? withWeekday(read) : ""}</output>
      </div>
    </Field>
  );
}
