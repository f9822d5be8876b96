import { randomBytes } from "node:crypto";
import type { Database } from "../../db/database.ts";
import { createOrgan } from "../../db/stores/organs.ts";
import { allowedNames, ownLine } from "../../engines/audit/organ-line.ts";

/** Reports of earlier years are collected under the name of today: the Regulations' first day. */
const FROM_THE_BEGINNING = "2008-05-01";

/** Puts an organ below another 下级机关. It needs neither people nor a guide of its own to hand in reports. */
export function addSubmitter(
  database: Database,
  above: { id: number; code: string; demonstration: boolean },
  name: string,
): Promise<number> {
  return createOrgan(database, {
    code: `${above.code.slice(0, 50)}-${randomBytes(5).toString("hex")}`,
    level: /(?:[乡镇]|街道)(?:人民政府|办事处)$/.test(name) ? "township" : "department",
    regionCode: null,
    demonstration: above.demonstration,
    name,
    shortName: shortNameOf(name),
    validFrom: FROM_THE_BEGINNING,
    parentId: above.id,
  });
}

/** 甲市乙县丙镇人民政府 is 丙镇, 乙县教育局 is 教育局. */
function shortNameOf(name: string): string {
  const names = allowedNames(ownLine({ name })).sort((one, other) => one.length - other.length);
  return names[0] ?? name;
}
