import { describe, expect, it } from "vitest";
import { fingerprint } from "../../src/registry/fingerprint.ts";

const code = `import type { Context } from "toolkiln/toolkit";

interface Params { column: string }

/** The mean of a column. */
export default async function meanOf({ data, params }: Context<Params>): Promise<unknown> {
  const name = data.column(params.column);
  const rows = await data.sql("SELECT avg(" + name + ") AS mean FROM data", []);
  return rows.map((row) => row["mean"] as number);
}
`;

async function isTwin(...[from, to]: [string | RegExp, string]) {
  const other = code.replaceAll(new RegExp(from, "g"), to);
  expect(other).not.toBe(code);
  return (await fingerprint(other)) === (await fingerprint(code));
}

describe("fingerprint", () => {
  it("does not see comments, layout, quotes, types or the file's own names", async () => {
    expect(await isTwin(/\/\*\*.*\*\//, "// another")).toBe(true);
    expect(await isTwin(/\n\s*/, " ")).toBe(true);
    expect(await isTwin('"SELECT avg\\("', "'SELECT avg('")).toBe(true);
    expect(await isTwin("meanOf", "average")).toBe(true);
    expect(await isTwin(/\brows\b/, "answer")).toBe(true);
    expect(await isTwin(/\brow\b/, "r")).toBe(true);
    expect(await isTwin(" as number", "")).toBe(true);
    expect(await isTwin("Promise<unknown>", "Promise<readonly number[]>")).toBe(true);
    expect(
      await isTwin("interface Params \\{ column: string \\}", "type Params = { column: string; };"),
    ).toBe(true);
    expect(await isTwin("\\{ data, params \\}", "{ data: data, params: params }")).toBe(true);
  });

  it("sees what is computed: texts, properties, arguments, operators, order", async () => {
    expect(await isTwin("avg", "max")).toBe(false);
    expect(await isTwin("params\\.column", "params.other")).toBe(false);
    expect(await isTwin("\\.map", ".filter")).toBe(false);
    expect(await isTwin("\\[\\]", "[1]")).toBe(false);
    expect(await isTwin('" \\+ name', '" - name')).toBe(false);
    expect(await isTwin("\\{ data, params \\}", "{ params, data }")).toBe(false);
    expect(await isTwin('row\\["mean"\\]', "rows")).toBe(false);
  });

  it("tells two variables apart that have changed places", async () => {
    const first = "export default (a, b) => a - b;";
    expect(await fingerprint("export default (x, y) => x - y;")).toBe(await fingerprint(first));
    expect(await fingerprint("export default (a, b) => b - a;")).not.toBe(await fingerprint(first));
  });

  it("takes code that cannot be parsed as it is", async () => {
    expect(await fingerprint("export default (")).not.toBe(await fingerprint("export default ( "));
  });
});
