import type { Office } from "../../actions/office.ts";
import { Proofreader } from "../proofreading/proofreader.ts";
import { type WorkingOff, workOff } from "../queue.ts";
import { ArchiveRunner } from "./archive-runner.ts";

/** Starts doing the runs of all organs 错敏排查任务, those included that an earlier process left unfinished. */
export function startArchive(office: Office, trouble: (error: unknown) => void): WorkingOff {
  const proofreader = new Proofreader();
  const runner = new ArchiveRunner(office, proofreader);
  const working = workOff(() => runner.step(), trouble);
  return {
    async stop() {
      await working.stop();
      await runner.close();
      await proofreader.close();
    },
  };
}
