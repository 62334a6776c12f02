import { describe, expect, it } from "vitest";
import { ingested } from "./helpers.ts";

/** A column `n` of these cells beside another one. */
function column(cells: readonly (string | number)[]): string {
  return `n,t\n${cells.map((cell) => `"${cell}",x\n`).join("")}`;
}

function numbers(many: number, step = 1.5): number[] {
  return Array.from({ length: many }, (_, at) => at * step);
}

describe("ingest: words that say that a value is missing", () => {
  it.each([
    "MISSING",
    "Not Available",
    "Too Few to Report",
    "suppressed",
    "PrivacySuppressed",
    "TBD",
    "*",
    "(D)",
    "n.d.",
    "—",
    "undefined",
  ])("reads %s among numbers as missing, and says so", async (word) => {
    const read = await ingested(column([...numbers(5), word, word]));
    expect(read.column("n")).toMatchObject({ type: "number", missing: 2, distinct: 5 });
    expect(read.notes).toContain(`2 values '${word}' read as missing`);
  });

  it("reads them so among dates, but not among true and false, where they are a third state", async () => {
    expect((await ingested(column(["2020-01-31", "2020-02-01", "TBD"]))).column("n")).toMatchObject({
      type: "date",
      missing: 1,
    });
    expect((await ingested(column(["true", "false", "pending"]))).column("n").type).toBe("text");
  });

  it("keeps a column as text that is about such words", async () => {
    const words = Array.from({ length: 30 }, (_, at) => (at % 2 === 0 ? "pending" : "confidential"));
    expect((await ingested(column(words))).column("n")).toMatchObject({ type: "text", distinct: 2 });
    const stars = Array.from({ length: 30 }, (_, at) => ["*", "**", ""][at % 3] ?? "");
    expect((await ingested(column(stars))).column("n")).toMatchObject({ type: "text", distinct: 2 });
    expect((await ingested(column([...words, 1, 2]))).column("n")).toMatchObject({
      type: "text",
      distinct: 4,
    });
  });

  it.each([
    ["codes", [12, 13, "A4"]],
    ["codes among many", [...numbers(300, 1).map((each) => each + 100), "Lobby"]],
    ["numbers of few things", [...numbers(300).map((_, at) => 1 + (at % 6)), "other"]],
    ["bounds", [...numbers(300), "<10"]],
    ["a word for a number", [...numbers(300), "free"]],
    ["a total", [...numbers(300), "Total"]],
    ["a letter", [...numbers(300), "T"]],
    ["two words", [...numbers(300), "rained off", "calm"]],
    ["a word that comes often", [...numbers(100), "aborted", "aborted", "aborted"]],
  ])("keeps %s as text", async (_, cells) => {
    expect((await ingested(column(cells))).column("n").type).toBe("text");
  });

  it("reads one and the same word among hundreds of numbers as missing, and says so", async () => {
    const cells = [...numbers(150), "Rained off", ...numbers(150), "rained off", ""];
    const read = await ingested(column(cells));
    expect(read.column("n")).toMatchObject({ type: "number", missing: 3 });
    expect(read.notes).toContain("1 value 'Rained off'");
    const money = await ingested(
      column([...numbers(300).map((each) => `$${each.toFixed(2)}`), "by auction"]),
    );
    expect(money.column("n")).toMatchObject({ type: "number", unit: "$", missing: 1 });
  });
});

/** A cell in eight is the mark. */
function marked(mark: string, number: (at: number) => number): (string | number)[] {
  return Array.from({ length: 240 }, (_, at) => (at % 8 === 3 ? mark : number(at)));
}
const scores = (at: number): number => 300 + ((at * 37) % 91);

describe("ingest: one mark among numbers", () => {
  it.each([
    ["score", "s", scores],
    ["n", "x", (at: number) => scores(at) / 4],
    ["visitors", "†", scores],
    ["position", "DNF", (at: number) => at + 1],
  ])(
    "reads a column %s as numbers where %s stands in each eighth cell, and says so",
    async (name, mark, number) => {
      const read = await ingested([name, ...marked(mark, number)].join("\n"));
      expect(read.column(name)).toMatchObject({ type: "number", missing: 30 });
      expect(read.notes).toContain(`30 values '${mark}' read as missing`);
    },
  );

  it("reads a mark that several columns of numbers have as missing in all of them", async () => {
    const cells = marked("s", scores);
    const read = await ingested(["a,b", ...cells.map((cell) => `${cell},${cell}`)].join("\n"));
    expect(read.column("a").type).toBe("number");
    expect(read.column("b").type).toBe("number");
  });

  it.each([
    ["a letter in a column that nothing tells to be a measure", "n", marked("s", scores)],
    ["rooms", "room score", marked("s", scores)],
    ["a trace", "rain amount", marked("T", (at) => scores(at) / 8)],
    ["few numbers", "score", marked("s", (at) => at % 12)],
    ["two marks", "score", [...marked("s", scores), "x"]],
    [
      "a mark in half of the cells",
      "score",
      Array.from({ length: 200 }, (_, at) => (at % 2 === 0 ? "s" : scores(at))),
    ],
  ])("keeps %s as text", async (_, name, cells) => {
    expect((await ingested([name, ...cells].join("\n"))).column(name).type).toBe("text");
  });
});

describe("ingest: what other columns say of one", () => {
  it("reads dates with the day or the month first as other columns of the file have it", async () => {
    const both = await ingested("s,e\n10/1/2016,9/30/2017\n10/1/2016,9/30/2017\n");
    expect(both.column("s")).toMatchObject({ type: "date", min: "2016-10-01" });
    expect(both.notes).toContain("Column 's': dates are read with the month first, as in 'e'.");
    const torn = await ingested("a,b,c\n10/1/2016,9/30/2017,30/9/2017\n");
    expect(torn.column("a").type).toBe("text");
  });

  it.each([
    ["created_utc", "1437730851", "2015-07-24 09:40:51"],
    ["startTime", "1437730851", "2015-07-24 09:40:51"],
    ["ts", "1437730851123", "2015-07-24 09:40:51.123"],
    ["timestamp", "1437730851.5", "2015-07-24 09:40:51.5"],
    ["date", "20140323", "2014-03-23"],
    ["time", "20140323101500", "2014-03-23 10:15:00"],
    ["month", "201403", "2014-03-01"],
  ])("reads numbers in a column named %s, such as %s, as dates", async (name, cell, value) => {
    const { column: found, notes } = await ingested(`${name},n\n${cell},1\n${cell},2\n`);
    expect(found(name)).toMatchObject({ min: value });
    expect(found(name).type).not.toBe("number");
    expect(notes).toContain("are read as");
  });

  it.each([
    ["time", "1500", "seconds that passed"],
    ["votes", "1437730851", "large numbers"],
    ["date", "20141323", "months of no calendar"],
    ["date", "20140230", "days of no calendar"],
    ["population", "201403", "what may be months"],
    ["when", "140323", "years of two digits"],
  ])("leaves numbers in a column named %s, such as %s, as they are: %s", async (name, cell) => {
    expect((await ingested(`${name},n\n${cell},1\n${cell},2\n`)).column(name).type).toBe("number");
  });

  it("reads numbers that are all days of the calendar as dates, whatever their column is called", async () => {
    const days = Array.from({ length: 40 }, (_, at) =>
      new Date(Date.UTC(2014, 0, 1 + at * 9)).toISOString().slice(0, 10).replaceAll("-", ""),
    );
    expect((await ingested(column(days))).column("n")).toMatchObject({ type: "date", min: "2014-01-01" });
    expect((await ingested(column(days.slice(0, 20)))).column("n").type).toBe("number");
  });

  it("leaves numbers as they are beside a column of dates", async () => {
    const beside = await ingested("day,timestamp\n2015-07-24,1437730851\n2015-07-25,1437734494\n");
    expect(beside.column("timestamp").type).toBe("number");
  });
});
