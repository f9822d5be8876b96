import { parentPort } from "node:worker_threads";
import { openAttachment } from "../../engines/gate/open-attachment.ts";
import { redact } from "../../engines/redaction/redact.ts";
import { pdfFonts } from "../../storage/fonts.ts";
import type { AttachmentTask } from "./attachment-opener.ts";

/** Opens or redacts one file, in a thread whose memory is limited. */
parentPort?.on("message", async ({ act, bytes, name }: AttachmentTask) =>
  parentPort?.postMessage(act === "open" ? await openAttachment(bytes, name) : await redact(bytes, name, pdfFonts())),
);
