import { readFileSync } from "node:fs";

/**
 * Calls `ended` once the `npm` that started this script is gone, so that killing it leaves no server behind.
 *
 * npm starts scripts through a shell, which outlives it; so the shell's parent is watched too, where the system shows it.
 */
export function onceNpmIsGone(ended) {
  if (!process.env.npm_lifecycle_event) return;
  const parents = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const atFirst = parents();
  const timer = setInterval(() => {
    if (parents() === atFirst) return;
    clearInterval(timer);
    ended();
  }, 500);
  timer.unref();
}

function parentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ")[1];
  } catch {
    return "";
  }
}
