import { beforeAll, describe, expect, it } from "vitest";
import { askAll, type Asked } from "./suite/ask.ts";
import { type Answer, readTables, type Table } from "./suite/cases.ts";
import { type Given, isRight } from "./suite/compare.ts";
import { asMeant } from "./suite/meant.ts";
import { type Baseline, readBaseline, worse } from "./suite/ratchet.ts";

describe("the open suite of questions", () => {
  let tables: Table[];
  let asked: Asked[];
  let baseline: Baseline;

  beforeAll(async () => {
    [tables, baseline] = await Promise.all([readTables(), readBaseline()]);
    asked = await askAll(tables);
  }, 240_000);

  it("has at least 300 questions on at least 10 tables, 90 of them traps, and more than a third held back", () => {
    const cases = tables.flatMap((table) => table.cases);
    expect(tables.length).toBeGreaterThanOrEqual(10);
    expect(cases.length).toBeGreaterThanOrEqual(300);
    expect(cases.filter(({ expected }) => "refuse" in expected).length).toBeGreaterThanOrEqual(90);
    expect(cases.filter(({ set }) => set === "held").length / cases.length).toBeGreaterThan(1 / 3);
  });

  it("has one question for each id", () => {
    const ids = tables.flatMap((table) => table.cases.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("comes to every expected value where a question is read as it was meant", async () => {
    // What the author already had right needs no second run.
    const open = new Set(asked.filter(({ verdict }) => verdict !== "right").map(({ id }) => id));
    const rest = tables.map((table) => ({ ...table, cases: table.cases.filter(({ id }) => open.has(id)) }));
    const off = (await askAll(rest, asMeant)).filter(
      ({ verdict }) => !["right", "refused"].includes(verdict),
    );
    expect(off.map(({ id, verdict, said }) => `${id} ${verdict}: ${said}`)).toEqual([]);
  }, 240_000);

  it("loses no question that was right, and makes no mistake that is not known", () => {
    expect(worse(asked, baseline)).toEqual([]);
  });
});

describe("worse", () => {
  const known: Baseline = { right: ["a"], refused: ["b"], wrong: ["c"], trapped: ["d"] };
  it("is content when all stays as it is, or gets better", () => {
    expect(
      worse(verdicts({ a: "right", b: "refused", c: "wrong", d: "trapped", e: "unread" }), known),
    ).toEqual([]);
    expect(worse(verdicts({ c: "right", d: "refused", e: "right", f: "refused" }), known)).toEqual([]);
  });

  it("names each question that is no longer right or refused", () => {
    expect(worse(verdicts({ a: "unread", b: "trapped" }), known)).toEqual([
      "a was right, and now is unread.",
      "b was refused, and now is trapped.",
    ]);
  });

  it("names each new wrong answer, and each new trap that was answered", () => {
    const found = worse(verdicts({ e: "wrong", f: "trapped" }), known);
    expect(found.map((sentence) => sentence.slice(0, 1))).toEqual(["e", "f"]);
  });
});

describe("isRight", () => {
  const grouped = given("aggregate_by_group", {
    keys: ["k"],
    rows: [
      { k: "b", mean_x: 2.5, count: 2 },
      { k: "a", mean_x: 1.5, count: 3 },
      { k: null, mean_x: 9, count: 1 },
    ],
  });
  it("takes only the headline for one number", () => {
    expect(isRight({ value: 3 }, given("count_rows", { count: 3, of: 10 }))).toBe(true);
    expect(isRight({ value: 10 }, given("count_rows", { count: 3, of: 10 }))).toBe(false);
    expect(isRight({ value: 7 }, given("aggregate_column", { value: 2, rows: 7 }))).toBe(false);
  });

  it("lets numbers differ by a billionth, and by no more", () => {
    expect(isRight({ value: 1 }, given("aggregate_column", { value: 1 + 1e-10 }))).toBe(true);
    expect(isRight({ value: 1 }, given("aggregate_column", { value: 1 + 1e-8 }))).toBe(false);
  });

  it("finds the rows in any order, whatever the columns are called, with or without the missing key", () => {
    expect(
      isRight(
        rows([
          ["a", 1.5],
          ["b", 2.5],
        ]),
        grouped,
      ),
    ).toBe(true);
    expect(
      isRight(
        rows([
          ["a", 3, 1.5],
          ["b", 2, 2.5],
        ]),
        grouped,
      ),
    ).toBe(true);
  });

  it("heeds the order where it was asked for", () => {
    expect(
      isRight(
        rows(
          [
            ["b", 2.5],
            ["a", 1.5],
          ],
          true,
        ),
        grouped,
      ),
    ).toBe(true);
    expect(
      isRight(
        rows(
          [
            ["a", 1.5],
            ["b", 2.5],
          ],
          true,
        ),
        grouped,
      ),
    ).toBe(false);
  });

  it("does not take a number from another row or a row too many", () => {
    expect(
      isRight(
        rows([
          ["a", 2.5],
          ["b", 1.5],
        ]),
        grouped,
      ),
    ).toBe(false);
    expect(isRight(rows([["a", 1.5]]), grouped)).toBe(false);
  });

  it("wants of a listing the number of matches, and no row that does not match", () => {
    const answer: Answer = {
      matched: 2,
      records: [
        { x: 1, y: "p" },
        { x: 2, y: "q" },
      ],
    };
    const listed = (...shown: { x: number }[]) =>
      given("top_rows", { rows: shown, matched: 2 }, { by: null });
    expect(isRight(answer, listed({ x: 1 }))).toBe(true);
    expect(isRight(answer, listed({ x: 1 }, { x: 3 }))).toBe(false);
    expect(isRight(answer, given("top_rows", { rows: [{ x: 1 }], matched: 3 }))).toBe(false);
  });
});

function verdicts(entries: Record<string, Asked["verdict"]>): Asked[] {
  return Object.entries(entries).map(([id, verdict]) => ({
    id,
    verdict,
    set: "dev",
    kind: "count",
    question: "how many",
    expected: { refuse: "no reason" },
    said: "",
    meant: false,
  }));
}

function given(operation: string, result: Given["result"], params: Given["params"] = {}): Given {
  return { operation, params, result };
}

function rows(cells: (string | number)[][], ordered = false): Answer {
  return { rows: cells, ordered };
}
