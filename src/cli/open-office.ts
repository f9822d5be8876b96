import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Office } from "../actions/office.ts";
import { type Changes, listenForChanges } from "../db/changes.ts";
import { createPool, openDatabase } from "../db/connect.ts";
import { applicationDatabase } from "../db/database.ts";
import { migrate } from "../db/migrate.ts";
import { LimitedOpener } from "../jobs/attachments/attachment-opener.ts";
import { OutsideMessenger } from "../jobs/reminders/outside-messenger.ts";
import { loadLaw } from "../law/load.ts";
import { Files } from "../storage/files.ts";
import { masterKey } from "../storage/keys.ts";
import { loadGazetteer } from "../storage/lexicon.ts";
import type { Settings } from "./settings.ts";

export interface OpenOffice {
  office: Office;
  /** Listens, until it is closed, for changes that this or another process makes. */
  listen(ears: Parameters<typeof listenForChanges>[1]): void;
  close(): Promise<void>;
}

/** Opens everything an action needs: law, key, database (brought up to date). */
export async function openOffice(settings: Settings): Promise<OpenOffice> {
  await mkdir(settings.dataFolder, { recursive: true, mode: 0o700 });
  const law = loadLaw(undefined, settings.dataFolder);
  const key = await masterKey(settings.keyFile);
  const opened = await openDatabase({
    dataFolder: settings.dataFolder,
    ...(settings.databaseUrl ? { url: settings.databaseUrl } : {}),
  });
  try {
    await migrate(opened.pool);
    // The owner's pool has done its work; everything else is done as the role that owns nothing.
    const pool = createPool({ ...opened.pool.options, max: 10 });
    const database = applicationDatabase(pool);
    const opener = new LimitedOpener();
    const office: Office = {
      database,
      law,
      calendar: law.workCalendar(),
      gazetteer: loadGazetteer(),
      key,
      files: new Files(join(settings.dataFolder, "files")),
      opener,
      messenger: new OutsideMessenger(settings.mail),
      now: () => new Date(),
    };
    const listening: Changes[] = [];
    return {
      office,
      listen(ears) {
        listening.push(listenForChanges(pool, ears));
      },
      async close() {
        // A connection that listens is never given back by itself, and the pool waits for all of them.
        await Promise.all(listening.map((changes) => changes.stop()));
        await opener.close();
        await database.destroy();
        await opened.close();
      },
    };
  } catch (reason) {
    await opened.close();
    throw reason;
  }
}
