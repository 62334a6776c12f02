import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { fold, foldAsciiSql } from "../../src/data/fold.ts";
import { generator, SEED } from "../random.ts";

describe("fold", () => {
  it.each([
    ["  Côte-d'Ivoire (CI) ", "cote d ivoire ci"],
    ["Iris-setosa", "iris setosa"],
    ["NA_Sales", "na sales"],
    ["ZÜRICH\tStraße", "zurich strasse"],
    ["Łódź, Ærø", "lodz aero"],
    ["ﬁve ½", "five 1 2"],
    ["東京", "東京"],
    ["İstanbul", "istanbul"],
    ["𝐀lpha", "alpha"],
    ["$$", "$$"],
    ["", ""],
    ["   ", ""],
  ])("makes %j look like %j", (text, looks) => {
    expect(fold(text)).toBe(looks);
  });

  it("changes nothing when it is applied again", () => {
    for (const text of randomTexts(2000, 0x2ff)) expect(fold(fold(text)), `seed ${SEED}`).toBe(fold(text));
  });

  it("agrees with its SQL on every ASCII text", async () => {
    const texts = randomTexts(5000, 0x7f).filter((text) => !text.includes("\0"));
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const places = texts.map((_, index) => `($${index + 1})`).join(", ");
    const reader = await connection.runAndReadAll(
      `SELECT ${foldAsciiSql("t")} FROM (VALUES ${places}) v (t)`,
      texts,
    );
    expect(reader.getRowsJson().map(([folded]) => folded)).toEqual(texts.map(fold));
    connection.closeSync();
    instance.closeSync();
  });
});

function randomTexts(many: number, highest: number): string[] {
  const random = generator();
  const next = (below: number): number => Math.floor(random() * below);
  return Array.from({ length: many }, () =>
    String.fromCodePoint(...Array.from({ length: 1 + next(12) }, () => 1 + next(highest))),
  );
}
