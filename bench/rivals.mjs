import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Installs rival packages into a scratch folder of their own; returns the folder, or why it could not be. */
export function installRivals(scratch, packages) {
  const folder = join(scratch, "rivals");
  mkdirSync(folder, { recursive: true });
  const wanted = Object.entries(packages).filter(([name]) => !existsSync(join(folder, "node_modules", name, "package.json")));
  if (wanted.length === 0) return { folder };
  if (!existsSync(join(folder, "package.json"))) writeFileSync(join(folder, "package.json"), '{"private": true}\n');
  const words = [
    "install",
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    ...wanted.map(([name, version]) => `${name}@${version}`),
  ];
  const { status } = spawnSync("npm", words, { cwd: folder, stdio: ["ignore", 2, 2], timeout: 120_000 });
  return status === 0 ? { folder } : { folder, missing: "没有装上" };
}

/** Compiles a rival written in C; returns the program, or why it could not be. */
export function compileRival(scratch, source, libraries) {
  const program = join(scratch, "scan-hyperscan");
  const { status, error } = spawnSync("cc", ["-O2", "-o", program, source, ...libraries], { stdio: "ignore" });
  if (error) return { missing: "没有 C 编译器" };
  return status === 0 ? { program } : { missing: "没有开发库（Debian：libhyperscan-dev）" };
}
