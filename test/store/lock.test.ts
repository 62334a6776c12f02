import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withLock } from "../../src/store/lock.ts";
import { folder, startChild } from "./fixtures.ts";

describe("withLock", () => {
  it("lets eight processes count together without losing one", async () => {
    const path = join(folder(), "count");
    writeFileSync(path, "0");
    await Promise.all(Array.from({ length: 8 }, () => startChild("count", path, "25").closed));
    expect(readFileSync(path, "utf8")).toBe("200");
  });

  it("takes turns within one process, answers what the work answers, and leaves no file", async () => {
    const path = join(folder(), "lock");
    let inside = 0;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        withLock(path, async () => {
          inside += 1;
          await new Promise((resolve) => setImmediate(resolve));
          expect(inside).toBe(1);
          inside -= 1;
          return index;
        }),
      ),
    );
    expect(answers).toEqual(Array.from({ length: 20 }, (_, index) => index));
    expect(readdirSync(join(path, ".."))).toEqual([]);
  });

  it("is free again when the work fails", async () => {
    const path = join(folder(), "lock");
    await expect(withLock(path, () => Promise.reject(new Error("work failed")))).rejects.toThrow(
      "work failed",
    );
    expect(await withLock(path, async () => "next", 0)).toBe("next");
  });

  it("refuses after the wait while another process lives, and is free once that is killed", async () => {
    const path = join(folder(), "lock");
    const child = startChild("lock", path);
    expect(await child.said()).toBe("locked");
    await expect(withLock(path, async () => "mine", 50)).rejects.toMatchObject({ code: "locked" });
    await child.end("SIGKILL");
    expect(await withLock(path, async () => "mine", 0)).toBe("mine");
    expect(readdirSync(join(path, ".."))).toEqual([]);
  });

  it("says so when the lock file cannot be made", async () => {
    const file = join(folder(), "file");
    writeFileSync(file, "");
    await expect(withLock(folder(), async () => 1, 0)).rejects.toMatchObject({ code: "unlockable" });
  });
});
