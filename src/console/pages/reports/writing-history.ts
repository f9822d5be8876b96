/** One state of a text and where the caret stood. */
export interface Writing {
  text: string;
  caret: number;
}

/** What was written in one field, so that it can be taken back 撤销. */
export interface History {
  past: readonly Writing[];
  now: Writing;
  future: readonly Writing[];
  /** Whether the next letter typed belongs to the same step. */
  open: boolean;
}

const KEPT = 200;

export const begin = (text: string): History => ({ past: [], now: { text, caret: text.length }, future: [], open: false });

/** Adds a change. Letters typed one after another are one step, until a sentence ends. */
export function write(history: History, next: Writing, typed = false): History {
  if (next.text === history.now.text) return { ...history, now: next, open: false };
  const joins = typed && history.open;
  return {
    past: joins ? history.past : [...history.past, history.now].slice(-KEPT),
    now: next,
    future: [],
    open: typed && !/[。；！？\n]$/.test(next.text.slice(0, next.caret)),
  };
}

export function undo(history: History): History {
  const last = history.past.at(-1);
  if (!last) return history;
  return { past: history.past.slice(0, -1), now: last, future: [history.now, ...history.future], open: false };
}

export function redo(history: History): History {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.now], now: next, future, open: false };
}
