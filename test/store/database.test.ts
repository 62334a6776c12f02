import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/store/database.ts";
import { SqliteSaver } from "../../src/store/saver.ts";
import { asked, folder, opened, startChild } from "./fixtures.ts";

function refused(path: string, code: string) {
  const naming = expect.objectContaining({
    name: "InputError",
    code,
    message: expect.stringContaining(path),
  });
  expect(() => opened(path)).toThrow(naming);
  expect(() => new SqliteSaver(path)).toThrow(naming);
}

describe("the database file", () => {
  it("that is not a database is refused by name, and stays as it is", () => {
    const path = join(folder(), "runs.db");
    const garbage = Buffer.alloc(8192, "not a database ");
    writeFileSync(path, garbage);
    refused(path, "store_corrupt");
    expect(readFileSync(path)).toEqual(garbage);
  });

  it("whose pages are damaged is refused when they are read, and is not deleted", () => {
    const path = join(folder(), "runs.db");
    const runs = opened(path);
    for (let count = 0; count < 20; count += 1) runs.create({ ...asked, question: "x".repeat(5000) });
    runs.close();
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xab, 4096 * 3));
    expect(() => opened(path).list()).toThrow(expect.objectContaining({ code: "store_corrupt" }));
    expect(statSync(path).size).toBe(bytes.length);
  });

  it("of a newer version is refused, and stays as it is", () => {
    const path = join(folder(), "runs.db");
    opened(path).close();
    const sql = new DatabaseSync(path);
    sql.exec("PRAGMA user_version = 99");
    sql.close();
    refused(path, "store_newer");
    const { user_version: version } = new DatabaseSync(path).prepare("PRAGMA user_version").get() ?? {};
    expect(version).toBe(99);
  });

  it("of another program is refused, and nothing is added to it", () => {
    const path = join(folder(), "runs.db");
    const sql = new DatabaseSync(path);
    sql.exec("CREATE TABLE theirs (x)");
    refused(path, "store_foreign");
    expect(sql.prepare("SELECT name FROM sqlite_schema").all()).toHaveLength(1);
  });

  it("that cannot be made is refused with the reason", () => {
    const file = join(folder(), "file");
    writeFileSync(file, "");
    refused(join(file, "runs.db"), "store_unwritable");
    refused(folder(), "store_unwritable");
  });

  it.skipIf(process.getuid?.() === 0)("that may not be read is refused with the reason", () => {
    const path = join(folder(), "runs.db");
    opened(path).close();
    chmodSync(path, 0);
    refused(path, "store_unwritable");
  });

  it.skipIf(process.platform === "win32")("is its owner's alone, with its side files", () => {
    const path = join(folder(), "runs.db");
    opened(path).create(asked);
    for (const file of [path, `${path}-wal`]) expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("may be made by eight processes at once", async () => {
    const path = join(folder(), "runs.db");
    const said = await Promise.all(Array.from({ length: 8 }, () => startChild("open", path).said()));
    expect(said).toEqual(said.map(() => "opened"));
  });

  it("takes all of a transaction or nothing", () => {
    const database = openDatabase(join(folder(), "runs.db"));
    const insert = "INSERT INTO claims VALUES ('r', 't', 'h', 's', 1)";
    expect(() =>
      database.write((sql) => {
        sql.exec("PRAGMA defer_foreign_keys = ON");
        sql.exec(insert);
        throw new Error("stop");
      }),
    ).toThrow("stop");
    expect(database.read((sql) => sql.prepare("SELECT * FROM claims").all())).toEqual([]);
    database.close();
  });
});
