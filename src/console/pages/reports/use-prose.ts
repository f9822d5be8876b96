import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { ReportView } from "../../../contract/reports.ts";
import type { SectionId } from "../../../domain/annual-report/model.ts";
import { useAct } from "../../answers.ts";
import { useOrganCode } from "../../session.ts";
import { contested, isChanged, type Prose, proseOf, rebase, takeOver, toSave } from "./prose.ts";

/** The prose being written: typed here, saved as editions, never lost to another editor. */
export function useProse(view: ReportView, year: number) {
  const organ = useOrganCode();
  const kept = useQueryClient();
  const act = useAct("saveSections");
  const [held, setHeld] = useState(() => proseOf(view));
  const [saving, setSaving] = useState(false);
  // Events may come faster than React draws: leaving a text and pressing the button is one movement of the hand.
  const now = useRef(held);
  const busy = useRef(false);
  const wanted = useRef(false);
  const keep = (next: Prose) => {
    now.current = next;
    setHeld(next);
  };
  const prose = takeOver(held, view);
  const changed = isChanged(prose);
  useWarningBeforeLeaving(changed);

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
      const { edition } = await act.mutateAsync({ params: { organ, year }, body: { edition: from.edition, sections } });
      // What was typed while it was being saved stays a change.
      keep({ edition, base: { ...from.base, ...sections }, texts: { ...from.texts, ...typedSince(now.current, from) } });
      again = wanted.current && isChanged(now.current);
    } catch {
      // The words of the refusal are `act.error`; what stands against it comes with the report as it is now.
      await kept.invalidateQueries({ queryKey: ["report"] });
    } finally {
      busy.current = false;
      wanted.current = false;
      setSaving(false);
    }
    if (again) await save(now.current);
  };
  const latest = () => takeOver(now.current, view);
  return {
    texts: prose.texts,
    changed,
    contested: contested(prose, view),
    problem: act.error,
    saving,
    type: (id: SectionId, text: string) => {
      const before = latest();
      keep({ ...before, texts: { ...before.texts, [id]: text } });
    },
    save: () => save(latest()),
    /** Leaving a text saves it; while there is a conflict, only the button does. */
    leave: () => {
      if (isChanged(latest()) && contested(latest(), view).length === 0) save(latest());
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
