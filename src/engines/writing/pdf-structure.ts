/** Attributes of a heading or value of a table, as PDF names them. */
export interface TableAttributes {
  Scope?: "Row" | "Column";
  RowSpan?: number;
  ColSpan?: number;
}

interface WithDictionary {
  dictionary: { data: Record<string, unknown> };
}

/** Adds an element to the structure tree 结构树, by which readers speak the text in its order. */
export function addElement(
  doc: PDFKit.PDFDocument,
  parent: PDFKit.PDFStructureElement,
  type: string,
  attributes: TableAttributes = {},
): PDFKit.PDFStructureElement {
  const element = doc.struct(type);
  if (Object.keys(attributes).length > 0) {
    (element as unknown as WithDictionary).dictionary.data.A = { O: "Table", ...attributes };
  }
  parent.add(element);
  return element;
}
