/** Prints one JSON object: laid out for a single result, a line each for many. */
export function printJson(value: unknown, one: boolean): void {
  process.stdout.write(`${JSON.stringify(value, null, one ? 2 : undefined)}\n`);
}
