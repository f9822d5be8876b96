import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import * as z from "zod";
import { TREE } from "../actions/publication/tree.ts";
import { headText } from "../domain/publication/log-lines.ts";
import { isSignedBy } from "../storage/signing.ts";
import { type Command, EXIT } from "./command.ts";

const Head = z.object({
  organ: z.string(),
  size: z.number().int().min(1),
  root: z.string(),
  signedAt: z.string(),
  signature: z.string(),
  publicKey: z.string(),
});
type Head = z.infer<typeof Head>;

const bytes = (text: string) => Buffer.from(text, "base64");

export default {
  summary: "从外部监督一个网站的发布日志：签名有效，且延续上次所见",
  usage: "网址 --state 记录文件",
  async run(args) {
    const { values, positionals } = parseArgs({ args, options: { state: { type: "string" } }, allowPositionals: true });
    const [address] = positionals;
    if (!address || !values.state || positionals.length > 1) {
      process.stderr.write("写明网址和记录文件：gongkai publication-log monitor https://… --state 记录.json\n");
      return EXIT.wrongUse;
    }
    const read = async (path: string): Promise<unknown> => {
      const answer = await fetch(new URL(`publication-log/${path}`, address.endsWith("/") ? address : `${address}/`), {
        signal: AbortSignal.timeout(30_000),
      });
      if (!answer.ok) throw new Error(`${path} 答复 ${answer.status}`);
      return answer.json();
    };
    try {
      const seen = await readState(values.state);
      const head = Head.parse(await read("head.json"));
      const fault = await faultOf(head, seen, read);
      if (fault) {
        process.stdout.write(`${fault}\n`);
        return EXIT.found;
      }
      await writeFile(values.state, `${JSON.stringify(head, undefined, 2)}\n`);
      process.stdout.write(
        seen
          ? `签名有效；自上次（${seen.size} 条）以来增加 ${head.size - seen.size} 条，之前的没有改动。\n`
          : `签名有效，共 ${head.size} 条。已记下，以后每次都与此核对。\n`,
      );
      return EXIT.nothingFound;
    } catch (reason) {
      process.stderr.write(`读不到 ${address} 的发布日志：${(reason as Error).message}\n`);
      return EXIT.unreadable;
    }
  },
} satisfies Command;

/** What is wrong with the head as a Chinese sentence; nothing when it is sound and continues the one seen last. */
async function faultOf(
  head: Head,
  seen: Head | undefined,
  read: (path: string) => Promise<unknown>,
): Promise<string | undefined> {
  if (seen && seen.publicKey !== head.publicKey) return "公钥与上次不同：请向该机关核实是否更换了密钥。";
  if (!isSignedBy(head.publicKey, headText(head), bytes(head.signature))) return "树头的签名无效。";
  if (!seen) return undefined;
  if (head.size < seen.size) return `日志变短了：上次 ${seen.size} 条，现在 ${head.size} 条。`;
  const proof = z.array(z.string()).parse(await read(`consistency.json?earlier=${seen.size}&size=${head.size}`));
  const continues = TREE.continues(
    { size: seen.size, root: bytes(seen.root) },
    { size: head.size, root: bytes(head.root) },
    proof.map(bytes),
  );
  return continues ? undefined : `现在的日志不是上次所见的延续：前 ${seen.size} 条中有条目被改动或者删去。`;
}

async function readState(path: string): Promise<Head | undefined> {
  const text = await readFile(path, "utf8").catch((reason: NodeJS.ErrnoException) => {
    if (reason.code === "ENOENT") return undefined;
    throw reason;
  });
  return text === undefined ? undefined : Head.parse(JSON.parse(text));
}
