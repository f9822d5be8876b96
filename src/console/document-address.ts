/** The public page of a document. An index number may hold slashes, which stay readable in the address. */
export const documentAddress = (indexNumber: string): string =>
  `/documents/${indexNumber.split("/").map(encodeURIComponent).join("/")}`;
