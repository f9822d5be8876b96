import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { fail } from "./progress.mjs";

/** Makes this checkout ready to run. Returns whether it is; if not, it has said why. */
export async function prepare() {
  try {
    await install();
    await build();
    return true;
  } catch (error) {
    fail(error);
    return false;
  }
}
