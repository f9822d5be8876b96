import { closeSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeHold } from "./hold.ts";

test("a hold whose pipe an ending guard has just removed is taken anew, and counts", () => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-hold-"));
  const pipe = join(folder, "hold");
  const hold = takeHold(pipe);
  rmSync(pipe);
  expect(() => hold.guardEnd()).toThrow(/ENOENT/);

  hold.renew();
  expect(existsSync(pipe)).toBe(true);
  const end = hold.guardEnd();
  expect(hold.isGuarded()).toBe(true);
  closeSync(end);
  expect(hold.release()).toBe(true);
  rmSync(folder, { recursive: true });
});
