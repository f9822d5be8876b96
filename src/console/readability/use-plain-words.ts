import { useQuery } from "@tanstack/react-query";
import { readPlainWords } from "../../engines/readability/plain-words.ts";

/** The list of hard words that ships with the program 难懂词. */
export function usePlainWords() {
  return useQuery({
    queryKey: ["plain-words"],
    queryFn: async () => {
      const answer = await fetch("/check/data/plain-words.tsv");
      if (!answer.ok) throw new Error(`plain-words.tsv: ${answer.status}`);
      return readPlainWords(await answer.text()).words;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}
