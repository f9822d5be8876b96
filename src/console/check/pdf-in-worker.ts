import * as pdfjsWorker from "pdfjs-dist/legacy/build/pdf.worker.mjs";

// We are a worker already: the PDF library shall run here instead of starting one more, and learn what a page would tell it.
Object.assign(globalThis, { pdfjsWorker, document: { baseURI: self.location.href } });
