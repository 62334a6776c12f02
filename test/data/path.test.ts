import { execFileSync } from "node:child_process";
import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { resolveDataPath } from "../../src/data/path.ts";
import { fileOf, refusal, temporaryFolder } from "./helpers.ts";

const asRoot = process.getuid?.() === 0;

describe("resolveDataPath", () => {
  it("gives the real path of a file behind a symbolic link", async () => {
    const file = await fileOf("a\n1\n");
    const link = join(await temporaryFolder(), "link.csv");
    await symlink(file, link);
    expect(await resolveDataPath(link)).toBe(await resolveDataPath(file));
  });

  it("offers the closest name for a file that is missing", async () => {
    const file = await fileOf("a\n1\n", "passengers.csv");
    const error = await refusal(resolveDataPath(file.replace("passengers", "pasengers")));
    expect(error).toMatchObject({ code: "file_not_found", hint: `Did you mean ${file}?` });
  });

  it("offers nothing when no name is close", async () => {
    const error = await refusal(resolveDataPath(join(await temporaryFolder(), "passengers.csv")));
    expect(error).toMatchObject({ code: "file_not_found", hint: "Check the path." });
  });

  it("refuses a folder, and names data files in it", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "a.csv"), "x\n");
    const error = await refusal(resolveDataPath(folder));
    expect(error.code).toBe("is_folder");
    expect(error.hint).toContain("a.csv");
  });

  it("refuses an empty file", async () => {
    expect(await refusal(resolveDataPath(await fileOf("")))).toMatchObject({ code: "empty_file" });
  });

  it("refuses a pipe and a device without waiting for them", async () => {
    const pipe = join(await temporaryFolder(), "pipe.csv");
    execFileSync("mkfifo", [pipe]);
    expect(await refusal(resolveDataPath(pipe))).toMatchObject({ code: "not_a_file" });
    expect(await refusal(resolveDataPath("/dev/zero"))).toMatchObject({ code: "not_a_file" });
  });

  it.skipIf(asRoot)("refuses a file that may not be read", async () => {
    const file = await fileOf("a\n1\n");
    await chmod(file, 0);
    expect(await refusal(resolveDataPath(file))).toMatchObject({ code: "unreadable" });
  });

  it("refuses a link that leads in a circle, an empty path and one with a NUL", async () => {
    const link = join(await temporaryFolder(), "link.csv");
    await symlink(link, link);
    for (const path of [link, "", "a\0b"]) {
      expect(await refusal(resolveDataPath(path))).toMatchObject({ code: "bad_path" });
    }
  });

  it("keeps unprintable characters of a path out of the message", async () => {
    const error = await refusal(resolveDataPath("/nowhere/\u001b[31m\n\u202ex.csv"));
    expect(error.message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

describe("resolveDataPath with roots", () => {
  it("takes files within, also through a link to the root", async () => {
    const root = await temporaryFolder();
    await writeFile(join(root, "a.csv"), "x\n");
    const link = join(await temporaryFolder(), "root");
    await symlink(root, link);
    expect(await resolveDataPath(join(root, "a.csv"), { roots: [link] })).toBe(join(root, "a.csv"));
  });

  it("refuses files outside: named, through .., through a link, or in a folder of a similar name", async () => {
    const folder = await temporaryFolder();
    const root = join(folder, "data");
    await mkdir(root);
    await mkdir(join(folder, "data2"));
    await writeFile(join(folder, "secret.csv"), "x\n");
    await writeFile(join(folder, "data2", "secret.csv"), "x\n");
    await symlink(join(folder, "secret.csv"), join(root, "link.csv"));
    await symlink(folder, join(root, "up"));
    const paths = [
      join(folder, "secret.csv"),
      `${root}/../secret.csv`,
      join(root, "link.csv"),
      join(root, "up", "secret.csv"),
      join(folder, "data2", "secret.csv"),
    ];
    for (const path of paths) {
      expect(await refusal(resolveDataPath(path, { roots: [root] }))).toMatchObject({
        code: "outside_roots",
      });
    }
  });

  it("says the same of a file outside whether or not it exists", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "data"));
    await writeFile(join(folder, "there.csv"), "x\n");
    for (const name of ["there.csv", "not-there.csv", "no-folder/x.csv"]) {
      const error = await refusal(resolveDataPath(join(folder, name), { roots: [join(folder, "data")] }));
      expect(error).toMatchObject({ code: "outside_roots", hint: expect.stringContaining("data.roots") });
    }
  });

  it("takes nothing when there are no roots in the list", async () => {
    expect(await refusal(resolveDataPath(await fileOf("x\n"), { roots: [] }))).toMatchObject({
      code: "outside_roots",
    });
  });
});
