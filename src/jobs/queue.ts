import { setTimeout as pause } from "node:timers/promises";

/** How long a worker that found nothing waits before it looks again. */
const SECONDS_BETWEEN_LOOKS = 1;

/** A worker that does step after step while there is work and looks again later when there is none. */
export interface WorkingOff {
  /** Lets the step under way end, then stops. */
  stop(): Promise<void>;
}

/**
 * Works off 依次办理 what stands in a table: `step` does one piece and tells whether it found any.
 *
 * The rows themselves are the queue: nothing has to be told that work is there, and a process that dies leaves no job behind that
 * nobody dares to touch. A step that fails is told to `trouble` and tried again later.
 */
export function workOff(
  step: () => Promise<boolean>,
  trouble: (error: unknown) => void,
  secondsBetweenLooks = SECONDS_BETWEEN_LOOKS,
): WorkingOff {
  const stopping = new AbortController();
  const loop = async () => {
    while (!stopping.signal.aborted) {
      const found = await step().catch((error: unknown) => {
        trouble(error);
        return false;
      });
      if (!found) await pause(secondsBetweenLooks * 1000, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
    }
  };
  const ended = loop();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
