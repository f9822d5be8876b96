import "./page-for-pdf.ts";
import * as pdfjsWorker from "pdfjs-dist/legacy/build/pdf.worker.mjs";

// We are a worker already: the PDF library shall read here instead of starting one more.
Object.assign(globalThis, { pdfjsWorker });
