/** The address of a document's page. Index numbers may hold slashes; they stay readable in the address. */
export function documentPath(indexNumber: string): string {
  return `/documents/${indexNumber.split("/").map(encodeURIComponent).join("/")}`;
}

/** The same page of a list with another page number or filter. */
export function listPath(path: string, query: Record<string, string | number | undefined>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`;
}
