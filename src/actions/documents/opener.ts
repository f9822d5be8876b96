import type { AttachmentAnswer } from "../../engines/gate/open-attachment.ts";
import type { RedactionAnswer } from "../../engines/redaction/redact.ts";

/** Who opens and redacts handed-in files 附件打开程序. A file that exhausts it is answered as unreadable. */
export interface AttachmentOpener {
  open(bytes: Uint8Array, name: string): Promise<AttachmentAnswer>;
  redact(bytes: Uint8Array, name: string): Promise<RedactionAnswer>;
}
