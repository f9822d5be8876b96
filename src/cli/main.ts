#!/usr/bin/env node
import { UncoveredDate } from "../calendar/uncovered-date.ts";
import { DatabaseUnavailable } from "../db/embedded/unavailable.ts";
import { BadLawData } from "../law/load.ts";
import { type Command, EXIT } from "./command.ts";
import { WrongUse } from "./settings.ts";

/** Every command, loaded when it is called. */
const COMMANDS: Record<string, () => Promise<{ default: Command }>> = {
  serve: () => import("./serve.ts"),
  "organ create": () => import("./organ-create.ts"),
  "login-link": () => import("./login-link.ts"),
  "report read": () => import("./report-read.ts"),
  "report audit": () => import("./report-audit.ts"),
  "report build": () => import("./report-build.ts"),
  "report merge": () => import("./report-merge.ts"),
  proofread: () => import("./proofread.ts"),
  "deadline reply": () => import("./deadline-reply.ts"),
  "deadline add": () => import("./deadline-add.ts"),
  "holiday-notice add": () => import("./holiday-notice-add.ts"),
  "fee items": () => import("./fee-items.ts"),
  "fee pages": () => import("./fee-pages.ts"),
  "publication-log verify": () => import("./publication-log-verify.ts"),
  "publication-log monitor": () => import("./publication-log-monitor.ts"),
  "column export": () => import("./column-export.ts"),
  migrate: () => import("./migrate.ts"),
};

/** Runs the command that the words name. @returns the exit code. */
export async function main(words: string[]): Promise<number> {
  const name = [words.slice(0, 2).join(" "), words[0] ?? ""].find((candidate) => Object.hasOwn(COMMANDS, candidate));
  if (!name) {
    const asked = words[0];
    const help = asked === undefined || asked === "--help" || asked === "-h" || asked === "help";
    (help ? process.stdout : process.stderr).write(
      `${help ? "" : `没有命令 ${words.slice(0, 2).join(" ")}\n\n`}${await overview()}`,
    );
    return help ? EXIT.nothingFound : EXIT.wrongUse;
  }
  const { default: command } = await COMMANDS[name]!();
  const args = words.slice(name.split(" ").length);
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(`${command.summary}\n\n用法：gongkai ${name} ${command.usage}\n`);
    return EXIT.nothingFound;
  }
  try {
    return await command.run(args);
  } catch (reason) {
    return explain(reason, `gongkai ${name} ${command.usage}`);
  }
}

/** What Node says of options in English. */
const PARSING: Record<string, string> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: "有不认识的选项",
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: "有选项缺少值，或者不应带值",
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: "有多余的参数",
};

/** What a person can mend is told in one line; anything else is a bug and shows where it happened. */
function explain(reason: unknown, usage: string): number {
  const { code, message } = reason as { code?: string; message: string };
  if (reason instanceof WrongUse || code?.startsWith("ERR_PARSE_ARGS")) {
    const words = reason instanceof WrongUse ? message : (PARSING[code ?? ""] ?? message);
    process.stderr.write(`${words}\n用法：${usage}\n`);
    return EXIT.wrongUse;
  }
  if (reason instanceof UncoveredDate || reason instanceof DatabaseUnavailable || reason instanceof BadLawData) {
    process.stderr.write(`${message}\n`);
    return reason instanceof UncoveredDate ? EXIT.unreadable : EXIT.internal;
  }
  if (code === "EADDRINUSE") {
    process.stderr.write("端口已被占用。请用 --port 换一个端口，或者先停止占用它的程序。\n");
    return EXIT.internal;
  }
  process.stderr.write(`${(reason as Error).stack ?? message}\n`);
  return EXIT.internal;
}

async function overview(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(COMMANDS).map(async ([name, load]) => {
      const { summary } = (await load()).default;
      return `  gongkai ${name.padEnd(16)} ${summary}`;
    }),
  );
  return `Gongkai 公开：政府信息公开平台\n\n${lines.join("\n")}\n\n任一命令后加 --help 看用法。\n`;
}

// A reader that has seen enough (`| head`) closes the pipe: that is no fault.
process.stdout.on("error", (reason: NodeJS.ErrnoException) => {
  if (reason.code === "EPIPE") process.exit(EXIT.nothingFound);
  throw reason;
});

process.exitCode = await main(process.argv.slice(2));
