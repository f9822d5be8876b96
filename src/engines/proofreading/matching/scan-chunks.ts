import { type Automaton, MOST_HITS, type OnHit, type ScanResult, STOP } from "./automaton.ts";

/** Chunks are gathered to this many units before they are read, so that small ones cost no more than large ones. */
const ENOUGH = 1 << 16;

/** Scans a text that comes in chunks 分块: the same hits as for the whole text, with offsets from its start. Holds one chunk at a time. */
export function scanChunks(
  automaton: Automaton,
  chunks: Iterable<string>,
  onHit: OnHit,
  choice: { limit?: number } = {},
): ScanResult {
  const scan = chunkScan(automaton, onHit, choice.limit);
  for (const chunk of chunks) if (!scan.add(chunk)) break;
  return scan.end();
}

/** The same for chunks that arrive over time. */
export async function scanChunksAsync(
  automaton: Automaton,
  chunks: AsyncIterable<string>,
  onHit: OnHit,
  choice: { limit?: number } = {},
): Promise<ScanResult> {
  const scan = chunkScan(automaton, onHit, choice.limit);
  for await (const chunk of chunks) if (!scan.add(chunk)) break;
  return scan.end();
}

function chunkScan(automaton: Automaton, onHit: OnHit, limit = MOST_HITS) {
  let waiting: string[] = [];
  let units = 0;
  /** The end of what was read: a word may begin in it. */
  let tail = "";
  let tailAt = 0;
  let hits = 0;
  let stoppedAt = -1;

  const read = () => {
    const text = tail + waiting.join("");
    const seen = tail.length;
    const { complete, reached } = automaton.scan(
      text,
      (start, end, list, entry) => {
        if (end <= seen) return undefined;
        if (hits >= limit) return STOP;
        hits += 1;
        return onHit(tailAt + start, tailAt + end, list, entry);
      },
      { limit: Number.POSITIVE_INFINITY },
    );
    if (!complete) stoppedAt = tailAt + reached;
    const kept = Math.min(automaton.longestSpan, text.length);
    tail = text.slice(text.length - kept);
    tailAt += text.length - kept;
    waiting = [];
    units = 0;
  };

  return {
    /** False when no more is wanted. */
    add(chunk: string): boolean {
      waiting.push(chunk);
      units += chunk.length;
      if (units >= ENOUGH) read();
      return stoppedAt < 0;
    },
    end(): ScanResult {
      if (stoppedAt < 0) read();
      return stoppedAt < 0
        ? { hits, complete: true, reached: tailAt + tail.length }
        : { hits, complete: false, reached: stoppedAt };
    },
  };
}
