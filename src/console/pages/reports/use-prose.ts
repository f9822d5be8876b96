import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { ReportView } from "../../../contract/reports.ts";
import type { SectionId } from "../../../domain/annual-report/model.ts";
import { call } from "../../api.ts";
import { ApiProblem } from "../../api-problem.ts";
import { useOrganCode, useSession } from "../../session.ts";
import { draftKey, keepDraft, readDraft } from "./local-draft.ts";
import { contested, isChanged, type Prose, proseOf, rebase, takeOver, toSave } from "./prose.ts";

/** A press on a button also leaves the text; what the save moves on the page must not pull that button away. */
const AFTER_LEAVING = 300;

/** The prose being written: typed here, saved as editions, never lost to another editor. */
export function useProse(view: ReportView, year: number, mayWrite: boolean) {
  const organ = useOrganCode();
  const answers = useQueryClient();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const key = draftKey(useSession().account.name, organ, year);
  const [restored, setRestored] = useState(() => (mayWrite ? readDraft(key) : null));
  const [held, setHeld] = useState<Prose>(() => restored ?? proseOf(view));
  const [kept, setKept] = useState(true);
  const [saving, setSaving] = useState(false);
  // Events may come faster than React draws: leaving a text and pressing the button is one movement of the hand.
  const now = useRef(held);
  const busy = useRef(false);
  const wanted = useRef(false);
  const keep = (next: Prose) => {
    now.current = next;
    setHeld(next);
    setKept(keepDraft(key, next, new Date().toISOString()));
  };
  const prose = takeOver(held, view);
  const changed = isChanged(prose);
  // What this browser keeps is there again after a reload; only where it keeps nothing is leaving a loss.
  useWarningBeforeLeaving(changed && !kept);

  const save = async (from: Prose) => {
    if (busy.current) {
      wanted.current = true;
      return;
    }
    busy.current = true;
    setSaving(true);
    const sections = toSave(from);
    let again = false;
    try {
      // Asked directly: what is kept for later without a connection would look like a save that never ends.
      const { edition } = await call("saveSections", { params: { organ, year }, body: { edition: from.edition, sections } });
      setProblem(null);
      void answers.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "law" });
      // What was typed while it was being saved stays a change.
      keep({ edition, base: { ...from.base, ...sections }, texts: { ...from.texts, ...typedSince(now.current, from) } });
      again = wanted.current && isChanged(now.current);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
      // What stands against it comes with the report as it is now.
      void answers.invalidateQueries({ queryKey: ["report"] });
    } finally {
      busy.current = false;
      wanted.current = false;
      setSaving(false);
    }
    if (again) await save(now.current);
  };
  const latest = () => takeOver(now.current, view);
  const saveQuietly = () => {
    if (mayWrite && isChanged(latest()) && contested(latest(), view).length === 0) save(latest());
  };
  const quietly = useRef(saveQuietly);
  quietly.current = saveQuietly;
  useWhenOnline(quietly);
  return {
    texts: prose.texts,
    changed,
    contested: contested(prose, view),
    problem,
    saving,
    type: (id: SectionId, text: string) => {
      const before = latest();
      keep({ ...before, texts: { ...before.texts, [id]: text } });
    },
    /** The texts as they are at this moment, also between two drawings of the page. */
    latest: () => latest().texts,
    save: () => save(latest()),
    /** Leaving a text saves it; while there is a conflict, only the button does. */
    leave: () => setTimeout(() => quietly.current(), AFTER_LEAVING),
    /** Whether this browser keeps what is not saved yet. */
    kept,
    /** Whether what stands on the screen is what the server showed last. */
    settled: !changed && (view.edition ?? 0) >= (prose.edition ?? 0),
    /** What was typed before a reload and brought back; `null` when there was nothing, or it has been dealt with. */
    restored: changed ? restored : null,
    /** Gives up what was brought back. */
    discard: () => {
      setRestored(null);
      keep(proseOf(view));
    },
    /** Saves mine over theirs, after theirs has been read. */
    saveOver: () => save(rebase(latest(), view)),
    /** Gives mine up for theirs, in one section. */
    take: (id: SectionId, text: string) => {
      const rebased = rebase(latest(), view);
      keep({ ...rebased, texts: { ...rebased.texts, [id]: text } });
    },
  };
}

function typedSince(now: Prose, saved: Prose) {
  return Object.fromEntries(Object.entries(now.texts).filter(([id, text]) => text !== saved.texts[id as SectionId]));
}

/** Saves again once the connection is back. */
function useWhenOnline(act: RefObject<() => void>): void {
  useEffect(() => {
    const listen = () => act.current();
    window.addEventListener("online", listen);
    return () => window.removeEventListener("online", listen);
  }, [act]);
}

function useWarningBeforeLeaving(changed: boolean): void {
  useEffect(() => {
    if (!changed) return;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // Chromium 87 asks only when this is set.
      event.returnValue = "";
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [changed]);
}
