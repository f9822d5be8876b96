/** A command of the program: what it is for, how it is called, what it does. @returns the exit code. */
export interface Command {
  summary: string;
  usage: string;
  run(args: string[]): Promise<number>;
}

/** The exit codes of every command. */
export const EXIT = { nothingFound: 0, found: 1, wrongUse: 2, unreadable: 3, internal: 4 } as const;
