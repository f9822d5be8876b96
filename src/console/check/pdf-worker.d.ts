/** The reading half of the PDF library, which comes without types; it is only handed on. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";
