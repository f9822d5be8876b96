import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { Answer, EndpointName, Given } from "../contract/endpoints.ts";
import type { LawData } from "../law/data.ts";
import { Law } from "../law/law.ts";
import { call, fetchLaw } from "./api.ts";
import type { ApiProblem } from "./api-problem.ts";

/** Asks for an answer of the API and keeps it: the same question is asked once. */
export function useAnswer<Name extends EndpointName>(
  name: Name,
  given: Given<Name>,
  enabled = true,
  /** After how many milliseconds to ask again, for what moves on by itself; `false` when it has come to rest. */
  refresh?: (answer: Answer<Name> | undefined) => number | false,
) {
  return useQuery<Answer<Name>, ApiProblem>({
    queryKey: [name, given],
    queryFn: () => call(name, given),
    enabled,
    ...(refresh && { refetchInterval: ({ state }) => refresh(state.data) }),
  });
}

const asLaw = (data: LawData) => new Law(data);

/** The law; it does not change while the page is open. */
export const useLaw = () =>
  useQuery({ queryKey: ["law"], queryFn: fetchLaw, staleTime: Number.POSITIVE_INFINITY, select: asLaw });

/**
 * Does something by the API; afterwards every list is asked for anew, for one act moves several of them.
 *
 * A second press before the first has been answered does nothing: two clicks come faster than a button can be drawn anew.
 */
export function useAct<Name extends EndpointName>(name: Name) {
  const kept = useQueryClient();
  const busy = useRef(false);
  const act = useMutation<Answer<Name>, ApiProblem, Given<Name>>({
    mutationFn: (given) => call(name, given),
    // Not waited for: the form that did it shall hear of it before the lists are anew.
    onSuccess: () => void kept.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "law" }),
    onSettled: () => {
      busy.current = false;
    },
  });
  const mutate: typeof act.mutate = (...given) => {
    if (busy.current) return;
    busy.current = true;
    act.mutate(...given);
  };
  return { ...act, mutate };
}

/** Asks for every list anew: after a file was sent, which is no operation of the contract. */
export function useRefresh(): () => void {
  const kept = useQueryClient();
  return () => void kept.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "law" });
}
