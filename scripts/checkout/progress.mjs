const isPlain = !process.stderr.isTTY || "NO_COLOR" in process.env || "CI" in process.env;

/** One line on stderr for each step, so that stdout stays for results. */
export function say(text) {
  process.stderr.write(isPlain ? `» ${text}\n` : `\u001b[36m»\u001b[0m ${text}\n`);
}

/** A step that a person has to do something about: one line, no stack. */
export class StepFailed extends Error {}

/** Ends the process the way a person can read: a failed step in its own words, anything else as the fault it is. */
export function fail(error) {
  console.error(error instanceof StepFailed ? `✗ ${error.message}` : error);
  process.exitCode = 1;
}
