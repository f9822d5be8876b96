import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { describe, expect, test } from "vitest";

/** A folder may import itself and the folders before it. ARCHITECTURE.md shows the same ladder. */
const LADDER = ["calendar", "law", "domain", "engines", "contract", "db", "storage", "actions", "jobs", "server", "cli"];
const MAY_IMPORT: Record<string, string[]> = {
  ...Object.fromEntries(LADDER.map((rung, i) => [rung, LADDER.slice(0, i + 1)])),
  // The console bundles what is pure, so that a browser computes the same dates, sums and findings as the server.
  console: ["console", "contract", "calendar", "law", "domain", "engines"],
};
/** These never see Node: they also run in the browser. */
const PURE = ["calendar", "domain", "engines", "contract", "console"];
/** Neither the day, nor chance, nor the machine may change what these compute: what they need comes as an argument. */
const SAME_EVERYWHERE = ["calendar", "law", "domain", "engines", "contract"];
const NOT_AN_ARGUMENT =
  /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bperformance\.now\(|\bprocess\.(?:env|argv|platform)\b|\brandomUUID\(/;
/** Who alone may know a part of the outside world. */
const ALONE: Record<string, string> = { fastify: "server", react: "console", antd: "console", pg: "db" };
const REFUSED_NAMES = /^(utils?|helpers?|common|shared|core|lib|services?|managers?|types?|models)(\.|$)/;

const root = join(import.meta.dirname, "../src");
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
const folder = (file: string) => file.split(sep)[0]!;
const source = (file: string) => readFileSync(join(root, file), "utf8");
const imports = (file: string) => [...source(file).matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, path]) => path!);

/** Imports of our own that are still there when the types are gone. */
const bundled = (file: string) =>
  [...source(file).matchAll(/^(?:import|export)\s+(?!type\b)(?:[^;"]*?from\s+)?"(\.[^"]+\.tsx?)"|\bimport\("(\.[^"]+)"\)/gm)].map(
    ([, plain, lazy]) => (plain ?? lazy)!,
  );

describe("the ladder of folders", () => {
  test("there are sources to look at", () => expect(files.length).toBeGreaterThan(20));

  test.each(files)("%s imports only what its folder may", (file) => {
    const imported = imports(file)
      .filter((path) => path.startsWith("."))
      .map((path) => relative(root, join(root, dirname(file), path)))
      // A test may use the helpers of `test/`.
      .filter((path) => !(path.startsWith("..") && /\.test\.tsx?$/.test(file)));
    expect(imported.filter((path) => !MAY_IMPORT[folder(file)]?.includes(folder(path)))).toEqual([]);
  });

  test.each(files.filter((file) => PURE.includes(folder(file)) && !/\.test\.tsx?$/.test(file)))(
    "%s uses no node: module",
    (file) => {
      expect(imports(file).filter((path) => path.startsWith("node:"))).toEqual([]);
    },
  );

  test.each(files.filter((file) => SAME_EVERYWHERE.includes(folder(file)) && !/\.test\.tsx?$/.test(file)))(
    "%s asks neither clock nor chance nor machine",
    (file) => expect(NOT_AN_ARGUMENT.exec(source(file))?.[0]).toBeUndefined(),
  );

  test("whatever the console reaches runs in a browser", () => {
    const reached = new Set(files.filter((file) => folder(file) === "console" && !/\.test\.tsx?$|vite\.config/.test(file)));
    for (const file of reached) {
      for (const path of bundled(file)) reached.add(relative(root, join(root, dirname(file), path)));
    }
    const withNode = [...reached].filter(
      (file) => files.includes(file) && imports(file).some((path) => path.startsWith("node:")),
    );
    expect(withNode).toEqual([]);
  });

  test.each(Object.entries(ALONE))("%s is known to %s alone", (name, rung) => {
    const knowing = files.filter((file) => !/\.test\.tsx?$/.test(file) && imports(file).includes(name)).map(folder);
    expect([...new Set(knowing)]).toEqual([rung]);
  });

  test.each(files)("%s and its folders are named after a thing of the field", (file) => {
    expect(file.split(sep).filter((part) => REFUSED_NAMES.test(part))).toEqual([]);
  });
});
