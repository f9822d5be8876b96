import type { MultipartFile } from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import type { IncomingFile } from "../actions/documents/upload.ts";
import { Refusal } from "../actions/refusal.ts";

/** The one file of a multipart body, and the fields that came with it 上传的文件. @throws Refusal `file-missing`. */
export async function uploadedFile(request: FastifyRequest): Promise<{ file: IncomingFile; fields: Record<string, string> }> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part || part.filename === "") throw new Refusal("file-missing");
  const bytes = await part.toBuffer();
  return { file: { name: plainName(part.filename), bytes }, fields: fieldsOf(part) };
}

/** A dropped folder gives its path along; the file's own name is what people know it by. */
function plainName(name: string): string {
  const own = name
    .replace(/[\u0000-\u001f\u007f]/g, "")
    .replace(/^.*[/\\]/, "")
    .slice(-200);
  return own || "未命名";
}

function fieldsOf({ fields }: MultipartFile): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field && !Array.isArray(field) && field.type === "field"
        ? [[name, String(field.value).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "")]]
        : [],
    ),
  );
}
