import { useEffect, useRef } from "react";
import { type FormState, fieldId } from "./use-form.ts";

/** What keeps a form from being sent: takes the focus, and leads to each field. */
export function ErrorSummary({ form }: { form: FormState }) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every refused attempt takes the focus, also with the same problem.
  useEffect(() => box.current?.focus(), [form.attempt, form.problem]);
  if (!form.problem) return null;
  const order = Object.keys(form.values);
  const fields = Object.entries(form.problem.fields).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <h2>{form.problem.message}</h2>
      {fields.length > 0 && (
        <ul>
          {fields.map(([name, words]) => (
            <li key={name}>
              <a href={`#${fieldId(form, name)}`} onClick={(event) => goTo(fieldId(form, name), event)}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Moves the focus itself, so that the address keeps its filters. */
function goTo(id: string, event: { preventDefault(): void }) {
  event.preventDefault();
  const field = document.getElementById(id);
  field?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
}
