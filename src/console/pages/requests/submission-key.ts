/** A key for one submission: however often it is sent, it becomes one request. */
export function submissionKey(): string {
  // randomUUID is missing in Chromium 87 and outside https.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
