import { ReadingStopped } from "../unreadable.ts";

/** A piece of rich text: words, or a mark that closes a paragraph, a cell or a row. */
export type RtfPiece = { text: string } | { mark: "par" | "cell" | "row" | "pard" | "intbl" };

/** Groups that hold no text of the document. */
const ASIDE = new Set(
  "fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping datastore latentstyles xmlnstbl fldinst pntxta pntxtb pntext annotation atnid atnauthor".split(
    " ",
  ),
);
const CHARACTERS: Record<string, string> = {
  tab: "\t",
  line: "\n",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
};
const CODE_PAGES: Record<string, string> = {
  "936": "gb18030",
  "950": "big5",
  "932": "shift_jis",
  "65001": "utf-8",
  "1252": "windows-1252",
};
const DEEPEST = 500;

interface Group {
  skipped: boolean;
  /** How many bytes after a `\u` stand in for it. */
  substitutes: number;
}

/** Reads the control words of rich text. Bytes are decoded by the code page of the document: Chinese ones come in pairs. */
export function* rtfPieces(bytes: Uint8Array): Generator<RtfPiece> {
  const source = latin(bytes);
  const groups: Group[] = [{ skipped: false, substitutes: 1 }];
  const decoder = new TextDecoder(CODE_PAGES[/\\ansicpg(\d+)/.exec(source.slice(0, 2000))?.[1] ?? "936"] ?? "gb18030");
  let pending: number[] = [];
  let toSkip = 0;
  const flush = (): RtfPiece[] => {
    if (pending.length === 0) return [];
    const text = decoder.decode(Uint8Array.from(pending));
    pending = [];
    return [{ text }];
  };

  const token = /\\'([0-9a-f]{2})|\\([a-z]+)(-?\d+)? ?|\\(\*)|\\([^a-z])|([{}])|([^\\{}\r\n]+)/gi;
  for (let match = token.exec(source); match; match = token.exec(source)) {
    const [, hex, word, argument, star, symbol, brace, plain] = match;
    const group = groups.at(-1)!;
    if (brace === "{") {
      if (groups.length > DEEPEST) throw new ReadingStopped("damaged", "嵌套过深");
      groups.push({ ...group });
    } else if (brace === "}") {
      if (groups.length > 1) groups.pop();
    } else if (star) group.skipped = true;
    else if (word === "bin") token.lastIndex += Number(argument ?? 0);
    else if (word && ASIDE.has(word)) group.skipped = true;
    else if (word === "uc") group.substitutes = Number(argument ?? 1);
    else if (group.skipped) continue;
    else if (hex !== undefined || plain !== undefined) {
      const codes = hex !== undefined ? [Number.parseInt(hex, 16)] : [...plain!].map((character) => character.charCodeAt(0));
      const skipped = Math.min(toSkip, codes.length);
      toSkip -= skipped;
      for (let i = skipped; i < codes.length; i++) pending.push(codes[i]!);
    } else {
      yield* flush();
      if (word === "u") {
        toSkip = group.substitutes;
        yield { text: String.fromCharCode((Number(argument) + 0x10000) & 0xffff) };
      } else yield* mark(word, symbol);
    }
  }
  yield* flush();
}

function* mark(word: string | undefined, symbol: string | undefined): Generator<RtfPiece> {
  if (word === "par" || word === "sect" || word === "page") yield { mark: "par" };
  else if (word === "cell" || word === "nestcell") yield { mark: "cell" };
  else if (word === "row" || word === "nestrow") yield { mark: "row" };
  else if (word === "pard" || word === "intbl") yield { mark: word };
  else if (word && word in CHARACTERS) yield { text: CHARACTERS[word]! };
  else if (symbol === "~") yield { text: "\u00a0" };
  else if (symbol === "_") yield { text: "-" };
  else if (symbol && "\\{}".includes(symbol)) yield { text: symbol };
  else if (symbol === "\n" || symbol === "\r") yield { mark: "par" };
}

function latin(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}
