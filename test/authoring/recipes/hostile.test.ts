import { describe, expect, it } from "vitest";
import { RECIPES } from "../../../src/authoring/recipes/catalog.ts";
import { instantiate } from "../../../src/authoring/recipes/instantiate.ts";
import type { Query, RecipeName } from "../../../src/authoring/recipes/query.ts";
import { specOf } from "../../../src/authoring/recipes/recipe.ts";
import type { Json, JsonObject } from "../../../src/toolkit/spec.ts";
import { validateCandidate } from "../../../src/validation/validate.ts";
import { asking, ingest } from "../run_query.ts";
import { type Params, QUERIES, ROWS } from "./hostile_queries.ts";
import { OWN_NAMES } from "./own_names.ts";

const { sandbox, ask } = asking();

const TABLE = csv(ROWS);
const ingested = ingest("hostile.csv", TABLE);

describe("On a table whose names and values are hostile", () => {
  const asked = namesOf(QUERIES).flatMap((recipe) =>
    QUERIES[recipe].map((params) => [recipe, params as unknown as JsonObject] as const),
  );

  it.each(asked)("the tool of %s passes every check of the validator (%#)", async (recipe, params) => {
    const spec = specOf(RECIPES[recipe], params, "what?");
    const code = await instantiate(RECIPES[recipe], params, "what?");
    const { cachePath } = await ingested;
    const report = await validateCandidate({ spec, code }, { params, cachePath, sandbox });
    expect(report.findings).toEqual([]);
    expect(report.valid).toBe(true);
  });

  it.each(namesOf(OWN_NAMES))("the tool of %s takes no column for one of its own", async (recipe) => {
    const [own, about] = OWN_NAMES[recipe];
    const names = own.split(" ");
    const answer = async (name: string, table: string): Promise<Json> =>
      unnamed(await ask(table, { recipe, params: about(name) } as Query), name);
    const expected = await answer("plain", alike(["plain"]));
    const table = alike(names);
    for (const name of names) expect(await answer(name, table), name).toEqual(expected);
  });
});

describe("On a table whose columns are named like the tools' own", () => {
  const grouped: Omit<Params<"aggregate_by_group">, "keys" | "measures"> = {
    filters: [],
    having: [],
    order_by: "key",
    order: "asc",
    limit: null,
    ties: false,
    per: 0,
  };

  it("groups by a column that is named like an alias, and not by the alias", async () => {
    const query: Query = {
      recipe: "aggregate_by_group",
      params: { ...grouped, keys: ["item", "key_0"], measures: [{ aggregate: "count", column: null }] },
    };
    const { rows } = (await ask(TABLE, query)) as { rows: unknown[] };
    expect(rows).toHaveLength(10);
    expect(rows[0]).toEqual({ item: 0, key_0: "a", count: 6 });
  });

  it("filters rows and groups by columns that are named like aliases of others", async () => {
    const query: Query = {
      recipe: "aggregate_by_group",
      params: {
        ...grouped,
        keys: ["order_0", "item_"],
        measures: [{ aggregate: "sum", column: "line" }],
        filters: [
          { column: "key_0", op: "=", value: "a" },
          { column: "value_0", op: ">=", value: 60 },
        ],
        having: [{ measure: { aggregate: "max", column: "value_0" }, op: "<", value: 66 }],
      },
    };
    const kept = ROWS.flatMap(({ key_0, value_0, order_0, item_, line }) =>
      key_0 === "a" && value_0 >= 60 && value_0 < 66 ? [{ order_0, item_, sum_line: line, count: 1 }] : [],
    );
    expect(kept).toHaveLength(2);
    expect(await ask(TABLE, query)).toMatchObject({
      rows: kept.toSorted((a, b) => a.order_0 - b.order_0),
    });
  });

  it("orders rows by a column that is named like a cell, and not by the cell", async () => {
    const query: Query = {
      recipe: "top_rows",
      params: {
        by: "cell_0",
        order: "asc",
        limit: 2,
        ties: false,
        columns: ["order_0", "cell_0"],
        filters: [],
        per: [],
      },
    };
    expect(await ask(TABLE, query)).toMatchObject({
      rows: [
        { order_0: 1, cell_0: -59 },
        { order_0: 2, cell_0: -58 },
      ],
    });
  });

  it("takes the variance of a column that is named like the tool's own variable", async () => {
    const query: Query = {
      recipe: "aggregate_column",
      params: { column: "item", aggregate: "variance", filters: [] },
    };
    const expected = (12 * (4 + 1 + 0 + 1 + 4)) / 59;
    const { value } = (await ask(TABLE, query)) as { value: number };
    expect(value).toBeCloseTo(expected, 12);
  });
});

function namesOf(byRecipe: { readonly [Name in RecipeName]: unknown }): RecipeName[] {
  return Object.keys(byRecipe) as RecipeName[];
}

/** A table in which columns of these names all hold the same. */
function alike(names: readonly string[]): string {
  const lines = ROWS.map(({ day }, row) => {
    const value = row % 9 === 0 ? "" : (row * 7) % 5;
    return { other: row % 8, day, ...Object.fromEntries(names.map((name) => [name, value])) };
  });
  return csv(lines);
}

/** The values of an answer, whatever they are called. */
function unnamed(value: Json, name: string): Json {
  if (value === name) return "the column";
  if (typeof value !== "object" || value === null) return value;
  const inner = Array.isArray(value) ? (value as readonly Json[]) : Object.entries(value);
  return inner.map((item) => {
    if (Array.isArray(value)) return unnamed(item as Json, name);
    const [key, own] = item as [string, Json];
    return key === "keys" ? null : unnamed(own, name);
  });
}

function csv(records: readonly Record<string, unknown>[]): string {
  const [first = {}] = records;
  return [Object.keys(first), ...records.map((record) => Object.values(record))]
    .map((line) => `${line.map(quoted).join(",")}\n`)
    .join("");
}

function quoted(value: unknown): string {
  return `"${String(value).replaceAll('"', '""')}"`;
}
