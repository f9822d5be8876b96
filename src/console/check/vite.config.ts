import { defineConfig } from "vite";

/** Builds what the page `/check` of the portal runs, into a folder of its own: visitors may not see the console. */
export default defineConfig({
  root: "src/console/check",
  base: "/check/assets/",
  // The character maps that Chinese PDF files name instead of carrying them.
  publicDir: "../../../node_modules/pdfjs-dist/cmaps",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  worker: { format: "es" },
  build: {
    outDir: "../../../dist/console/check",
    emptyOutDir: true,
    target: "chrome87",
    cssTarget: "chrome87",
    assetsDir: "",
    assetsInlineLimit: 0,
    modulePreload: false,
    // The PDF reader is loaded only for PDF files.
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      input: "src/console/check/check.tsx",
      // The page of the server names these two; the rest are named by their digests.
      output: { entryFileNames: "[name].js", assetFileNames: "[name][extname]" },
    },
  },
});
