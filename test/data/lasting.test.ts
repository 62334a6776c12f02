import { describe, expect, it } from "vitest";
import { ingested } from "./helpers.ts";

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

function column(name: string, cell: (at: number) => string, others = ""): string {
  const rows = Array.from({ length: 60 }, (_, at) => `${cell(at)}${others === "" ? "" : `,${at}`}`);
  return [others === "" ? name : `${name},${others}`, ...rows].join("\n");
}

const lap = (at: number): string => clock(3000 + at * 61);

describe("ingest: how long something took", () => {
  it.each([
    ["call_duration", lap, ""],
    ["Moving Time", lap, ""],
    ["wait", lap, ""],
    ["time", lap, "place"],
    ["Result", lap, "bib"],
    ["time", (at: number) => clock(80_000 + at * 600), "n"],
    ["elapsed", (at: number) => `0 days ${lap(at)}`, ""],
    ["pace", (at: number) => `${5 + (at % 3)}:${10 + (at % 50)}`, ""],
    ["split", (at: number) => (at < 30 ? `${20 + at}:10` : `1:0${at % 10}:10`), ""],
    ["hours worked", (at: number) => `${4 + (at % 5)}:30`, ""],
    ["Time", (at: number) => `1899-12-30 ${clock(1100 + at * 7)}`, "Pos"],
  ])("is read in seconds in a column named %s, and said", async (name, cell, others) => {
    const read = await ingested(column(name, cell, others));
    expect(read.column(name)).toMatchObject({ type: "number", unit: "seconds" });
    expect(read.notes).toMatch(/how long something took, .* is read in seconds/u);
  });

  it("comes to seconds, with days, hours and fractions", async () => {
    const cells = ["02:10:58", "0:00:01.5", "1:00:00", "2 days 00:00:10", "10:00:00", "00:00:59"];
    const { column: found } = await ingested(`time_taken\n${cells.join("\n")}\n`);
    expect(found("time_taken")).toMatchObject({ min: 1.5, max: 172_810 });
    const minutes = await ingested(`lap\n${["1:05.25", "2:00.5", "0:59", "1:00", "1:01"].join("\n")}\n`);
    expect(minutes.column("lap")).toMatchObject({ min: 59, max: 120.5 });
  });

  it("is missing where somebody did not finish", async () => {
    const read = await ingested(
      column(
        "finish time",
        (at) => (at % 9 === 0 ? "DNF" : at === 4 ? "W/D" : at === 5 ? "--:--" : lap(at)),
        "bib",
      ),
    );
    expect(read.column("finish time")).toMatchObject({ type: "number", missing: 9 });
  });

  it.each([
    ["departure_time", lap, ""],
    ["Start Time", lap, "bib"],
    ["time", (at: number) => clock(20_000 + at * 900), "n"],
    ["time", lap, "bird"],
    ["sleep", (at: number) => clock(78_000 + at * 100), ""],
    ["length", (at: number) => `${2 + (at % 6)}:30`, ""],
    ["Time", (at: number) => `1899-12-30 ${clock(40_000 + at * 700)}`, "n"],
  ])("is not what a column named %s says, if it may be a time of day", async (name, cell, others) => {
    expect((await ingested(column(name, cell, others))).column(name)).toMatchObject({ type: "text" });
  });

  it("is no finish time beside a start time", async () => {
    const rows = Array.from({ length: 60 }, (_, at) => `0${7 + (at % 3)}:15:00,0${8 + (at % 2)}:00:00,${at}`);
    const { column: found } = await ingested(["start,finish time,bib", ...rows].join("\n"));
    expect(found("finish time").type).toBe("text");
  });

  it("makes a time of day of one that a spreadsheet wrote with the day on which its calendar begins", async () => {
    const read = await ingested(column("opens at", (at) => `1899-12-30 ${clock(28_800 + (at % 4) * 1800)}`));
    expect(read.column("opens at").top?.[0]?.value).toBe("08:00:00");
    expect(read.notes).toContain("times of 1899-12-30 are read as times of day");
  });
});
