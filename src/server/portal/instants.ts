/** `YYYY-MM-DD HH:MM` in China, as the page tags of government sites want it. */
export function inChina(instant: Date | string): string {
  return new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}
