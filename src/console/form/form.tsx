import { Button } from "antd";
import type { ReactNode } from "react";
import { ErrorSummary } from "./error-summary.tsx";
import { FormContext, type FormState } from "./use-form.ts";

interface Props {
  form: FormState;
  /** The accessible name of the form. */
  label: string;
  /** The button is named by its result. */
  submit: string;
  /** Only one act of a page stands out. */
  primary?: boolean;
  disabled?: boolean;
  /** What pressing the button means, in small print beside it. */
  note?: ReactNode;
  children: ReactNode;
}

/** A form: its problems on top, its fields, and one button. */
export function Form({ form, label, submit, primary = true, disabled, note, children }: Props) {
  return (
    <FormContext.Provider value={form}>
      <form aria-label={label} className="form" noValidate onSubmit={form.submit}>
        <ErrorSummary form={form} />
        {children}
        <div className="form-end">
          <Button type={primary ? "primary" : "default"} htmlType="submit" disabled={disabled} aria-busy={form.sending}>
            {form.sending ? "正在提交……" : submit}
          </Button>
          {note && <small>{note}</small>}
        </div>
      </form>
    </FormContext.Provider>
  );
}
