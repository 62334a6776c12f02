import { describe, expect, it } from "vitest";
import { ingested } from "./helpers.ts";

async function cells(
  content: string,
): Promise<{ values: unknown[]; unit: string | undefined; notes: string }> {
  const { rows, column, notes } = await ingested(content);
  const values = (await rows("SELECT n FROM data")).flat();
  return { values, unit: column("n").unit, notes };
}

describe("a column of amounts that are written as text", () => {
  it.each([
    ["a currency sign before them", 'n,t\n"$4,000 ",x\n$2.80,y\n,z\n', [4000, 2.8, null], "$"],
    ["signs of debts", "n,t\n$4.50,x\n-$2.80,y\n($3.00),z\n$-1,w\n", [4.5, -2.8, -3, -1], "$"],
    ["nothing as a bare zero", "n,t\n0,x\n$4.99,y\n", [0, 4.99], "$"],
    ["a currency behind them", "n,t\n400 USD,x\nUSD 30,y\n", [400, 30], "USD"],
    ["decimal commas", "n;t\n€1.234,50;x\n€5;y\n", [1234.5, 5], "€"],
    [
      "commas that the cells of the file could not have otherwise",
      'n,t\n"€1,234",x\n€50,y\n',
      [1234, 50],
      "€",
    ],
    ["lakhs", 'n,t\n"₹1,23,456",x\n₹399,y\n', [123456, 399], "₹"],
    [
      "thousands and millions written short",
      "n,t\n$56.7M,x\n$537K,y\n-,z\n$1.2 billion,w\n",
      [56700000, 537000, null, 1200000000],
      "$",
    ],
    ["a currency that begins as a scale does", "n,t\n5 kr,x\n5M kr,y\n", [5, 5000000], "kr"],
    ["percent signs", "n,t\n12%,x\n12.5 %,y\n-3%,z\n", [12, 12.5, -3], "%"],
    ["a unit", "n,t\n14kg,x\n37.5 kg,y\n", [14, 37.5], "kg"],
    ["a word for a unit", "n,t\n14 laps,x\n37.5 laps,y\n1 lap,z\n", [14, 37.5, 1], "laps"],
  ])("is read as numbers where it has %s, and says so", async (_, content, expected, unit) => {
    const found = await cells(content);
    expect(found.values).toEqual(expected);
    expect(found.unit).toBe(unit);
    expect(found.notes).toContain("read as numbers");
  });

  it("is read as numbers where only letters tell thousands, some of them with fractions", async () => {
    expect((await cells("n,t\n5.2k,x\n500,y\n1.1M,z\n")).values).toEqual([5200, 500, 1100000]);
  });

  it.each([
    ["more currencies than one", "n,t\n$4,x\n€5,y\n$6,z\n", "different units: $, €"],
    ["more units than one", "n,t\n90 min,x\n2 seasons,y\n80 min,z\n", "different units: min, seasons"],
    ["points that may separate thousands", "n;t\n€1.234;x\n€5.678;y\n", "thousands or decimals"],
    ["letters that may be a unit", "n,t\n5k,x\n10k,y\n", "thousands and millions, or units"],
    [
      "words among them",
      "n,t\n$4,a\n$5,b\n$6,c\n$7,d\n$8,e\n$9,f\n$10,g\n$11,h\n$12,i\n$13,j\nfree,k\n",
      "1 of its 11 values is not an amount in $: 'free'",
    ],
    [
      "fractions among percents",
      "n,t\n4%,a\n5%,b\n6%,c\n7%,d\n8%,e\n9%,f\n10%,g\n11%,h\n12%,i\n13%,j\n0.12,k\n",
      "1 of its 11 values is not a percentage: '0.12'",
    ],
  ])("stays text where it has %s, and says why", async (_, content, reason) => {
    const { column, notes } = await ingested(content);
    expect(column("n").type).toBe("text");
    expect(notes).toContain(reason);
  });

  it.each([
    ["codes", "n,t\n1A,x\n2B,y\n3K,z\n"],
    ["ordinals", "n,t\n1st,x\n2nd,y\n"],
    ["addresses", "n,t\n12 main,x\n14 main,y\n"],
    ["decades", "n,t\n1980s,x\n1990s,y\n"],
    ["open ranges", 'n,t\n"10,000+",x\n500+,y\n'],
    ["numbers with zeros before them", "n,t\n$007,x\n$008,y\n"],
    ["a currency nobody told of", "n,t\nQ$4,x\nQ$6,y\n"],
  ])("stays text where it has %s", async (_, content) => {
    expect((await ingested(content)).column("n").type).toBe("text");
  });

  it("takes numbers with and without thousands separators for numbers", async () => {
    expect((await cells('n,t\n4787699,x\n"4,787,699",y\n')).values).toEqual([4787699, 4787699]);
  });
});

describe("a column of dates with a few cells that are none", () => {
  it("is read as dates where they are one in a hundred at most, and shows them", async () => {
    const { column, notes } = await ingested(
      days((at) => `2017-${1 + (at % 12)}-${1 + (at % 28)}`, "11:34,x\n"),
    );
    expect(column("n")).toMatchObject({ type: "date", missing: 1, min: "2017-01-01" });
    expect(notes).toContain("1 value '11:34' read as missing");
  });

  it("stays text where there are more of them", async () => {
    const { column, notes } = await ingested(
      days((at) => `2017-${1 + (at % 12)}-${1 + (at % 28)}`, "a,x\nb,x\nc,x\n"),
    );
    expect(column("n").type).toBe("text");
    expect(notes).toContain("3 of its 203 values are not dates");
  });

  it("reads the order of day and month that nearly all of them have", async () => {
    const { column, notes } = await ingested(
      days((at) => `${1 + (at % 12)}/${1 + (at % 28)}/2017`, "soon,x\n"),
    );
    expect(column("n")).toMatchObject({ type: "date", missing: 1 });
    expect(notes).toContain("month first");
  });

  it("stays text where day and month may stand either way", async () => {
    const { column } = await ingested(
      days((at) => `${1 + (at % 12)}/${1 + ((at * 5) % 12)}/2017`, "soon,x\n"),
    );
    expect(column("n").type).toBe("text");
  });
});

function days(day: (at: number) => string, more: string): string {
  return `n,t\n${Array.from({ length: 200 }, (_, at) => `${day(at)},x\n`).join("")}${more}`;
}
