import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fileIdentity, hashFile, openHashed } from "../../src/data/hash.ts";
import { fileOf, temporaryFolder } from "./helpers.ts";

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A memo of another hash for a file as it is now: reading it back proves that the file itself was not read. */
async function plantMemo(file: string, cacheDir: string, hash: string): Promise<void> {
  const stats = await stat(file, { bigint: true });
  const identity = [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join("-");
  await writeFile(join(cacheDir, "hashes", `${stats.dev}-${stats.ino}`), `${identity} ${hash}`);
}

describe("openHashed", () => {
  it("keeps the file that was hashed, whatever takes its place", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, "data.csv");
    await writeFile(path, "inside");
    const file = await openHashed(path, await fileIdentity(path));
    await rename(path, join(folder, "moved.csv"));
    await writeFile(path, "outside");
    expect(await file?.readFile("utf8")).toBe("inside");
    await file?.close();
  });

  it("opens nothing when another file is there", async () => {
    const path = await fileOf("inside");
    const identity = await fileIdentity(path);
    await rename(await fileOf("outside"), path);
    expect(await openHashed(path, identity)).toBeUndefined();
  });

  it.runIf(process.platform === "linux")("opens nothing by a folder that became a link", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "inside"));
    await mkdir(join(folder, "outside"));
    await writeFile(join(folder, "outside", "data.csv"), "outside");
    await rm(join(folder, "inside"), { recursive: true });
    await symlink(join(folder, "outside"), join(folder, "inside"));
    const path = join(folder, "inside", "data.csv");
    expect(await openHashed(path, await fileIdentity(path))).toBeUndefined();
  });
});

describe("hashFile", () => {
  it("is the SHA-256 of the bytes", async () => {
    const text = "a,b\n".repeat(700_000);
    const { hash } = await hashFile(await fileOf(text), { cacheDir: await temporaryFolder() });
    expect(hash).toBe(sha256(text));
  });

  it("remembers nothing of a file written a moment ago, whatever its times pretend", async () => {
    const cacheDir = await temporaryFolder();
    const file = await fileOf("one");
    await utimes(file, 1_000_000, 1_000_000);
    const first = await hashFile(file, { cacheDir });
    expect(first).toMatchObject({ hash: sha256("one"), settled: false });
    expect(await readdir(cacheDir)).toEqual([]);
    await writeFile(file, "two");
    await utimes(file, 1_000_000, 1_000_000);
    expect(await hashFile(file, { cacheDir })).toMatchObject({ hash: sha256("two") });
  });

  it("remembers the hash of a file that has settled, and forgets it with any change", async () => {
    const cacheDir = await temporaryFolder();
    // Nothing but time makes a file old, so this takes one that is.
    const settled = process.execPath;
    const { hash, settled: isSettled } = await hashFile(settled, { cacheDir });
    expect(isSettled).toBe(true);
    const planted = "f".repeat(64);
    await plantMemo(settled, cacheDir, planted);
    expect((await hashFile(settled, { cacheDir })).hash).toBe(planted);
    const file = await fileOf("one");
    await plantMemo(file, cacheDir, planted);
    await writeFile(file, "two");
    expect((await hashFile(file, { cacheDir })).hash).toBe(sha256("two"));
    expect(hash).toBe(
      createHash("sha256")
        .update(await readFile(settled))
        .digest("hex"),
    );
  });

  it("hashes again when its memo is damaged", async () => {
    const cacheDir = await temporaryFolder();
    const { hash } = await hashFile(process.execPath, { cacheDir });
    await plantMemo(process.execPath, cacheDir, "not a hash");
    expect((await hashFile(process.execPath, { cacheDir })).hash).toBe(hash);
  });

  it("stops when it is told to", async () => {
    const signal = AbortSignal.abort(new Error("no longer wanted"));
    await expect(
      hashFile(await fileOf("one"), { cacheDir: await temporaryFolder(), signal }),
    ).rejects.toThrow("no longer wanted");
  });
});
