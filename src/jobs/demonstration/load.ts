import type { Office } from "../../actions/office.ts";
import { today } from "../../actions/office.ts";
import { createOrganFrom } from "../../actions/organs/create.ts";
import { accountsOf } from "../../db/stores/accounts.ts";
import { firstOrgan, type Organ, organByCode } from "../../db/stores/organs.ts";
import { OrganExample, readExample, YearExample } from "./example.ts";
import { relive } from "./relive.ts";

const TOWNSHIP = new URL("../../../examples/township/", import.meta.url);

/**
 * Loads the demonstration township 演示镇 through the same actions that people use, each with the clock of its own day.
 *
 * What an interrupted load left undone is done the next time; what is there is not done twice.
 */
export async function loadDemonstration(office: Office, say: (line: string) => void): Promise<void> {
  const example = readExample(new URL("organ.yaml", TOWNSHIP), OrganExample);
  let organ = await organByCode(office.database, example.code, today(office));
  if (!organ && (await firstOrgan(office.database, today(office)))) {
    say("这里已经设置了别的机关，不载入演示数据。");
    return;
  }
  if (!organ) {
    await createOrganFrom(office, example);
    organ = (await organByCode(office.database, example.code, today(office))) as Organ;
  }
  const people = await accountsOf(office.database, organ.id);
  const withTitle = (role: string) =>
    people.find(({ name }) =>
      example.accounts.some((account) => account.name === name && account.roles.some((one) => one === role)),
    )!;
  const year = readExample(new URL("year-2023.yaml", TOWNSHIP), YearExample);
  const staff = {
    clerk: withTitle("clerk"),
    sectionHead: withTitle("section-head"),
    officer: withTitle("officer"),
    administrator: withTitle("administrator"),
  };
  await relive(office, organ, staff, year, say);
}
