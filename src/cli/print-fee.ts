import { printJson } from "./print-json.ts";
import { WrongUse } from "./settings.ts";

/** A fee with its arithmetic, as text or JSON. */
export function printFee({ yuan, steps, basis }: { yuan: number; steps: string[]; basis: string }, json: boolean): void {
  if (json) printJson({ yuan, steps, basis }, true);
  else process.stdout.write([...steps, `依据：${basis}`, ""].join("\n"));
}

/** The one number that a fee command takes. @throws WrongUse */
export function countOf(positionals: readonly string[]): number {
  const [text = ""] = positionals;
  if (positionals.length === 1 && /^\d{1,7}$/.test(text)) return Number(text);
  throw new WrongUse("请写明一个不超过七位的整数");
}
