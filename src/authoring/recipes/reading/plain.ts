import type { ColumnProfile, Profile } from "../../../data/dataset.ts";
import type * as plain from "../../../toolkit/index.ts";
import type { GroupCondition, Key, Measure, Quantity } from "./part.ts";

/** Parts speak of columns, queries of their names: there, and back again. */
export function toOperand(quantity: Quantity): plain.Operand {
  return isColumn(quantity)
    ? quantity.name
    : { left: quantity.left.name, op: quantity.op, right: quantity.right.name };
}

export function toKey({ column: { name: column }, part, ranges, width }: Key): plain.Key {
  if (part) return { column, part };
  if (ranges) return { column, ranges };
  return width === undefined ? column : { column, width };
}

/** @throws when nobody said what to compute: that is to be settled before */
export function toMeasure({ aggregate, column }: Measure): plain.Measure {
  if (aggregate === undefined) throw new Error("Cannot plan a measure without an aggregate.");
  return { aggregate, column: column === undefined ? null : toOperand(column) };
}

export function toHaving({ measure, op, value }: GroupCondition): plain.Having {
  return { measure: toMeasure(measure), op, value };
}

/** Columns by their names, as a query has them. A query is always about columns that the table has. */
export function fromPlain({ columns }: Profile) {
  const named = new Map(columns.map((column) => [column.name, column] as const));
  const column = (name: string): ColumnProfile => {
    const found = named.get(name);
    if (found === undefined) throw new Error(`Cannot find the column ${JSON.stringify(name)}.`);
    return found;
  };
  const quantity = (operand: plain.Operand): Quantity =>
    typeof operand === "string"
      ? column(operand)
      : { left: column(operand.left), op: operand.op, right: column(operand.right) };
  const key = (of: plain.Key): Key =>
    typeof of === "string" ? { column: column(of) } : { ...of, column: column(of.column) };
  const measure = (of: plain.Measure): Measure => ({
    aggregate: of.aggregate,
    ...(of.column !== null && { column: quantity(of.column) }),
  });
  return {
    column,
    quantity,
    key,
    measure,
    condition: (of: plain.Having): GroupCondition => ({ ...of, measure: measure(of.measure) }),
  };
}

/** The same as each row has it by itself. */
export function ofEachRow(quantity: Quantity): Quantity {
  return isColumn(quantity) ? quantity : { left: quantity.left, op: quantity.op, right: quantity.right };
}

export function isColumn(quantity: Quantity): quantity is ColumnProfile {
  return "name" in quantity;
}

/** The columns that a number is made of. */
export function columnsOf(quantity: Quantity | undefined): readonly ColumnProfile[] {
  if (quantity === undefined) return [];
  return isColumn(quantity) ? [quantity] : [quantity.left, quantity.right];
}

export function isSame<T extends Key | Measure>(left: T, right: T): boolean {
  return left === right || JSON.stringify(plainly(left)) === JSON.stringify(plainly(right));
}

function plainly(value: Key | Measure): unknown {
  if ("aggregate" in value || !("part" in value || "ranges" in value || "width" in value)) {
    const { aggregate = null, column } = value as Measure;
    return [aggregate, column === undefined ? null : toOperand(column)];
  }
  return toKey(value as Key);
}

/** Every condition that filters are made of, whichever way they are joined. */
export function conditionsOf(filters: readonly plain.Filter[]): readonly plain.Condition[] {
  return filters.flatMap((filter) => ("any" in filter ? filter.any.flat() : [filter]));
}

/** The conditions that every row kept meets. */
export function musts(filters: readonly plain.Filter[]): readonly plain.Condition[] {
  return filters.filter(isSingle);
}

export function isSingle(filter: plain.Filter): filter is plain.Condition {
  return !("any" in filter);
}

/** Rows that meet all conditions of any one of the lists. Several values of one column are one condition. */
export function eitherOf(lists: readonly (readonly plain.Condition[])[]): {
  readonly where: readonly plain.Filter[];
} {
  const any: (readonly plain.Condition[])[] = [];
  for (const list of lists) {
    const at = any.findIndex((before) => bothValues(before, list) !== undefined);
    const both = bothValues(any[at] ?? [], list);
    if (both) any[at] = [both];
    else any.push(list);
  }
  const [only, ...others] = any;
  const [condition, ...more] = only ?? [];
  return { where: others.length === 0 && more.length === 0 && condition ? [condition] : [{ any }] };
}

function bothValues(
  [left, ...others]: readonly plain.Condition[],
  [right, ...more]: readonly plain.Condition[],
): plain.Condition | undefined {
  if (!left || !right || others.length > 0 || more.length > 0) return undefined;
  const [those, these] = [chosen(left), chosen(right)];
  if (!those || !these || left.column !== right.column || left.part !== right.part) return undefined;
  const of = { column: left.column, ...(left.part && { part: left.part }) };
  const values = [...new Set([...those, ...these])];
  const [only, ...rest] = values;
  // A value said twice is one value.
  return only !== undefined && rest.length === 0
    ? { ...of, op: "=", value: only }
    : { ...of, op: "in", value: values };
}

/** The values of which a row must have one. */
function chosen({ op, value, other }: plain.Condition): readonly plain.Cell[] | undefined {
  if (other !== undefined || value === undefined) return undefined;
  if (op === "in" && Array.isArray(value)) return value as readonly plain.Cell[];
  return op === "=" && !Array.isArray(value) ? [value as plain.Cell] : undefined;
}
