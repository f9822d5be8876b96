import { spawn } from "node:child_process";

/**
 * Runs a program to its end and returns its exit code, 124 when `seconds` ran out.
 *
 * Without `output` both of its streams go to stderr: what a step prints is no result of ours.
 */
export function runCommand(command, words, { output = [2, 2], seconds, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, words, { stdio: ["ignore", ...output], ...options });
    const timer = seconds && setTimeout(() => child.kill("SIGKILL"), seconds * 1000);
    const end = (code) => {
      clearTimeout(timer);
      resolve(code);
    };
    child.on("error", () => end(127));
    child.on("exit", (code) => end(code ?? 124));
  });
}

/** Runs a program written for Node, which ends when we do, even by kill -9. */
export function runNode(script, words, options) {
  const endWithParent = new URL("end-with-parent.mjs", import.meta.url).href;
  return runCommand(process.execPath, ["--import", endWithParent, script, ...words], options);
}
