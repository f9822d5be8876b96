import type { Confusables } from "./confusables.ts";

/** A form in which a name may be miswritten: its character `at` taken for another, or swapped with the next one. */
export interface NameVariant {
  text: string;
  name: number;
  at: number;
  swapped: boolean;
}

/** The confusable forms 易混写法 of each name; none of them is another of the names. */
export function nameVariants(names: readonly string[], confusables: Confusables): NameVariant[] {
  const known = new Set(names);
  const variants: NameVariant[] = [];
  const add = (variant: NameVariant) => {
    if (!known.has(variant.text)) variants.push(variant);
    known.add(variant.text);
  };
  for (const [name, right] of names.entries()) {
    for (let at = 0; at < right.length; at += 1) {
      for (const other of confusables.of(right[at]!)) {
        add({ text: right.slice(0, at) + other + right.slice(at + 1), name, at, swapped: false });
      }
    }
    // Two characters swapped are oftener another name, or a word.
    for (let at = 0; right.length > 2 && at + 1 < right.length; at += 1)
      add({ text: swapAt(right, at), name, at, swapped: true });
  }
  return variants;
}

/** The text with the unit at `at` and its neighbour swapped. */
export function swapAt(text: string, at: number): string {
  return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
}
