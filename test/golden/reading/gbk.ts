let codes: Map<string, [number, number]> | undefined;

/** Text in GBK, two bytes for each Chinese character. */
export function gbk(text: string): Uint8Array {
  codes ??= allCodes();
  return Uint8Array.from([...text].flatMap((character) => (character.charCodeAt(0) < 128 ? [character.charCodeAt(0)] : codes!.get(character) ?? [63])));
}

function allCodes(): Map<string, [number, number]> {
  const decoder = new TextDecoder("gbk");
  const all = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !all.has(character)) all.set(character, [lead, trail]);
    }
  }
  return all;
}
