import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { chartOf } from "../../src/charts/chart.ts";
import type { Json } from "../../src/toolkit/spec.ts";
import { grouped, kindOf, specOf, times, valuesOf, whyNone } from "./charted.ts";

const MASSES = grouped("Species", "mean_Body Mass (g)", [
  ["Gentoo", 5076.016],
  ["Chinstrap", 3733.088],
  ["Adelie", 3700.662],
]);

const pair = (a: string, b: string, r: number) => ({ column: a, other: b, r, strength: Math.abs(r), n: 9 });
const CORRELATIONS = {
  keys: ["column", "other"],
  rows: [pair("mass", "length", 0.87), pair("depth", "length", -0.58), pair("depth", "mass", -0.47)],
  pairs: 3,
};

function panel(
  columns: readonly [string, string],
  names: readonly [readonly Json[], readonly Json[]],
): { keys: readonly string[]; rows: Record<string, Json>[] } {
  const rows = names[0].flatMap((a, at) =>
    names[1].map((b, index) => ({ [columns[0]]: a, [columns[1]]: b, sum_x: at * 10 + index, count: 1 })),
  );
  return { keys: columns, rows };
}

describe("chartOf draws bars", () => {
  it("for a number of each category, in the order of the result, with plain words at the axes", () => {
    const spec = specOf(MASSES, { title: "mean of mass by Species", source: "penguins.csv" });
    expect(spec).toMatchObject({
      title: { text: ["mean of mass by Species"], subtitle: ["penguins.csv"] },
      description: "Bar chart: mean of mass by Species",
      encoding: {
        y: { field: "label", sort: null, axis: { title: "Species" } },
        x: { field: "value", axis: { title: "mean of Body Mass (g)" } },
      },
    });
    expect(valuesOf(spec).map(({ label }) => label)).toEqual(["Gentoo", "Chinstrap", "Adelie"]);
  });

  it("says itself what it shows when nobody does", () => {
    const text = ["mean of Body Mass (g) by Species"];
    expect(specOf(MASSES)).toMatchObject({ title: { text } });
    expect(specOf(MASSES, { title: " " })).toMatchObject({ title: { text } });
  });

  it("with percentages for shares of 1, and only for those", () => {
    expect(sharesOf(0.6)).toContain('"format":"~%"');
    expect(sharesOf(60)).not.toContain("%");
  });

  it("upright, from left to right, where the names have an order of their own", () => {
    const days = grouped("weekday of date", "count", [
      ["Monday", 4],
      ["Tuesday", 6],
      ["Sunday", 1],
    ]);
    expect(specOf(days)).toMatchObject({ encoding: { x: { field: "label" }, y: { field: "value" } } });
    const ranked = grouped("weekday of date", "count", [
      ["Tuesday", 6],
      ["Monday", 4],
      ["Sunday", 1],
    ]);
    expect(specOf(ranked)).toMatchObject({ encoding: { y: { field: "label" } } });
    const steps = grouped("age in steps of 10", "count", [
      ["[0, 10)", 4],
      ["[10, 20)", 6],
      [null, 1],
    ]);
    expect(specOf(steps)).toMatchObject({ encoding: { x: { field: "label" } } });
    const minus = grouped("x in ranges", "count", [
      ["-5 to -1", 4],
      ["0-9", 6],
      ["10-19", 1],
    ]);
    expect(specOf(minus)).toMatchObject({ encoding: { x: { field: "label" } } });
  });

  it("side by side for aggregates of one column, and beside each other for those of several", () => {
    const rows = ["a", "b"].map((kind, at) => ({ kind, min_mass: at, max_mass: at + 5, mean_mass: at + 2 }));
    const one = specOf({ keys: ["kind"], rows });
    expect(one).toMatchObject({ encoding: { yOffset: { scale: { domain: ["min", "max", "mean"] } } } });
    const others = rows.map(({ kind, mean_mass }) => ({ kind, mean_mass, sum_price: 9e6 }));
    const two = specOf({ keys: ["kind"], rows: others });
    expect(two["hconcat"]).toHaveLength(2);
    expect(JSON.stringify(two)).toContain("total of price");
  });

  it("grouped for two keys, the one with fewer names told by colours in its own order", () => {
    const spec = specOf(
      panel(
        ["city", "year"],
        [
          ["Rome", "Oslo", "Lima"],
          [2021, 2020],
        ],
      ),
    );
    expect(spec).toMatchObject({
      description: "Grouped bars: total of x by city and year",
      encoding: {
        color: { legend: { title: "year" }, scale: { domain: ["2020", "2021"] } },
        y: { scale: { domain: ["Rome", "Oslo", "Lima"] } },
      },
    });
  });

  it("with one label for each row when there are three keys, or pairs of things compared", () => {
    const rows = times(4, (at) => ({ a: `a${at >> 1}`, b: `b${at & 1}`, c: "c", d: `d${at}`, count: at }));
    const three = specOf({ keys: ["a", "b", "c", "d"], rows });
    expect(valuesOf(three)[3]).toMatchObject({ label: "a1 · b1 · d3" });
    const pairs = [
      ["x", "y"],
      ["x", "z"],
      ["y", "z"],
    ].map(([group1, group2], at) => ({ group1, group2, diff: at }));
    expect(valuesOf(specOf({ f: 12.5, comparisons: pairs as never }))[2]).toEqual({
      label: "y · z",
      value: 2,
    });
  });

  it("with what is missing shown as missing, and a key that is the same everywhere left out", () => {
    const rows = [
      { all: "x", k: null, sum_x: 1 },
      { all: "x", k: "(missing)", sum_x: null },
      { all: "x", k: "", sum_x: 3 },
    ];
    expect(valuesOf(specOf({ keys: ["all", "k"], rows }))).toEqual([
      { label: "(missing)", value: 1 },
      { label: "(missing) (2)", value: null },
      { label: "(empty)", value: 3 },
    ]);
  });
});

describe("chartOf draws lines", () => {
  it("for months in their order, with a gap where a month is left out", () => {
    const months = grouped("month of date", "sum_x", [
      ["2020-01", 1],
      ["2020-02", 2],
      ["2020-04", 3],
    ]);
    const spec = specOf(months);
    expect(spec).toMatchObject({
      description: "Line chart: total of x by month of date",
      mark: { type: "line" },
      encoding: {
        x: { field: "period", type: "temporal", scale: { type: "utc" }, axis: { format: "%Y-%m" } },
      },
    });
    expect(valuesOf(spec)).toEqual([
      { period: "2020-01-01", value: 1 },
      { period: "2020-02-01", value: 2 },
      { period: "2020-03-01", value: null },
      { period: "2020-04-01", value: 3 },
    ]);
  });

  it.each([
    ["year of date", [2019, 2020, 2021]],
    ["quarter of date", ["2019-Q4", "2020-Q1", "2020-Q2"]],
    ["day of date", ["2019-12-31", "2020-01-01", "2020-01-02"]],
    ["sold at", ["2019-12-31 23:59:00", "2020-01-01 00:00:00", "2020-01-01 00:00:30"]],
    ["fiscal_year", ["2019", "2020", "2021"]],
  ])("for each %s", (key, periods) => {
    expect(
      kindOf(
        grouped(
          key,
          "mean_x",
          periods.map((period, at) => [period, at]),
        ),
      ),
    ).toBe("Line chart");
  });

  it("for each series of a second key, and for measures that share an axis", () => {
    const spec = specOf(
      panel(
        ["source", "year"],
        [
          ["wind", "coal"],
          [2019, 2020, 2021],
        ],
      ),
    );
    expect(spec).toMatchObject({
      mark: { type: "line" },
      encoding: { color: { scale: { domain: ["wind", "coal"] }, legend: { title: "source" } } },
    });
    const rows = times(3, (at) => ({ year: 2000 + at, min_x: at, max_x: at + 5 }));
    expect(specOf({ keys: ["year"], rows })).toMatchObject({
      encoding: { color: { scale: { domain: ["min", "max"] } }, y: { axis: { title: "x" } } },
    });
    const others = rows.map(({ year, min_x }) => ({ year, min_x, sum_y: 5 }));
    expect(specOf({ keys: ["year"], rows: others })["vconcat"]).toHaveLength(2);
  });

  it("not for a ranking of months, nor for two of them, nor for numbers that are no years", () => {
    const ranked = [
      ["2020-04", 9],
      ["2020-01", 7],
      ["2020-02", 5],
    ] as const;
    expect(kindOf(grouped("month of date", "sum_x", ranked))).toBe("Bar chart");
    expect(kindOf(grouped("month of date", "sum_x", ranked.slice(0, 2)))).toBe("Bar chart");
    expect(
      kindOf(
        grouped("code", "sum_x", [
          [2019, 1],
          [2020, 2],
          [2021, 3],
        ]),
      ),
    ).toBe("Bar chart");
    expect(
      kindOf(
        grouped("date", "sum_x", [
          ["2021-02-28", 1],
          ["2021-02-29", 2],
          ["2021-03-01", 3],
        ]),
      ),
    ).toBe("Bar chart");
  });
});

describe("chartOf draws cells", () => {
  it("for correlations of pairs, both halves of the matrix, from -1 to 1", () => {
    const spec = specOf(CORRELATIONS);
    expect(spec["description"]).toBe("Correlation matrix: r by column and other");
    const cells = valuesOf(spec).map(({ x, y, value }) => [x, y, value]);
    expect(cells).toHaveLength(6);
    expect(cells).toContainEqual(["mass", "depth", -0.47]);
    expect(cells).toContainEqual(["depth", "mass", -0.47]);
    expect(JSON.stringify(spec)).toContain('"domain":[-1,1]');
  });

  it("for a table of correlations, with a row and a column for each name, as models write it", () => {
    const square = [
      { column: "a", a: 1, b: 0.5, c: -0.25 },
      { column: "b", a: 0.5, b: 1, c: null },
      { column: "c", a: -0.25, b: null, c: 1 },
    ];
    const cells = valuesOf(specOf({ matrix: square })).map(({ x, y, value }) => [x, y, value]);
    expect(cells).toHaveLength(6);
    expect(cells).toContainEqual(["a", "b", 0.5]);
    expect(cells).toContainEqual(["c", "a", -0.25]);
    const chances = square.map((row) => ({ ...row, a: 0.1 }));
    expect(kindOf({ matrix: chances })).toBe("Bar chart");
  });

  it("but bars for the correlations of one column, and for numbers beyond 1", () => {
    const rows = ["a", "b", "c"].map((other, at) => ({ column: "price", other, r: 0.9 - at, n: 4 }));
    expect(kindOf({ keys: ["column", "other"], rows })).toBe("Bar chart");
    const beyond = CORRELATIONS.rows.map((row) => ({ ...row, r: row.r * 3 }));
    expect(kindOf({ keys: ["column", "other"], rows: beyond })).toBe("Bar chart");
  });

  it("for pairs of more names than can each have a bar", () => {
    const teams = times(9, (at) => `team ${at}`);
    const rows = teams.flatMap((home) =>
      teams.filter((away) => away !== home).map((away) => ({ home, away, count: 1 })),
    );
    expect(kindOf({ keys: ["home", "away"], rows })).toBe("Heat map");
    expect(kindOf({ keys: ["home", "away"], rows: rows.slice(0, 20) })).toBe("Bar chart");
  });

  it("for two keys with more names than colours and bars can tell apart, in their own order", () => {
    const days = ["Sunday", "Monday", "Friday"];
    const spec = specOf(panel(["weekday of t", "hour of day of t"], [days, times(24, (hour) => 23 - hour)]));
    expect(spec).toMatchObject({
      description: "Heat map: total of x by weekday of t and hour of day of t",
      encoding: {
        x: { scale: { domain: ["Monday", "Friday", "Sunday"] } },
        y: { axis: { title: "hour of day of t" } },
      },
    });
    expect(
      (spec as unknown as { encoding: { y: { scale: { domain: string[] } } } }).encoding.y.scale.domain,
    ).toEqual(times(24, String));
  });
});

describe("chartOf reads tools that name no keys", () => {
  it.each<[string, Json, string]>([
    [
      "the text column that is different in each row",
      [
        { region: "N", total: 4 },
        { region: "S", total: 2 },
      ],
      "total by region",
    ],
    [
      "two text columns that are so together",
      [
        { a: "x", b: "p", v: 1 },
        { a: "x", b: "q", v: 2 },
        { a: "y", b: "p", v: 3 },
      ],
      "v by a and b",
    ],
    [
      "a first column that counts up",
      [
        { lag: 1, acf: 0.5 },
        { lag: 2, acf: 0.25 },
      ],
      "acf by lag",
    ],
    [
      "a text and a number",
      [
        { arm: "x", week: 1, score: 5 },
        { arm: "x", week: 2, score: 4 },
        { arm: "y", week: 1, score: 4 },
        { arm: "y", week: 2, score: 6 },
      ],
      "score by arm and week",
    ],
  ])("by %s", (_, rows, said) => {
    expect(specOf({ table: rows, note: "of a model" })).toMatchObject({ title: { text: [said] } });
  });

  it("and leaves out numbers that tell how another came about", () => {
    const rows = times(3, (at) => ({
      term: `t${at}`,
      n: 50,
      estimate: at,
      p_value: 0.01,
      ci_low: 1,
      std_error: 2,
    }));
    expect(specOf({ rows })).toMatchObject({ title: { text: ["estimate by term"] } });
  });
});

describe("chartOf draws nothing", () => {
  it.each<[string, Json, RegExp]>([
    ["one number", 42, /no table/u],
    ["an object of numbers", { r: 0.87, n: 342 }, /no table/u],
    ["a list of texts", { texts: ["a", "b"] }, /no table/u],
    ["a single row", grouped("k", "sum_x", [["a", 1]]), /single row/u],
    [
      "a listing",
      {
        keys: [],
        rows: [
          { name: "a", x: 1 },
          { name: "b", x: 2 },
        ],
      },
      /listing/u,
    ],
    [
      "rows without names",
      {
        rows: [
          { x: 2, y: 1 },
          { x: 1, y: 2 },
        ],
      },
      /nothing in its rows names/u,
    ],
    ["rows without numbers", { keys: ["k"], rows: [{ k: "a" }, { k: "b" }] }, /no numbers/u],
    [
      "two rows of one name",
      grouped("k", "sum_x", [
        ["a", 1],
        ["a", 2],
      ]),
      /same name/u,
    ],
    [
      "more bars than can be read",
      grouped(
        "k",
        "sum_x",
        times(61, (at) => [`k${at}`, at]),
      ),
      /61 rows/u,
    ],
    [
      "more points than are drawn",
      grouped(
        "day of d",
        "sum_x",
        times(2001, (at) => [dayOf(at), at]),
      ),
      /2001 points/u,
    ],
    [
      "more names than are drawn",
      panel(["a", "b"], [times(61, (at) => `a${at}`), times(11, (at) => `b${at}`)]),
      /61 by 11/u,
    ],
    [
      "keys that are no columns",
      {
        keys: ["z"],
        rows: [
          { x: 2, y: 1 },
          { x: 1, y: 2 },
        ],
      },
      /nothing in its rows/u,
    ],
  ])("of %s", (_, result, why) => {
    expect(whyNone(result)).toMatch(why);
  });

  it("of numbers with too many digits, which are texts", () => {
    const spec = specOf(
      grouped("k", "sum_x", [
        ["a", "9007199254740993"],
        ["b", "1"],
      ]),
    );
    expect(spec).toMatchObject({ title: { text: ["count by k"] } });
  });
});

it("chartOf is as good for every result of the recipes: a chart, or why not", async () => {
  const texts = [
    await read("../authoring/recipes/fixtures/orders.jsonl"),
    await read("../authoring/recipes/fixtures/visits.jsonl"),
  ];
  const cases = texts.flatMap((text) =>
    text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { query: { recipe: string }; result: Json }),
  );
  const charts = new Map<string, Set<string>>();
  for (const { query, result } of cases) {
    const chart = chartOf(result);
    const what = "none" in chart ? "none" : kindOf(result);
    charts.set(query.recipe, (charts.get(query.recipe) ?? new Set()).add(what));
  }
  expect(charts.get("aggregate_by_group")).toEqual(
    new Set(["Bar chart", "Grouped bars", "Heat map", "Line chart", "none"]),
  );
  expect(charts.get("compare_groups")).toEqual(new Set(["Bar chart"]));
  expect(charts.get("correlate_columns")).toEqual(new Set(["Bar chart", "Correlation matrix", "none"]));
  expect(charts.get("share_by_group")).toEqual(new Set(["Bar chart", "Grouped bars"]));
  expect(charts.get("trend_over_time")).toEqual(new Set(["Line chart"]));
  for (const listing of ["top_rows", "describe_columns", "count_rows", "aggregate_column"])
    expect(charts.get(listing)).toEqual(new Set(["none"]));
});

async function read(path: string): Promise<string> {
  return await readFile(new URL(path, import.meta.url), "utf8");
}

function sharesOf(value: number): string {
  return JSON.stringify(
    specOf(
      grouped("Island", "share", [
        ["Biscoe", value],
        ["Dream", 0.4],
      ]),
    ),
  );
}

function dayOf(at: number): string {
  return new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10);
}
