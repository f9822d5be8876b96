import { folded } from "./grams.ts";

const NUMBER =
  /^(?<word>[\p{Script=Han}]{0,12}?)(?:字)?[〔[(（{【]?(?<year>(?:19|20)\d\d)(?:年)?[〕\])）}】]?(?:第|-|—|–)?(?<serial>\d{1,5})号?$/u;

/**
 * A document number 发文字号 without what people leave out or write otherwise: `禾政发〔2023〕7号`, `禾政发[2023]第7号`,
 * `禾政发 2023 7 号` and `禾政发2023-7` are all `禾政发2023-7`. Without its letters: `2023-7`.
 *
 * @returns `undefined` when the text is no document number.
 */
export function documentNumberKey(text: string): string | undefined {
  // A blank parts year and serial where no bracket does.
  const spaced = folded(text)
    .trim()
    .replace(/((?:19|20)\d\d)\s+(?=\d)/, "$1-")
    .replace(/\s+/g, "");
  const found = NUMBER.exec(spaced)?.groups;
  if (!found) return undefined;
  // 2023 followed by digits without any mark between is a year only where a bracket or a dash says so.
  if (!/[〔[(（{【〕\])）}】年第—–-]/.test(spaced)) return undefined;
  return `${found.word ?? ""}${found.year}-${Number(found.serial)}`;
}
