import { appendFile, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { countCall, recentCalls } from "../../src/pipeline/usage.ts";
import { temporaryFolder } from "../helpers.ts";

describe("the log of calls", () => {
  it("counts the latest calls of each tool, across processes, and is nothing where there is none", async () => {
    const folder = join(await temporaryFolder(), "state");
    expect(await recentCalls(folder)).toEqual(new Map());
    await Promise.all(["one", "two", "one", "one"].map((name) => countCall(folder, name)));
    expect(await recentCalls(folder)).toEqual(
      new Map([
        ["one", 3],
        ["two", 1],
      ]),
    );
    expect((await stat(join(folder, "calls.log"))).mode & 0o077).toBe(0);
  });

  it("forgets the oldest calls before it grows large, and never cuts a name", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, "calls.log");
    await appendFile(path, "first_of_all\n".repeat(10));
    await appendFile(path, "a_name_of_some_length\n".repeat(60_000));
    await countCall(folder, "the_last");
    expect((await stat(path)).size).toBeLessThan(100_000);
    expect(new Set((await readFile(path, "utf8")).trimEnd().split("\n"))).toEqual(
      new Set(["a_name_of_some_length", "the_last"]),
    );
    const counts = await recentCalls(folder);
    expect(counts.get("the_last")).toBe(1);
    expect(counts.has("first_of_all")).toBe(false);
  });

  it("that cannot be written costs no answer", async () => {
    const folder = await temporaryFolder();
    await appendFile(join(folder, "file"), "");
    await countCall(join(folder, "file"), "one");
    expect(await recentCalls(join(folder, "file"))).toEqual(new Map());
  });
});
