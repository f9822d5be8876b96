import type { ComponentChildren } from "preact";

export type Values = Record<string, string>;
export type Problems = Record<string, string>;

interface FieldProperties {
  name: string;
  label: string;
  hint?: string;
  values: Values;
  problems: Problems;
}

/** The list of what needs changing, on top of a refused form; each entry leads to its field. */
export function ProblemSummary({ problems }: { problems: Problems }) {
  const entries = Object.entries(problems);
  if (entries.length === 0) return null;
  return (
    <section class="summary" role="alert" aria-labelledby="problems" tabIndex={-1}>
      <h2 id="problems">有 {entries.length} 处需要修改</h2>
      <p>已填写的内容都还在。</p>
      <ul>
        {entries.map(([name, words]) => (
          <li key={name}>
            <a href={`#${name}`}>{words}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Note({ name, problems, hint }: { name: string; problems: Problems; hint: string | undefined }) {
  return (
    <>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {problems[name] && (
        <p class="wrong-note" id={`${name}-problem`}>
          <span class="visually-hidden">需要修改：</span>
          {problems[name]}
        </p>
      )}
    </>
  );
}

const describedBy = (name: string, hint: string | undefined, problems: Problems) =>
  [hint && `${name}-hint`, problems[name] && `${name}-problem`].filter(Boolean).join(" ") || undefined;

/** A line or an area of text. */
export function TextField({
  name,
  label,
  hint,
  values,
  problems,
  area,
  autocomplete,
}: FieldProperties & { area?: boolean; autocomplete?: string }) {
  const common = {
    id: name,
    name,
    "aria-describedby": describedBy(name, hint, problems),
    "aria-invalid": problems[name] ? ("true" as const) : undefined,
  };
  return (
    <div class={problems[name] ? "field wrong" : "field"}>
      <label for={name}>{label}</label>
      <Note name={name} problems={problems} hint={hint} />
      {area ? (
        <textarea {...common}>{values[name]}</textarea>
      ) : (
        <input type="text" {...common} value={values[name]} autoComplete={autocomplete} />
      )}
    </div>
  );
}

/** One choice of a few. */
export function ChoiceField(properties: FieldProperties & { options: readonly (readonly [string, ComponentChildren])[] }) {
  const { name, label, hint, values, problems, options } = properties;
  return (
    <fieldset class={problems[name] ? "field wrong" : "field"} aria-describedby={describedBy(name, hint, problems)}>
      <legend>{label}</legend>
      <Note name={name} problems={problems} hint={hint} />
      {options.map(([value, words], i) => (
        <div class="choice" key={value}>
          <input
            type="radio"
            id={i === 0 ? name : `${name}-${value}`}
            name={name}
            value={value}
            checked={values[name] === value}
          />
          <label for={i === 0 ? name : `${name}-${value}`}>{words}</label>
        </div>
      ))}
    </fieldset>
  );
}

/** What was answered on other pages, carried along unseen. */
export function Carried({ values, except }: { values: Values; except: readonly string[] }) {
  return (
    <>
      {Object.entries(values)
        .filter(([name]) => !except.includes(name))
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
    </>
  );
}
