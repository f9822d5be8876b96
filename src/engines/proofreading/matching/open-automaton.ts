import { Automaton } from "./automaton.ts";
import { type OpeningProblem, readTables } from "./automaton-layout.ts";

/** Opens an automaton that another thread shared or a file kept, without copying it; its version and checksum are looked at first. */
export function openAutomaton(buffer: ArrayBufferLike): { automaton: Automaton } | { problem: OpeningProblem } {
  const tables = readTables(buffer);
  return typeof tables === "string" ? { problem: tables } : { automaton: new Automaton(tables, buffer) };
}
