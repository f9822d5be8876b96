import { parseArgs } from "node:util";
import { isPlainDate, type PlainDate } from "../calendar/plain-date.ts";
import { replyDeadline } from "../domain/requests/deadline.ts";
import { loadLaw } from "../law/load.ts";
import { type Command, EXIT } from "./command.ts";
import { printJson } from "./print-json.ts";
import { WrongUse } from "./settings.ts";

export default {
  summary: "答复期限，逐日说明",
  usage: "--received 日期 [--supplemented 日期] [--consult 发出..返回]… [--paid 日期] [--extended 工作日数] [--json]",
  async run(args) {
    const { values } = parseArgs({
      args,
      options: {
        received: { type: "string" },
        supplemented: { type: "string" },
        consult: { type: "string", multiple: true },
        paid: { type: "string" },
        extended: { type: "string" },
        json: { type: "boolean" },
        format: { type: "string" },
      },
    });
    if (!values.received) throw new WrongUse("请用 --received 写明收到申请之日");
    for (const option of ["supplemented", "paid"] as const) {
      const given = values[option];
      if (given && given < values.received) throw new WrongUse(`--${option} 的日期 ${given} 早于收到申请之日 ${values.received}`);
    }
    const law = loadLaw();
    const deadline = replyDeadline(
      {
        receivedOn: day("--received", values.received),
        ...(values.supplemented ? { supplementedOn: day("--supplemented", values.supplemented) } : {}),
        ...(values.paid ? { paidOn: day("--paid", values.paid) } : {}),
        ...(values.extended ? { extendedBy: workingDays(values.extended) } : {}),
        consultations: (values.consult ?? []).map(span),
      },
      law,
      law.workCalendar(),
    );
    const { due, provisional, days, basis } = deadline;
    if (values.json || values.format === "json") printJson({ due, provisional, days, basis }, true);
    else
      process.stdout.write(
        [...deadline.steps, ...deadline.provisionalBecause, ...deadline.defects, `依据：${basis}`, ""].join("\n"),
      );
    return EXIT.nothingFound;
  },
} satisfies Command;

/** A day given on the command line. @throws WrongUse naming the option. */
export function day(option: string, text: string | undefined): PlainDate {
  // A day centuries away is a typing error; counting to it would take as long.
  if (text && isPlainDate(text) && text < "2200-01-01") return text;
  throw new WrongUse(`${option} 应为存在的日期，写作 2023-09-22${text ? `，而不是 ${text}` : ""}`);
}

function workingDays(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  throw new WrongUse("--extended 应为工作日数，例如 20");
}

function span(text: string) {
  const [sent, answered] = text.split("..");
  const [sentOn, answeredOn] = [day("--consult", sent), day("--consult", answered)];
  if (answeredOn < sentOn) throw new WrongUse(`--consult 的返回日期 ${answeredOn} 早于发出日期 ${sentOn}`);
  return { kind: "third-party" as const, sentOn, answeredOn };
}
