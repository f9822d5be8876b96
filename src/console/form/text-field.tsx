import { Input } from "antd";
import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field.tsx";
import { useField } from "./use-form.ts";

type Props = FieldProps &
  Pick<ComponentProps<typeof Input>, "inputMode" | "autoComplete" | "maxLength" | "type"> & { wide?: boolean };

/** One line of text. */
export function TextField({ name, label, hint, optional, wide = false, ...input }: Props) {
  const { id, value, change, wrong, describedBy } = useField(name);
  return (
    <Field id={id} label={label} hint={hint} optional={optional} wrong={wrong}>
      <Input
        id={id}
        className={wide ? undefined : "narrow"}
        value={value}
        onChange={(event) => change(event.target.value)}
        status={wrong ? "error" : ""}
        aria-invalid={wrong !== undefined}
        aria-describedby={describedBy}
        aria-required={!optional}
        autoComplete="off"
        {...input}
      />
    </Field>
  );
}

/** Several lines of text. */
export function AreaField({ name, label, hint, optional, rows = 4 }: FieldProps & { rows?: number }) {
  const { id, value, change, wrong, describedBy } = useField(name);
  return (
    <Field id={id} label={label} hint={hint} optional={optional} wrong={wrong}>
      <Input.TextArea
        id={id}
        rows={rows}
        value={value}
        onChange={(event) => change(event.target.value)}
        status={wrong ? "error" : ""}
        aria-invalid={wrong !== undefined}
        aria-describedby={describedBy}
        aria-required={!optional}
      />
    </Field>
  );
}
