import { readXml } from "./xml.ts";

/** A comment 批注 beside the text. */
export interface Comment {
  by: string;
  text: string;
}

/** The comments of a document by id. */
export function commentsOf(bytes: Uint8Array | undefined): Map<string, Comment> {
  const comments = new Map<string, Comment>();
  if (!bytes) return comments;
  let current: Comment | undefined;
  let inText = false;
  readXml(bytes, {
    open: (name, attributes) => {
      if (name === "comment") {
        current = { by: attributes["w:author"] ?? "", text: "" };
        comments.set(attributes["w:id"] ?? "", current);
      }
      inText = name === "t";
    },
    close: () => {
      inText = false;
    },
    text: (text) => {
      if (inText && current) current.text += text;
    },
  });
  return comments;
}
