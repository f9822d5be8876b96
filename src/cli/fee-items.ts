import { parseArgs } from "node:util";
import { dayInChina } from "../calendar/plain-date.ts";
import { feeByItems } from "../domain/fees/fee.ts";
import { loadLaw } from "../law/load.ts";
import { type Command, EXIT } from "./command.ts";
import { day } from "./deadline-reply.ts";
import { countOf, printFee } from "./print-fee.ts";

export default {
  summary: "信息处理费：按件",
  usage: "N [--on 日期] [--json]",
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { on: { type: "string" }, json: { type: "boolean" }, format: { type: "string" } },
    });
    const count = countOf(positionals);
    const on = values.on ? day("--on", values.on) : dayInChina(new Date());
    const fee = feeByItems({ items: count }, on, loadLaw());
    printFee(fee, values.json === true || values.format === "json");
    return EXIT.nothingFound;
  },
} satisfies Command;
