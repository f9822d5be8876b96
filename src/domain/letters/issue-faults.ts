import type { LetterKind } from "../../law/letter-kind.ts";

/** May stay empty where the decision wants none: the letter of a disclosure gives no reasons. */
const WHERE_DUE = ["理由", "救济途径"];

/**
 * What keeps a letter from being issued 签发: what the law wants told must have been filled in, and must stand in the
 * finished letter word for word, whatever template made it.
 */
export function issueFaults(
  kind: LetterKind,
  values: Readonly<Record<string, string>>,
  due: { reasons: boolean; remedy: boolean },
  finished: string,
): string[] {
  const wanted = kind.statutory.filter((name) => !WHERE_DUE.includes(name) || (name === "理由" ? due.reasons : due.remedy));
  const text = plain(finished);
  return wanted.flatMap((name) => {
    const value = values[name]?.trim() ?? "";
    if (value === "") return [`没有写明${name}`];
    return text.includes(plain(value)) ? [] : [`文书中没有${name}`];
  });
}

/** Line breaks and blanks are the layout's. */
const plain = (text: string) => text.replace(/\s+/g, "");
