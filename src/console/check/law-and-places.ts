import { Gazetteer } from "../../engines/gazetteer.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";

/** What an audit is measured against: the forms of the report and the names of places. */
export interface LawAndPlaces {
  forms: AnnualReportForm[];
  gazetteer: Gazetteer;
}

/** Fetches them from the server that gave the page; nothing is sent. @throws when the server does not answer. */
export async function fetchLawAndPlaces(): Promise<LawAndPlaces> {
  const [law, places, generic, former] = await Promise.all(
    ["law.json", "places.tsv", "generic-places.tsv", "former-places.tsv"].map(textOf),
  );
  const { annualReportForms } = JSON.parse(law!) as { annualReportForms: AnnualReportForm[] };
  return { forms: annualReportForms, gazetteer: new Gazetteer({ places: places!, generic: generic!, former: former! }) };
}

async function textOf(name: string): Promise<string> {
  const answer = await fetch(`/check/data/${name}`);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.text();
}
