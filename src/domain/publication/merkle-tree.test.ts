import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Hash, MerkleTree, type NodeAt } from "./merkle-tree.ts";

const tree = new MerkleTree((bytes) => createHash("sha256").update(bytes).digest());
const hex = (hash: Hash) => Buffer.from(hash).toString("hex");

/** A log in memory that grows like the stored one. */
async function grown(entries: readonly Uint8Array[]): Promise<{ nodeAt: NodeAt; leaves: Hash[] }> {
  const nodes = new Map<string, Hash>();
  const nodeAt: NodeAt = async (level, position) => nodes.get(`${level}/${position}`)!;
  const leaves = entries.map((entry) => tree.leaf(entry));
  for (const [position, leaf] of leaves.entries())
    for (const node of await tree.finishedBy(position, leaf, nodeAt)) nodes.set(`${node.level}/${node.position}`, node.hash);
  return { nodeAt, leaves };
}

/** The definition of RFC 6962 2.1, word for word. */
function naiveRoot(leaves: readonly Hash[]): Hash {
  if (leaves.length === 1) return leaves[0]!;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return tree.node(naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)));
}

const numbered = (count: number) => Array.from({ length: count }, (_, i) => new TextEncoder().encode(`entry ${i}`));

describe("the tree of the publication log 发布日志", () => {
  test("has the roots that the reference implementation of RFC 6962 publishes", async () => {
    const inputs = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
    const roots = [
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
      "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];
    const { nodeAt } = await grown(inputs.map((input) => Buffer.from(input, "hex")));
    const found = [];
    for (const size of roots.keys()) found.push(hex(await tree.root(size + 1, nodeAt)));
    expect(found).toEqual(roots);
  });

  test("an empty log has the digest of nothing", async () => {
    expect(hex(await tree.root(0, async () => new Uint8Array()))).toMatch(/^e3b0c442/);
  });

  test("every entry of every size up to 40 is proved, and proves nothing else", async () => {
    const { nodeAt, leaves } = await grown(numbered(40));
    for (let size = 1; size <= 40; size += 1) {
      const root = await tree.root(size, nodeAt);
      expect(hex(root)).toBe(hex(naiveRoot(leaves.slice(0, size))));
      for (let position = 0; position < size; position += 1) {
        const proof = await tree.inclusionProof(position, size, nodeAt);
        expect(tree.includes(root, size, position, leaves[position]!, proof)).toBe(true);
        expect(tree.includes(root, size, position, tree.leaf(new Uint8Array([9])), proof)).toBe(false);
        if (size > 1) expect(tree.includes(root, size, (position + 1) % size, leaves[position]!, proof)).toBe(false);
        expect(tree.includes(root, size, position, leaves[position]!, [...proof, root])).toBe(false);
      }
    }
  });

  test("a log that grew continues every earlier one; a log whose past was changed continues none after the change", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.nat(59), fc.nat(59), async (size, a, b) => {
        const earlier = (a % size) + 1;
        const changed = b % earlier;
        const { nodeAt } = await grown(numbered(size));
        const old = { size: earlier, root: await tree.root(earlier, nodeAt) };
        const now = { size, root: await tree.root(size, nodeAt) };
        expect(tree.continues(old, now, await tree.consistencyProof(earlier, size, nodeAt))).toBe(true);

        const entries = numbered(size);
        entries[changed] = new Uint8Array([1, 2, 3]);
        const forged = await grown(entries);
        const forgedNow = { size, root: await tree.root(size, forged.nodeAt) };
        expect(tree.continues(old, forgedNow, await tree.consistencyProof(earlier, size, forged.nodeAt))).toBe(false);
        expect(tree.continues(now, old, [])).toBe(earlier === size);
      }),
    );
  });
});
