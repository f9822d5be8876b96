import type { Automaton } from "./automaton.ts";
import { type AutomatonChoice, buildAutomaton } from "./build-automaton.ts";
import type { ListProblem, WordList } from "./word-list.ts";

/**
 * Word lists that are replaced while texts are read 词表更新. `current` never changes under its reader: a replaced list
 * makes a new automaton, which takes the old one's place in one assignment.
 */
export class LiveAutomaton<List extends WordList = WordList> {
  private readonly choice: AutomatonChoice;
  private held: readonly List[] = [];
  private built: { automaton: Automaton; problems: ListProblem[] };

  constructor(lists: readonly List[], choice: AutomatonChoice = {}) {
    this.choice = choice;
    this.held = lists;
    this.built = buildAutomaton(lists, choice);
  }

  get current(): Automaton {
    return this.built.automaton;
  }

  /** The lists of `current`, in its order: a hit's `list` and `entry` count in these. */
  get lists(): readonly List[] {
    return this.held;
  }

  get problems(): readonly ListProblem[] {
    return this.built.problems;
  }

  /** Adds lists, or replaces those of the same name and raises their generation 版次. */
  replace(lists: readonly List[]): readonly ListProblem[] {
    const renewed = new Map(this.held.map((list) => [list.name, list]));
    for (const list of lists) {
      const before = renewed.get(list.name);
      renewed.set(list.name, { ...list, generation: before ? (before.generation ?? 0) + 1 : (list.generation ?? 0) });
    }
    return this.swap([...renewed.values()]);
  }

  remove(name: string): readonly ListProblem[] {
    return this.swap(this.held.filter((list) => list.name !== name));
  }

  private swap(lists: readonly List[]): readonly ListProblem[] {
    const built = buildAutomaton(lists, this.choice);
    this.held = lists;
    this.built = built;
    return built.problems;
  }
}
