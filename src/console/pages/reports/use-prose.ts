import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { ReportView } from "../../../contract/reports.ts";
import type { SectionId } from "../../../domain/annual-report/model.ts";
import { useAct } from "../../answers.ts";
import { useOrganCode } from "../../session.ts";
import { contested, isChanged, type Prose, proseOf, rebase, takeOver, toSave } from "./prose.ts";

/** The prose being written: typed here, saved as editions, never lost to another editor. */
export function useProse(view: ReportView, year: number) {
  const organ = useOrganCode();
  const kept = useQueryClient();
  const [held, setHeld] = useState(() => proseOf(view));
  const act = useAct("saveSections");
  const prose = takeOver(held, view);
  const changed = isChanged(prose);
  const disputed = contested(prose, view);
  useWarningBeforeLeaving(changed);

  const save = (from: Prose = prose) => {
    if (act.isPending) return;
    const sections = toSave(from);
    act.mutate(
      { params: { organ, year }, body: { edition: from.edition, sections } },
      {
        // What was typed while it was being saved stays a change.
        onSuccess: ({ edition }) =>
          setHeld((now) => ({
            edition,
            base: { ...from.base, ...sections },
            texts: { ...from.texts, ...typedSince(now, from) },
          })),
        onError: () => kept.invalidateQueries({ queryKey: ["report"] }),
      },
    );
  };
  return {
    texts: prose.texts,
    changed,
    contested: disputed,
    problem: act.error,
    saving: act.isPending,
    type: (id: SectionId, text: string) => setHeld({ ...prose, texts: { ...prose.texts, [id]: text } }),
    save: () => save(),
    /** Saves mine over theirs, after theirs has been read. */
    saveOver: () => save(rebase(prose, view)),
    /** Gives mine up for theirs, in one section. */
    take: (id: SectionId, text: string) => {
      const rebased = rebase(prose, view);
      setHeld({ ...rebased, texts: { ...rebased.texts, [id]: text } });
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
