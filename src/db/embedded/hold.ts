import { execFileSync } from "node:child_process";
import { closeSync, constants, existsSync, fstatSync, openSync, readSync, statSync } from "node:fs";

const { O_NONBLOCK, O_RDONLY, O_WRONLY } = constants;

/**
 * A hold on the running server: it stays up while any process has one.
 *
 * The hold is the writing end of a named pipe, so the kernel counts them and lets go even after kill -9. The server's
 * guard reads the other end; when the last hold is gone it reads the end of the file and stops PostgreSQL.
 */
export interface Hold {
  /** A reading end for a guard to inherit; close it once handed on. */
  guardEnd(): number;
  /** Whether a guard is reading. */
  isGuarded(): boolean;
  /** Takes the hold anew where an ending guard has removed the pipe since: a new guard needs one that is in its place. */
  renew(): void;
  /** Lets go. Returns whether that was the last hold. */
  release(): boolean;
}

/** Takes a hold. A guard that is ending removes the pipe first, so a pipe still in its place is still heeded. */
export function takeHold(pipe: string): Hold {
  return holdOn(pipe, openHold(pipe));
}

function openHold(pipe: string): number {
  for (;;) {
    makePipe(pipe);
    const end = openToWrite(pipe);
    if (end !== undefined && isAt(pipe, end)) return end;
    if (end !== undefined) closeSync(end);
  }
}

function holdOn(pipe: string, first: number): Hold {
  let end = first;
  let isHeld = true;
  return {
    guardEnd: () => openSync(pipe, O_RDONLY),
    isGuarded: () => hasReader(pipe),
    renew() {
      if (!isHeld || isAt(pipe, end)) return;
      const former = end;
      end = openHold(pipe);
      closeSync(former);
    },
    release() {
      if (isHeld) closeSync(end);
      isHeld = false;
      return !hasWriter(pipe);
    },
  };
}

function makePipe(pipe: string): void {
  if (existsSync(pipe)) return;
  try {
    execFileSync("mkfifo", ["-m", "600", pipe], { stdio: "pipe" });
  } catch (error) {
    if (!existsSync(pipe)) throw error;
  }
}

/** A writing end opens at once only where somebody reads, so we read ourselves for that moment. */
function openToWrite(pipe: string): number | undefined {
  const reader = openIfPossible(pipe, O_RDONLY | O_NONBLOCK);
  if (reader === undefined) return undefined;
  try {
    return openIfPossible(pipe, O_WRONLY | O_NONBLOCK);
  } finally {
    closeSync(reader);
  }
}

function hasReader(pipe: string): boolean {
  const writer = openIfPossible(pipe, O_WRONLY | O_NONBLOCK);
  if (writer !== undefined) closeSync(writer);
  return writer !== undefined;
}

/** Reading an empty pipe ends at once where nobody can write, and would block where somebody can. */
function hasWriter(pipe: string): boolean {
  const reader = openIfPossible(pipe, O_RDONLY | O_NONBLOCK);
  if (reader === undefined) return false;
  try {
    readSync(reader, Buffer.alloc(1));
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") return true;
    throw error;
  } finally {
    closeSync(reader);
  }
}

function isAt(pipe: string, end: number): boolean {
  return statSync(pipe, { throwIfNoEntry: false })?.ino === fstatSync(end).ino;
}

/** Undefined where the pipe is gone, or where a writer finds no reader. */
function openIfPossible(pipe: string, flags: number): number | undefined {
  try {
    return openSync(pipe, flags);
  } catch (error) {
    if (["ENXIO", "ENOENT"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}
