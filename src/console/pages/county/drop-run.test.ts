import { describe, expect, test } from "vitest";
import { DropRun, type Send } from "./drop-run.ts";

const file = (name: string) => new File(["x"], name);
const line = { id: 1, fileName: "", year: 2023, organ: null, printedOrgan: null, round: 1, receivedAt: "", refusal: null };

/** Sends that are answered when the test says so. */
function byHand() {
  const asked: { name: string; answer: () => void; fail: (error: unknown) => void }[] = [];
  const send: Send = ({ name }) =>
    new Promise((resolve, reject) => asked.push({ name, answer: () => resolve({ file: line, already: false }), fail: reject }));
  return { asked, send };
}
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("a run of dropped files 收件", () => {
  test("stops when it is told to, and takes up what was left, what was being read included", async () => {
    const { asked, send } = byHand();
    const run = new DropRun(send, () => {});
    run.add(["甲.docx", "乙.docx", "丙.docx"].map(file));
    asked[0]!.answer();
    await settled();
    run.cancel();
    expect(run.state().files.map(({ state }) => state)).toEqual(["read", "waiting", "waiting"]);
    run.resume();
    await settled();
    expect(asked.map(({ name }) => name)).toEqual(["甲.docx", "乙.docx", "丙.docx", "乙.docx", "丙.docx"]);
  });

  test("goes on after a file that was refused, and says why", async () => {
    const { asked, send } = byHand();
    const ends: boolean[] = [];
    const run = new DropRun(send, (done) => ends.push(done));
    run.add(["大.docx", "小.docx"].map(file));
    asked[0]!.fail({ status: 413, message: "文件超过 30 MB，没有收下。" });
    asked[1]!.answer();
    await settled();
    expect(run.state().files.map(({ state, failure }) => failure ?? state)).toEqual(["文件超过 30 MB，没有收下。", "read"]);
    expect(ends.at(-1)).toBe(true);
  });

  test("waits, with every file still in hand, when the server does not answer", async () => {
    const { asked, send } = byHand();
    const run = new DropRun(send, () => {});
    run.add(["甲.docx", "乙.docx"].map(file));
    asked[0]!.fail({ status: 0, message: "连不上服务器" });
    await settled();
    expect(run.state()).toMatchObject({ running: false, lost: "连不上服务器" });
    expect(run.state().files.map(({ state }) => state)).toEqual(["waiting", "waiting"]);
  });
});
