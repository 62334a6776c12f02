import { describe, expect, it } from "vitest";
import { ingested, ingestedFile } from "./helpers.ts";

const fixture = (name: string): string => new URL(`fixtures/${name}`, import.meta.url).pathname;

describe("ingest of text: line ends", () => {
  const expected = [
    ["1", "x", "p"],
    ["2", "y", "q"],
    ["3", "z", "r"],
  ];

  it.each([
    ["carriage returns only", "a,b,c\r1,x,p\r2,y,q\r3,z,r\r"],
    ["carriage returns, and no end of the last line", "a,b,c\r1,x,p\r2,y,q\r3,z,r"],
    ["carriage returns, and CR LF at the end", "a,b,c\r1,x,p\r2,y,q\r3,z,r\r\n"],
    ["carriage returns, and a line feed at the end", "a,b,c\r1,x,p\r2,y,q\r3,z,r\r\r\n\n"],
    ["two files in one, of carriage returns and of line feeds", "a,b,c\r1,x,p\r2,y,q\n3,z,r\n"],
    ["all three", "a,b,c\r\n1,x,p\r2,y,q\n3,z,r"],
    ["CR CR LF", "a,b,c\r\r\n1,x,p\r\r\n2,y,q\r\r\n3,z,r\r\r\n"],
    ["blank lines between", "a,b,c\r\r1,x,p\r\r2,y,q\r\r3,z,r\n"],
    ["a pair of each", "a,b,c\r1,x,p\n2,y,q\r3,z,r\n"],
    ["semicolons", "a;b;c\r1;x;p\r2;y;q\r3;z;r\n"],
  ])("reads %s", async (_, text) => {
    const found = await ingested(text);
    expect(await found.rows()).toEqual(expected);
    expect(found.notes).not.toContain("left out");
  });

  it("says so where lines end in different ways, and not where all end alike", async () => {
    expect((await ingested("a,b\r1,x\r2,y\n3,z\n")).notes).toContain(
      "2 carriage returns without line feeds were read as ends of lines",
    );
    expect((await ingested("a,b\r1,x\r2,y\r")).notes).toBe("");
  });

  it.each([
    ["in the last cell", "a,b,c\n1,x,p\rp\n2,y,q\n", ["1", "x", "p p"]],
    ["in a cell before it", "a,b,c\n1,x\rx,p\n2,y,q\n", ["1", "x x", "p"]],
    ["in the first cell", "t,b,c\nu\rv,x,p\nw,y,q\n", ["u v", "x", "p"]],
    ["in each row", "a,b,c\n1,x\rx,p\n2,y\ry,q\n3,z\rz,r\n", ["1", "x x", "p"]],
    ["where lines end in CR LF", "a,b,c\r\n1,x\rx,p\r\n2,y,q\r\n", ["1", "x x", "p"]],
  ])("keeps a row whole that has a carriage return %s", async (_, text, first) => {
    const found = await ingested(text);
    expect((await found.rows())[0]).toEqual(first);
    expect(found.notes).toContain("inside lines were read as spaces");
    expect(found.notes).not.toContain("left out");
  });

  it("keeps line breaks inside quotes, whichever they are", async () => {
    const text = 'a,b,c\r1,"x\nx, ""x""",p\r2,"y\ry",q\r3,z 12",r\r\n';
    expect(await (await ingested(text)).rows()).toEqual([
      ["1", 'x\nx, "x"', "p"],
      ["2", "y\ny", "q"],
      ["3", 'z 12"', "r"],
    ]);
  });

  it("reads carriage returns where one chunk of the file ends and the next begins", async () => {
    const chunk = 1 << 20;
    for (const end of ["\r", "\r\n", "\r\r\n"]) {
      for (const more of [-2, -1, 0, 1]) {
        const lines = ["a,b", `1,${"x".repeat(chunk + more - 6 - end.length)}`, "2,y", "3,z"];
        const { profile, rows } = await ingested(lines.join(end) + end);
        expect(profile.rows).toBe(3);
        expect(await rows("SELECT a, length(b) FROM data ORDER BY a OFFSET 1")).toEqual([
          ["2", "1"],
          ["3", "1"],
        ]);
      }
    }
  });

  it("finds nothing in a file of carriage returns", async () => {
    await expect(ingested("\r\r\r\r")).rejects.toThrow("only blanks");
    await expect(ingested("\r\n\r\r\n")).rejects.toThrow("only blanks");
  });

  it("reads a column of its own with carriage returns", async () => {
    expect(await (await ingested("a\rx\ry\rz\n")).rows()).toEqual([["x"], ["y"], ["z"]]);
  });

  it("reads JSON and UTF-16 with carriage returns", async () => {
    expect(await (await ingested('{"a":1}\r{"a":2}\r{"a":3}\n', "d.ndjson")).rows()).toEqual([
      ["1"],
      ["2"],
      ["3"],
    ]);
    const wide = Buffer.from("\ufeffa,b\r1,x\r2,y\r\n", "utf16le");
    expect(await (await ingested(wide)).rows()).toEqual([
      ["1", "x"],
      ["2", "y"],
    ]);
  });
});

describe("ingest of text: Mac Roman", () => {
  const NAMES = ["Renée", "São Paulo", "Köln", "Ångström", "Beyoncé", "“quoted”", "Post-it®", "Sharpie™"];

  it("reads a table that an old Mac wrote", async () => {
    const { rows, notes } = await ingestedFile(fixture("old_mac.csv"), "old_mac.csv");
    expect(await rows()).toEqual([
      ["1", "Crème brûlée", 4.5],
      ["2", "Post-it® notes, “yellow”", 3],
      ["3", "Café\nau lait", 2.25],
    ]);
    expect(notes).toContain("Mac Roman");
  });

  it("reads Mac Roman whatever its lines end in, where its words tell", async () => {
    for (const end of ["\r", "\n", "\r\n"]) {
      const text = ["n,name", ...NAMES.map((name, at) => `${at},${name}`), ""].join(end);
      const { rows, notes } = await ingested(mac(text));
      expect((await rows("SELECT name FROM data")).flat()).toEqual(NAMES);
      expect(notes).toContain("read as Mac Roman");
    }
  });

  it.each([
    ["letters", "Renée Köln São Ångström"],
    ["quotes", "don’t “hello” – it’s"],
    ["signs", "Lego® Duplo™ 5 € ©2020"],
    ["ordinals", "1ª 2ª 3ª n.º 4ª 5ª"],
    ["Spanish", "¿Qué? ¡Olé! Ñandú"],
  ])("keeps reading Windows-1252 as such: %s", async (_, words) => {
    const special = new Map([
      ["’", 0x92],
      ["“", 0x93],
      ["”", 0x94],
      ["–", 0x96],
      ["™", 0x99],
      ["€", 0x80],
    ]);
    const bytes = (text: string) =>
      Buffer.from([...text].map((character) => special.get(character) ?? character.charCodeAt(0)));
    const lines = ["n,t", ...words.split(" ").map((word, at) => `${at},${word}`), `99,${words}`, ""];
    for (const end of ["\n", "\r"]) {
      const { rows, notes } = await ingested(bytes(lines.join(end)));
      expect((await rows("SELECT t FROM data WHERE n = 99")).flat()).toEqual([words]);
      expect(notes).toContain("read as Windows-1252");
    }
  });
});

describe("ingest of CSV: two points for no value", () => {
  it("reads them as missing in a column of numbers, and as text in a column of texts", async () => {
    const { column, rows } = await ingested(
      "country,gini,note\nA,31.5,..\nB,..,x\nC,...,y\nD,40,z\nE,n.a.,..\n",
    );
    expect(column("gini")).toMatchObject({ type: "number", missing: 3 });
    expect(column("note")).toMatchObject({ type: "text", missing: 0 });
    expect((await rows("SELECT gini FROM data")).flat()).toEqual([31.5, null, null, 40, null]);
  });
});

function mac(text: string): Buffer {
  const table = new TextDecoder("macintosh").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from([...text].map((character) => table.indexOf(character)));
}
