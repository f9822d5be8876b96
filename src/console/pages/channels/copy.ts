/**
 * Puts text, and the formatted text that it stands for, on the clipboard. By the event and not by `navigator.clipboard`, which
 * a console on a plain address of the inner network does not have.
 *
 * @returns whether the browser did it.
 */
export function copy(content: { text: string; html?: string }): boolean {
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData("text/plain", content.text);
    if (content.html !== undefined) event.clipboardData?.setData("text/html", content.html);
  };
  document.addEventListener("copy", put);
  try {
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", put);
  }
}
