import type { Columns } from "./columns.ts";
import type { Aggregate, ColumnInfo, ColumnType, Having, Measure, Operand } from "./index.ts";
import { literal, quoteName } from "./literal.ts";
import { badMeasure, show } from "./problem.ts";

/** A value of each row, as SQL. */
interface Value {
  readonly sql: string;
  readonly type: ColumnType;
  /** Binary fractions, whose plain sum depends on the order of rows; other numbers add up exactly. */
  readonly binary: boolean;
}

export function operandSql(operand: Operand, columns: Columns): string {
  return valueOf(operand, columns).sql;
}

export function operandName(operand: Operand, columns: Columns): string {
  return namesOf(operand, columns).join(" ");
}

export function measureName({ aggregate, column }: Measure, columns: Columns): string {
  return column === null ? aggregate : `${aggregate}_${namesOf(column, columns).join("_")}`;
}

const SPOKEN = { "+": "plus", "-": "minus", "*": "times", "/": "per" } as const;

function namesOf(operand: Operand, columns: Columns): string[] {
  if (typeof operand === "string") return [columns.named(operand).name];
  const { left, op, right } = checked(operand);
  return [columns.named(left).name, SPOKEN[op], columns.named(right).name];
}

function checked(operand: Exclude<Operand, string>): Exclude<Operand, string> {
  const isPair = typeof operand === "object" && operand !== null && Object.hasOwn(SPOKEN, operand.op);
  if (isPair) return operand;
  throw badMeasure(
    `A value must be a column, or {left, op, right} with op +, -, * or /: it is ${show(operand)}`,
    "Name a column.",
  );
}

function valueOf(operand: Operand, columns: Columns): Value {
  if (typeof operand === "string") {
    const column = columns.named(operand);
    return {
      sql: quoteName(column.name),
      type: column.type,
      binary: /^(DOUBLE|FLOAT)$/.test(column.sqlType),
    };
  }
  const { op, ...named } = checked(operand);
  const days = op === "-" ? daysBetween(columns.named(named.left), columns.named(named.right)) : undefined;
  if (days !== undefined) return days;
  const pair = [named.left, named.right].map((name) => columns.numeric(name));
  const exact = op !== "/" && pair.every(isWhole);
  const [left, right] = pair.map(({ name }) => `CAST(${quoteName(name)} AS ${exact ? "HUGEINT" : "DOUBLE"})`);
  const sql = op === "/" ? `(${left} / nullif(${right}, 0))` : `(${left} ${op} ${right})`;
  return { sql, type: "number", binary: !exact };
}

/** From the right date to the left one: whole days between dates, days with fractions where one of them has a time. */
function daysBetween(left: ColumnInfo, right: ColumnInfo): Value | undefined {
  if (!isTime(left) || !isTime(right)) return undefined;
  const [end, start] = [quoteName(left.name), quoteName(right.name)];
  if (left.type === "date" && right.type === "date")
    return { sql: `date_diff('day', ${start}, ${end})`, type: "number", binary: false };
  return { sql: `((${moment(end)} - ${moment(start)}) / 86400000000.0)`, type: "number", binary: true };
}

function isTime({ type }: ColumnInfo): boolean {
  return type === "date" || type === "timestamp";
}

function moment(quoted: string): string {
  return `epoch_us(CAST(${quoted} AS TIMESTAMP))`;
}

/** Whether 128 bits hold any product of two such numbers. */
function isWhole({ sqlType }: ColumnInfo): boolean {
  return /^((TINY|SMALL|BIG)INT|INTEGER|U(TINY|SMALL)INT|UINTEGER)$/.test(sqlType);
}

export function aggregateSql({ aggregate, column }: Measure, columns: Columns): string {
  if (!Object.hasOwn(AGGREGATES, aggregate)) {
    throw badMeasure(
      `The aggregate ${show(aggregate)} is not known`,
      `Aggregates are ${Object.keys(AGGREGATES).join(", ")}.`,
    );
  }
  if (column === null) {
    if (aggregate === "count") return "count(*)";
    throw badMeasure(`The ${aggregate} needs a column, and has none`, "Name the column to aggregate.");
  }
  const value = valueOf(column, columns);
  if (COMPUTED.has(aggregate) && typeof column === "string") columns.numeric(column);
  return AGGREGATES[aggregate](value, columns);
}

/** What only numbers have. */
const COMPUTED: ReadonlySet<Aggregate> = new Set(["sum", "mean", "median", "range", "stddev", "variance"]);

const AGGREGATES: { readonly [A in Aggregate]: (value: Value, columns: Columns) => string } = {
  count: ({ sql }) => `count(${sql})`,
  sum: ({ sql, binary }) => (binary ? `fsum(${sql})` : `sum(${sql})`),
  mean: ({ sql }) => `favg(${sql})`,
  median: ({ sql }) => `quantile_cont(${sql}, 0.5)`,
  min: ({ sql }) => `min(${sql})`,
  max: ({ sql }) => `max(${sql})`,
  range: ({ sql, binary }) =>
    binary ? `(max(${sql}) - min(${sql}))` : `(CAST(max(${sql}) AS HUGEINT) - CAST(min(${sql}) AS HUGEINT))`,
  stddev: (value, columns) => `list_stddev_samp(${centred(value, columns)})`,
  variance: (value, columns) => `list_var_samp(${centred(value, columns)})`,
  distinct: ({ sql }) => `count(DISTINCT ${sql})`,
  mode,
};

/** DuckDB's own variance loses digits where the mean is far from 0. */
function centred({ sql }: Value, columns: Columns): string {
  const item = free("item", columns);
  return `list_transform(list(${sql}), lambda ${item}: ${item} - favg(${sql}))`;
}

/** No lambda captures the counts: DuckDB would copy all of them for each. */
function mode({ sql }: Value, columns: Columns): string {
  const item = free("item", columns);
  const placed = `struct_pack(fewer := -${item}.value, key := ${item}.key)`;
  return `list_min(list_transform(map_entries(histogram(${sql})), lambda ${item}: ${placed})).key`;
}

export function modesSql(operand: Operand, columns: Columns): string {
  const counts = `map_values(histogram(${operandSql(operand, columns)}))`;
  return `map_extract_value(list_histogram(${counts}), list_max(${counts}))`;
}

/** A name that hides no column. */
function free(name: string, { all }: Columns): string {
  const taken = new Set(all.map((column) => column.name.toLowerCase()));
  return taken.has(name) ? free(`${name}_`, { all } as Columns) : name;
}

export function havingSql(conditions: readonly Having[], columns: Columns): string {
  if (!Array.isArray(conditions))
    throw badMeasure("Conditions on groups must be a list", "Give [] for none.");
  if (conditions.length === 0) return "TRUE";
  return conditions.map((condition: Having) => `(${groupCondition(condition, columns)})`).join(" AND ");
}

const OPERATORS = { "=": "=", "!=": "<>", "<": "<", "<=": "<=", ">": ">", ">=": ">=" } as const;

function groupCondition({ measure, op, value }: Having, columns: Columns): string {
  const { aggregate, column } = measure;
  const counts = aggregate === "count" || aggregate === "distinct";
  if (!counts && typeof column === "string") columns.numeric(column);
  const sql = aggregateSql(measure, columns);
  if (op === "between" && Array.isArray(value) && value.length === 2 && value.every(Number.isFinite)) {
    return `${sql} BETWEEN ${value.map(literal).join(" AND ")}`;
  }
  if (Object.hasOwn(OPERATORS, op) && op !== "between" && typeof value === "number") {
    return `${sql} ${OPERATORS[op]} ${literal(value)}`;
  }
  throw badMeasure(
    `A condition on groups compares ${measureName(measure, columns)} by ${show(op)} with ${show(value)}`,
    'Give =, !=, <, <=, > or >= with a number, or "between" with [from, to].',
  );
}
