import { createContext, type FormEvent, useContext, useId, useState } from "react";
import type { Answer, EndpointName, Given } from "../../contract/endpoints.ts";
import { useAct } from "../answers.ts";
import type { ApiProblem } from "../api-problem.ts";
import { typedDate } from "../dates.ts";
import { check } from "./check.ts";

/** What a form holds while it is being filled in: texts, not yet checked; several ticks are lines of one text. */
export type Typed = Record<string, string>;

export interface FormState {
  /** Goes before the id of every field, for there may be two forms on a page. */
  id: string;
  values: Typed;
  set(changes: Typed): void;
  problem: ApiProblem | null;
  /** What was typed when it was refused: a field that was changed since is no longer called wrong. */
  refused: Typed;
  /** Changes with every refused sending, so that the same problem takes the focus again. */
  attempt: number;
  sending: boolean;
  submit(event: FormEvent): void;
}

interface Options<Name extends EndpointName> {
  name: Name;
  initial: Typed;
  /** The message made of what was typed. */
  message: (values: Typed) => { params: object; body: unknown };
  /** What is wrong by the law although the message is well formed: field → words. */
  faults?: (values: Typed) => Record<string, string>;
  done: (answer: Answer<Name>, values: Typed) => void;
}

/** A form that sends one operation of the API. What was typed stays, whatever the answer. */
export function useForm<Name extends EndpointName>({
  name,
  initial,
  message,
  faults = () => ({}),
  done,
}: Options<Name>): FormState {
  const id = useId();
  const [values, setValues] = useState(initial);
  const [refusal, setRefusal] = useState<{ problem: ApiProblem; values: Typed } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const act = useAct(name);

  const refuse = (problem: ApiProblem) => {
    setRefusal({ problem, values });
    setAttempt((before) => before + 1);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = message(withDatesEvened(values));
    const found = check(name, given.body, faults(values));
    if (found) return refuse(found);
    setRefusal(null);
    act.mutate(given as Given<Name>, { onSuccess: (answer) => done(answer, values), onError: refuse });
  };
  return {
    id,
    values,
    set: (changes) => setValues((before) => ({ ...before, ...changes })),
    problem: refusal?.problem ?? null,
    refused: refusal?.values ?? {},
    attempt,
    sending: act.isPending,
    submit,
  };
}

/** By our naming rule every field that ends in `On` is a day. */
const withDatesEvened = (values: Typed): Typed =>
  Object.fromEntries(Object.entries(values).map(([name, text]) => [name, name.endsWith("On") ? typedDate(text) : text]));

export const FormContext = createContext<FormState | null>(null);

/** One field of the form around it. */
export function useField(name: string) {
  const form = useContext(FormContext);
  if (!form) throw new Error(`field ${name} stands outside a form`);
  const changed = form.values[name] !== form.refused[name];
  const wrong = changed ? undefined : form.problem?.fields[name];
  const id = fieldId(form, name);
  const partsWrong = changed ? [] : Object.entries(form.problem?.fields ?? {}).filter(([field]) => field.startsWith(`${name}.`));
  return {
    id,
    /** What is wrong with a part of the field, `0.head`, or with the first part that is. */
    wrongPart: (part?: string) => partsWrong.find(([field]) => part === undefined || field === `${name}.${part}`)?.[1],
    /** The id to which the summary of problems leads for a part. */
    partId: (part: string) => fieldId(form, `${name}.${part}`),
    value: form.values[name] ?? "",
    change: (value: string) => form.set({ [name]: value }),
    wrong,
    describedBy: [`${id}-hint`, ...(wrong ? [`${id}-wrong`] : [])].join(" "),
  };
}

export const fieldId = ({ id }: Pick<FormState, "id">, name: string) => `${id}-${name}`;
