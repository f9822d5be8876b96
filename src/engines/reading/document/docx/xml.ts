import { SaxesParser } from "saxes";
import { ReadingStopped } from "../unreadable.ts";

export type Attributes = Readonly<Record<string, string>>;

/** What is told about the elements of an XML file, in the order they stand. Names come without their prefix where it is `w:`. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text?(text: string): void;
}

/** The text of a document of a thousand pages is smaller; pictures stand in parts of their own. */
const LARGEST = 16 * 1024 * 1024;

/** Reads XML 解析XML. Entities other than the five of XML itself do not exist here, so none can grow. */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  if (bytes.length > LARGEST) throw new ReadingStopped("too-large");
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("opentag", ({ name, attributes }) => handler.open(bare(name), attributes));
  parser.on("closetag", ({ name }) => handler.close(bare(name)));
  if (handler.text) parser.on("text", (text) => handler.text!(text));
  parser.on("doctype", () => {
    throw new ReadingStopped("damaged", "文件内含实体声明，已停止读取");
  });
  parser.on("error", () => {
    throw new ReadingStopped("damaged");
  });
  parser.write(xmlText(bytes)).close();
}

const bare = (name: string): string => (name.startsWith("w:") ? name.slice(2) : name);

function xmlText(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(wide).decode(bytes);
}

/** An on/off property: present means on, unless it says otherwise. */
export function isOn(attributes: Attributes): boolean {
  return !["0", "false", "off", "none"].includes(attributes["w:val"] ?? "");
}
