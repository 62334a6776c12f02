import { lookUp } from "./columns.ts";
import { whereSql } from "./conditions.ts";
import type { Cell, ColumnInfo, Data, Filter, Having, Key, Measure, Operand, Row } from "./index.ts";
import { groupingOf } from "./keys.ts";
import { isCell, literal, quoteName } from "./literal.ts";
import { aggregateSql, havingSql, measureName, modesSql, operandName, operandSql } from "./measures.ts";
import { isProblem, report, toolError } from "./problem.ts";

/** Asks the host to run a statement. Rejects with a `Problem`. */
export type Ask = (query: string, values: readonly Cell[]) => Promise<Row[]>;

export function createData(infos: readonly ColumnInfo[], ask: Ask): Data {
  const columns = lookUp(infos);
  return Object.freeze({
    columns: Object.freeze(infos.map((column) => Object.freeze({ ...column }))),
    async sql<R extends Row = Row>(query: string, values: readonly Cell[] = []): Promise<R[]> {
      if (typeof query !== "string")
        throw toolError("data.sql takes the statement as text", "Pass a string.");
      if (!Array.isArray(values) || !values.every(isCell)) {
        throw toolError(
          "data.sql takes its values as a list of text, finite numbers, booleans and null",
          "Convert them first.",
        );
      }
      try {
        return (await ask(query, values)) as R[];
      } catch (problem) {
        // Thrown here, where the stack leads back to the tool's own line.
        throw isProblem(problem) ? report(problem) : problem;
      }
    },
    column: (name: string) => quoteName(columns.named(name).name),
    number: (name: string) => quoteName(columns.numeric(name).name),
    type: (name: string) => columns.named(name).type,
    literal,
    where: (filters: readonly Filter[]) => whereSql(filters, columns),
    key: (key: Key) => groupingOf(key, columns).value,
    keyOrder: (key: Key) => groupingOf(key, columns).order,
    keyName: (key: Key) => groupingOf(key, columns).name,
    inGroups: (keys: readonly Key[]) => {
      const covered = keys.flatMap((key) => groupingOf(key, columns).covered ?? []);
      return covered.length === 0 ? "TRUE" : covered.map((condition) => `(${condition})`).join(" AND ");
    },
    operand: (operand: Operand) => operandSql(operand, columns),
    operandName: (operand: Operand) => operandName(operand, columns),
    aggregate: (measure: Measure) => aggregateSql(measure, columns),
    measureName: (measure: Measure) => measureName(measure, columns),
    modes: (operand: Operand) => modesSql(operand, columns),
    having: (conditions: readonly Having[]) => havingSql(conditions, columns),
    apart,
  });
}

function apart(names: readonly string[]): string[] {
  // No result may hold a key of this name.
  const taken = new Set(["__proto__"]);
  return names.map((name) => {
    let own = name;
    while (taken.has(own)) own = `${own}_`;
    taken.add(own);
    return own;
  });
}
