import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { atDesk, type Office, today } from "../actions/office.ts";
import { indexApplicants } from "../actions/requests/applicant-index.ts";
import { recomputeDeadlines } from "../actions/requests/recompute-deadlines.ts";
import { sealReplies } from "../actions/requests/seal-replies.ts";
import { issueLoginLink } from "../actions/sessions/log-in.ts";
import { accountsOf } from "../db/stores/accounts.ts";
import { allOrgans, firstOrgan } from "../db/stores/organs.ts";
import { startArchive } from "../jobs/archive/start.ts";
import { loadDemonstration } from "../jobs/demonstration/load.ts";
import { catchUpLog, catchUpSearch } from "../jobs/publication/catch-up.ts";
import { startReminders } from "../jobs/reminders/start.ts";
import { createApplication } from "../server/application.ts";
import { PageCache } from "../server/page-cache.ts";
import { type Command, EXIT } from "./command.ts";
import { openOffice } from "./open-office.ts";
import { readSettings } from "./settings.ts";

const CONSOLE = fileURLToPath(new URL("../../dist/console", import.meta.url));

export default {
  summary: "启动门户、后台与接口",
  usage: "[--port N] [--data 目录] [--demo]",
  async run(args) {
    const { values } = parseArgs({
      args,
      options: { port: { type: "string" }, data: { type: "string" }, demo: { type: "boolean" } },
    });
    const settings = readSettings(process.env, values);
    const stopped = stopSignal();
    const say = (line: string) => process.stderr.write(`${line}\n`);

    say("正在打开数据库……");
    const { office, listen, close } = await openOffice(settings);
    try {
      if (values.demo) await loadDemonstration(office, say);
      await catchUpSearch(office);
      await catchUpLog(office);
      for (const organ of await allOrgans(office.database, today(office))) {
        await atDesk(office, organ, "system", async (desk) => {
          await indexApplicants(office, desk);
          await sealReplies(office, desk);
        });
        const moved = await recomputeDeadlines(office, organ);
        if (moved > 0) say(`放假通知有变动：${organ.name} ${moved} 件申请的答复期限重新计算，已告知经办人员和申请人。`);
      }
      const pageCache = new PageCache();
      listen({
        changed: (organId) => pageCache.changed(organId),
        heard: () => pageCache.heard(),
        lost: () => pageCache.lost(),
      });
      const app = await createApplication({
        office,
        pageCache,
        logging: true,
        consoleAllow: settings.consoleAllow,
        publicAddress: settings.publicAddress,
        ...(existsSync(CONSOLE) ? { consoleFolder: CONSOLE } : {}),
      });
      await app.listen({ port: settings.port, host: "0.0.0.0" });
      const address = `http://localhost:${(app.server.address() as AddressInfo).port}`;
      process.stdout.write(await welcome(office, address));
      const archive = startArchive(office, (reason) => say(`错敏排查出错，稍后再试：${reason}`));
      const reminders = startReminders(office, settings.publicAddress, (reason) => say(`期限提醒出错，稍后再试：${reason}`));
      await stopped;
      say("正在停止……");
      await reminders.stop();
      await archive.stop();
      await app.close();
    } finally {
      await close();
    }
    return EXIT.nothingFound;
  },
} satisfies Command;

/** Resolves when somebody asks the program to stop. A second Ctrl-C stops it at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}

/** The addresses, and a one-time login link for each person of the organ. */
async function welcome(office: Office, address: string): Promise<string> {
  const organ = await firstOrgan(office.database, today(office));
  if (!organ) return `\n  门户   ${address}/\n\n  还没有设置机关：运行 gongkai organ create 设置，或者用 --demo 载入演示数据。\n`;
  const people = await accountsOf(office.database, organ.id);
  const links = await Promise.all(
    people.map(
      async ({ id, name, dutyTitle }) =>
        `    ${dutyTitle} ${name}\n      ${address}/login?token=${await issueLoginLink(office, id)}`,
    ),
  );
  const title = organ.demonstration ? `${organ.name}（演示数据）` : organ.name;
  return `\n  ${title}\n\n  门户   ${address}/\n  后台   ${address}/console/\n\n  一次性登录链接（24 小时内有效，用一次即失效）\n${links.join("\n")}\n\n  按 Ctrl-C 停止。\n`;
}
