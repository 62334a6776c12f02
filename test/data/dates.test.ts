import { describe, expect, it } from "vitest";
import { generator } from "../random.ts";
import { ingested } from "./helpers.ts";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** A point in time, in the pieces that formats are made of. */
function pieces(time: Date): Record<string, string> {
  const iso = time.toISOString();
  const month = MONTHS[time.getUTCMonth()] ?? "";
  const weekday = WEEKDAYS[time.getUTCDay()] ?? "";
  const hours = time.getUTCHours();
  return {
    YYYY: iso.slice(0, 4),
    YY: iso.slice(2, 4),
    MM: iso.slice(5, 7),
    M: String(time.getUTCMonth() + 1),
    DD: iso.slice(8, 10),
    D: String(time.getUTCDate()),
    MONTH: month,
    MON: month.slice(0, 3),
    WEEKDAY: weekday,
    WKD: weekday.slice(0, 3),
    HH: iso.slice(11, 13),
    mi: iso.slice(14, 16),
    SS: iso.slice(17, 19),
    H: String(hours % 12 || 12),
    AM: hours < 12 ? "AM" : "PM",
    Q: String(Math.floor(time.getUTCMonth() / 3) + 1),
  };
}

/** Square brackets hold what stands for itself. */
function written(format: string, time: Date): string {
  const parts = pieces(time);
  return format.replaceAll(
    /\[([^\]]*)\]|YYYY|YY|MM|MONTH|MON|M|DD|D|WEEKDAY|WKD|HH|H(?=:)|mi|SS|AM|Q/g,
    (piece, literal: string | undefined) => literal ?? parts[piece] ?? piece,
  );
}

/** What of a time a format says. */
const START = {
  day: (iso: string) => iso.slice(0, 10),
  month: (iso: string) => `${iso.slice(0, 7)}-01`,
  quarter: (iso: string) =>
    `${iso.slice(0, 5)}${String(Math.floor((Number(iso.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, "0")}-01`,
  minute: (iso: string) => `${iso.slice(0, 16).replace("T", " ")}:00`,
  second: (iso: string) => iso.slice(0, 19).replace("T", " "),
};

function times(wanted: number): Date[] {
  const next = generator();
  const [from, to] = [Date.UTC(1995, 0, 1), Date.UTC(2029, 11, 31)];
  return Array.from(
    { length: wanted },
    () => new Date(from + Math.floor((next() * (to - from)) / 1000) * 1000),
  );
}

async function readAs(format: string, chosen: readonly Date[]): Promise<unknown[]> {
  const lines = chosen.map((time) => `"${written(format, time)}",1\n`);
  const { rows, column } = await ingested(`d,n\n${lines.join("")}`);
  expect([format, column("d").type]).not.toEqual([format, "text"]);
  return (await rows("SELECT CAST(d AS VARCHAR) FROM data")).flat();
}

describe("ingest: dates as people write them", () => {
  it.each<[keyof typeof START, string]>(
    Object.entries({
      day: `YYYY-MM-DD | YYYY/M/D | YYYY.MM.DD | YYYY_MM_DD | D/M/YYYY | M/D/YYYY | DD.MM.YYYY | MM-DD-YYYY | M/D/YY | DD.MM.YY
        D-MON-YY | DD-MON-YYYY | DDMONYYYY | D MONTH YYYY | MONTH D, YYYY | MON D YYYY | MON. D, YYYY | WKD MON DD YYYY
        WEEKDAY, MONTH D, YYYY | YYYY-MON-DD | YYYY MON D | D MON, YYYY | MON-DD-YY | MON D, 'YY | D MON 'YY | Dth of MONTH YYYY`,
      minute: `YYYY-MM-DD HH:mi | YYYY/M/D H:mi AM | YYYY.MM.DD HH:mi | D/M/YYYY HH:mi | M/D/YYYY H:mi AM | M/D/YY HH:mi | MON D, YYYY H:mi AM
        D MONTH YYYY HH:mi | D-MON-YY H:mi AM | YYYYMMDD[T]HHmi | MONTH D, YYYY at H:mi AM`,
      second: `YYYY-MM-DD[T]HH:mi:SSZ | YYYY-MM-DD HH:mi:SS UTC | YYYY.MM.DD_HH:mi:SS_[TAI] | YYYY-MM-DD HH:mi:SS,000 | YYYY-MM-DD HH:mi:SS [GMT]
        YYYYMMDD[T]HHmiSSZ | YYYYMMDD HHmiSS | YYYYMMDD_HHmiSS | YYYY/MM/DD HH:mi:SS | YYYY-MM-DD HH:mi:SS.000 | WKD MON DD HH:mi:SS YYYY
        WKD MON DD HH:mi:SS +0000 YYYY | WKD MON DD HH:mi:SS UTC YYYY | WKD, DD MON YYYY HH:mi:SS [GMT] | WKD, DD MON YYYY HH:mi:SS +0000
        WKD MON DD YYYY HH:mi:SS [GMT]+0000 ([UTC]) | DD/MON/YYYY:HH:mi:SS +0000 | DDMONYYYY:HH:mi:SS | M/D/YYYY, H:mi:SS AM
        D/M/YYYY HH:mi:SS.000 | [A.D.] YYYY-MON-DD HH:mi:SS.0000 | YYYY-MM-DD HH:mi:SS [EST] | M/D/YYYY H:mi:SS AM [PST]`,
      month: `YYYY-MM | YYYY/MM | MONTH YYYY | MON-YYYY | YYYY MON | YYYY-MONTH | YYYY[M]MM | M/YYYY | MM-YYYY | MON-YY | MON 'YY | YY-MON`,
      quarter: `YYYY[Q]Q | YYYY-[Q]Q | YYYY [Q]Q | [Q]Q YYYY | [Q]Q-YYYY | Q[Q]YYYY`,
    } satisfies Record<keyof typeof START, string>).flatMap(([part, formats]) =>
      formats
        .split(/[|\n]/)
        .map((format): [keyof typeof START, string] => [part as keyof typeof START, format.trim()]),
    ),
  )("reads each %s in the form %s as what was written", async (part, format) => {
    const chosen = times(400);
    expect(await readAs(format, chosen)).toEqual(chosen.map((time) => START[part](time.toISOString())));
  });
});

function many(cells: readonly string[]): string {
  return `d,n\n${cells.map((cell) => `"${cell}",1\n`).join("")}`;
}

describe("ingest: dates that leave something open", () => {
  it.each([
    ["Jan-17 Feb-17 Mar-18", "their numbers may be days or years"],
    ["17-Jan 18-Jan 19-Feb", "their numbers may be days or years"],
    ["1/2017 2/2017 3/2018", "months of years, or numbers in them"],
    ["2009-10 2010-11 2011-12", "may be months, or years such as 2009 to 2010"],
    ["2009/10 2010/11", "may be months, or years such as 2009 to 2010"],
    ["17-Jan-11 17-Feb-12 17-Mar-13", "its dates may have the day or the year first"],
    ["1/2/2017 3/4/2017", "its dates may have the day or the month first"],
    ["2017-W05 2017-W06", ""],
    ["2017Q5 2017Q1", ""],
    ["Aug-14-22x Aug-15-22", ""],
    ["1.2.3 1.2.4", ""],
    ["12:30 13:45", ""],
  ])("keeps %s as text", async (cells, note) => {
    const { column, notes } = await ingested(many(cells.split(" ")));
    expect(column("d").type).toBe("text");
    expect(notes).toContain(note);
  });

  it("takes no days of a month, such as Aug 14-22 or Aug 14, 22, for a date", async () => {
    for (const cells of [
      ["Aug 14-22", "Sep 3-12"],
      ["Aug 14, 22", "Sep 3, 12"],
      ["Aug 14", "Sep 3"],
    ])
      expect((await ingested(many(cells))).column("d").type).toBe("text");
  });

  it("takes the same moment in different zones for no point in time", async () => {
    const { column, notes } = await ingested(
      many(["2017-01-23 10:00:00 EST", "2017-01-23 10:00:00 PST", "2017-01-24 10:00:00 EST"]),
    );
    expect(column("d").type).toBe("text");
    expect(notes).toContain("different zones");
    expect(
      (await ingested(many(["2017-01-23 10:00:00 EST", "2017-07-23 10:00:00 EDT"]))).column("d").type,
    ).toBe("timestamp");
  });

  it("reads dates of which day and month are the same, or that are the first of many months", async () => {
    const same = await ingested(many(["1/1/2017", "1/1/2018"]));
    expect(same.column("d")).toMatchObject({ type: "date", max: "2018-01-01" });
    const years = Array.from(
      { length: 24 },
      (_, at) => `01/${String((at % 12) + 1).padStart(2, "0")}/${2010 + Math.floor(at / 12)}`,
    );
    const first = await ingested(many(years));
    expect(first.column("d")).toMatchObject({ type: "date", max: "2011-12-01" });
    expect(first.notes).toContain("day first");
    expect((await ingested(many(years.slice(0, 12)))).column("d").type).toBe("text");
  });

  it("reads years of two digits behind months by what comes again each year", async () => {
    const months = ["16", "17"].flatMap((year) => MONTHS.map((month) => `${month.slice(0, 3)}-${year}`));
    expect((await ingested(many(months))).column("d")).toMatchObject({
      type: "date",
      min: "2016-01-01",
      max: "2017-12-01",
    });
    expect((await ingested(many(months.slice(0, 12)))).column("d").type).toBe("text");
  });

  it("converts offsets to UTC and leaves zones as they stand, and says so", async () => {
    const offset = await ingested(
      many(["Mon, 23 Jan 2017 10:00:00 +0130", "Tue, 24 Jan 2017 10:00:00 -0500"]),
    );
    expect(await offset.rows("SELECT CAST(d AS VARCHAR) FROM data")).toEqual([
      ["2017-01-23 08:30:00"],
      ["2017-01-24 15:00:00"],
    ]);
    expect(offset.notes).toContain("converted to UTC");
    const zone = await ingested(many(["2014.03.23_20:24:00_TAI", "2014.03.23_20:36:00_TAI"]));
    expect(zone.column("d")).toMatchObject({ type: "timestamp", min: "2014-03-23 20:24:00" });
    expect(zone.notes).toContain("as they stand");
  });
});
