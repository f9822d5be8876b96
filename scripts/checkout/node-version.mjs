/** The oldest Node that every dependency runs on; package.json names the same. */
const OLDEST = [20, 19];

/** Whether this Node is new enough; else says so. Written for old Nodes too, so in plain old words. */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return true;
  const needed = OLDEST.join(".");
  console.error(`需要 Node.js ${needed} 以上版本，当前为 ${process.versions.node}；请升级后重试（https://nodejs.org）。`);
  console.error(`Node.js ${needed} or newer is needed, this is ${process.versions.node}; please upgrade and try again.`);
  process.exitCode = 1;
  return false;
}
