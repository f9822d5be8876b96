/** Words that must go, and what stands there instead 要去除的内容. */
export interface Removal {
  quote: string;
  masked: string;
}

/** A text with everything masked that must go. */
export function withoutRemovals(text: string, removals: readonly Removal[]): string {
  return removals.reduce((kept, { quote, masked }) => (quote === "" ? kept : kept.replaceAll(quote, masked)), text);
}
