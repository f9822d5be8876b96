import react from "@vitejs/plugin-react";
import { build, defineConfig, type Plugin } from "vite";

/** After the console, in its folder: the script of the public page `/check`, which shares no file with it. */
const checkBesideConsole: Plugin = {
  name: "check-beside-console",
  apply: "build",
  async writeBundle({ dir }) {
    const { logLevel } = this.environment.config;
    await build({ configFile: "src/console/check/vite.config.ts", build: { outDir: `${dir}/check` }, logLevel });
  },
};

/** Builds the console into `dist/console`; run from the root of the repository. */
export default defineConfig({
  root: "src/console",
  base: "/console/",
  plugins: [react(), checkBesideConsole],
  build: {
    outDir: "../../dist/console",
    emptyOutDir: true,
    // Browsers of Chinese offices on domestic systems: Chromium 87 and later.
    target: "chrome87",
    cssTarget: "chrome87",
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // The setting stands in one file with zod, so that no schema can be made before it.
            { name: "zod", test: /node_modules\/zod\/|(without-eval|older-browsers)/ },
            { name: "react", test: /node_modules\/(react|react-dom|scheduler|@tanstack)\// },
          ],
        },
      },
    },
  },
});
