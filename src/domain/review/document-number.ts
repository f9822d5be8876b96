/** The parts of a document number 发文字号: `禾政发〔2024〕7号` is number 7 of the series 禾政发 of 2024. */
export interface DocumentNumber {
  series: string;
  year: number;
  serial: number;
}

const NUMBER = /^(.{1,30}?)[〔［[（(【]?((?:19|20)\d{2})年?[〕］\]）)】]?第?0*(\d{1,5})号?$/;

/** Reads a document number in any spelling of its brackets and digits; `undefined` when it is none. Basis: 党政机关公文格式 7.2.5. */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const plain = text.replace(/\s/g, "").replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const match = NUMBER.exec(plain);
  if (!match || Number(match[3]) === 0) return undefined;
  return { series: match[1]!, year: Number(match[2]), serial: Number(match[3]) };
}

export function writeDocumentNumber({ series, year, serial }: DocumentNumber): string {
  return `${series}〔${year}〕${serial}号`;
}

/** The numbers that a series skips 缺号, in order: what lies between 1 and its highest number and is not there. */
export function gapsIn(numbers: readonly DocumentNumber[]): DocumentNumber[] {
  const bySeries = new Map<string, { series: string; year: number; serials: Set<number> }>();
  for (const { series, year, serial } of numbers) {
    const key = `${series}\n${year}`;
    const known = bySeries.get(key) ?? { series, year, serials: new Set() };
    known.serials.add(serial);
    bySeries.set(key, known);
  }
  return [...bySeries.values()].flatMap(({ series, year, serials }) =>
    Array.from({ length: Math.max(...serials) }, (_, i) => i + 1)
      .filter((serial) => !serials.has(serial))
      .map((serial) => ({ series, year, serial })),
  );
}
