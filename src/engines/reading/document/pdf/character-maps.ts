/**
 * Where the character maps 字符映射表 of pdfjs lie when nobody says so: beside the library, where the program can tell. A page
 * in a browser cannot, and must say so itself.
 */
export function installedCharacterMaps(): string | undefined {
  try {
    const { protocol, pathname } = new URL("../../cmaps/", import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs"));
    return protocol === "file:" ? decodeURIComponent(pathname).replace(/^\/(?=[A-Za-z]:)/, "") : undefined;
  } catch {
    return undefined;
  }
}
