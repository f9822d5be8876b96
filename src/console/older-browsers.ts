/** What Chromium 87 lacks of the language and this program and its libraries use; newer browsers keep their own. */
const give = (target: object, name: string, value: unknown): void => {
  if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true });
};

function at<Item>(this: ArrayLike<Item>, index: number): Item | undefined {
  return this[index < 0 ? this.length + index : index];
}

function findLast<Item>(this: readonly Item[], matches: (item: Item, index: number) => boolean): Item | undefined {
  for (let index = this.length - 1; index >= 0; index -= 1) if (matches(this[index] as Item, index)) return this[index];
  return undefined;
}

function canParse(url: string, base?: string): boolean {
  try {
    return new URL(url, base) !== null;
  } catch {
    return false;
  }
}

give(Array.prototype, "at", at);
give(String.prototype, "at", at);
give(Array.prototype, "findLast", findLast);
give(URL, "canParse", canParse);

export { at, canParse, findLast };
