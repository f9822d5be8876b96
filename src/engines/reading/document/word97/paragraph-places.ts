const PAGE = 512;
/** `sprmPFInTable` and `sprmPFTtp`: the paragraph stands in a table; it is the mark that ends a row. */
const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
/** `sprmPHugePapx`: the changes are too many for the page and stand in the data stream. */
const ELSEWHERE = [0x6645, 0x6646];
const TABLE_DEFINITION = 0xd608;
const TAB_CHANGES = 0xc615;

/** Where a paragraph stands 段落所在: in a table or not, and whether it is the mark that ends a row. */
export interface ParagraphPlace {
  inTable: boolean;
  endsRow: boolean;
}

interface Stretch extends ParagraphPlace {
  from: number;
  to: number;
}

const OUTSIDE: ParagraphPlace = { inTable: false, endsRow: false };

/** Tells for a position in the stream what the paragraph properties say: they part an empty cell from the end of its row. */
export function paragraphPlaces(
  stream: Uint8Array,
  table: Uint8Array,
  data: Uint8Array | undefined,
  fib: DataView,
): (position: number) => ParagraphPlace {
  const offset = fib.getUint32(0x102, true);
  const count = Math.floor((fib.getUint32(0x106, true) - 4) / 8);
  if (count < 1 || offset + 4 * (2 * count + 1) > table.length) return () => OUTSIDE;
  const view = new DataView(table.buffer, table.byteOffset + offset);
  const stretches: Stretch[] = [];
  for (let i = 0; i < count; i++) {
    const page = view.getUint32(4 * (count + 1) + 4 * i, true) & 0x3fffff;
    stretches.push(...stretchesOf(stream.subarray(page * PAGE, (page + 1) * PAGE), data));
  }
  stretches.sort((a, b) => a.from - b.from);
  return (position) => find(stretches, position);
}

function find(stretches: readonly Stretch[], position: number): ParagraphPlace {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.from <= position) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low - 1];
  return found && position < found.to ? found : OUTSIDE;
}

/** One page of paragraph properties: bounds, then for each stretch where its changes are. */
function stretchesOf(page: Uint8Array, data: Uint8Array | undefined): Stretch[] {
  if (page.length < PAGE) return [];
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
  const count = page[PAGE - 1]!;
  const stretches: Stretch[] = [];
  for (let i = 0; i < count && 4 * (count + 1) + 13 * i < PAGE; i++) {
    const at = 2 * page[4 * (count + 1) + 13 * i]!;
    if (at === 0 || at + 2 >= PAGE) continue;
    const short = page[at]! !== 0;
    const size = short ? 2 * page[at]! - 1 : 2 * page[at + 1]!;
    const start = at + (short ? 1 : 2);
    const changes = page.subarray(start + 2, Math.min(PAGE, start + size));
    stretches.push({ from: view.getUint32(4 * i, true), to: view.getUint32(4 * (i + 1), true), ...placeIn(changes, data) });
  }
  return stretches;
}

/** Walks through property changes: each is a code and an operand whose size the code tells. */
function placeIn(changes: Uint8Array, data: Uint8Array | undefined): ParagraphPlace {
  const view = new DataView(changes.buffer, changes.byteOffset, changes.byteLength);
  const place = { ...OUTSIDE };
  for (let at = 0; at + 2 < changes.length; ) {
    const code = view.getUint16(at, true);
    if (code === IN_TABLE) place.inTable = changes[at + 2] === 1;
    if (code === ROW_END) place.endsRow = changes[at + 2] === 1;
    if (ELSEWHERE.includes(code) && data && at + 6 <= changes.length) {
      const start = view.getUint32(at + 2, true);
      const length = (data[start] ?? 0) | ((data[start + 1] ?? 0) << 8);
      return placeIn(data.subarray(start + 2, start + 2 + length), undefined);
    }
    at += 2 + operandSize(code, changes.subarray(at + 2));
  }
  return place;
}

function operandSize(code: number, rest: Uint8Array): number {
  if (code === TABLE_DEFINITION) return 1 + ((rest[0] ?? 0) | ((rest[1] ?? 0) << 8));
  if (code === TAB_CHANGES && rest[0] === 255) return rest.length;
  return [1, 1, 2, 4, 2, 2, 1 + (rest[0] ?? 0), 3][code >> 13]!;
}
