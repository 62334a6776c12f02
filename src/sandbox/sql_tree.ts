import {
  FUNCTIONS,
  INSTEAD,
  LEAST_ARGUMENTS,
  NAMES_THAT_ARE_FUNCTIONS,
  SIZED_ARGUMENTS,
  TABLE_FUNCTIONS,
} from "./sql_functions.ts";

export interface Scope {
  /** Names of the common table expressions in sight, folded. */
  readonly tables: ReadonlySet<string>;
  /** Names of the dataset's columns, folded. */
  readonly columns: ReadonlySet<string>;
}

export type Node = { readonly [field: string]: unknown };
type Visit = (value: unknown, scope: Scope, node: Node) => void;
type Shape = { readonly [field: string]: Visit };

export class Refused extends Error {
  readonly position: number | undefined;
  readonly hint: string;
  constructor(
    message: string,
    node?: Node,
    hint = "Ask for one SELECT over the table data, with DuckDB's ordinary functions.",
  ) {
    super(message);
    const position = node?.["query_location"];
    // DuckDB marks "nowhere" with the largest 64-bit integer.
    this.position = typeof position === "number" && position < 2 ** 32 ? position : undefined;
    this.hint = hint;
  }
}

const harmless: Visit = () => {};

const expression: Visit = (value, scope) => {
  if (value !== null) walk(value, "class", EXPRESSIONS, scope);
};
const table: Visit = (value, scope) => {
  if (value !== null) walk(value, "type", TABLES, scope);
};
const query: Visit = (value, scope) => walkQuery(value, scope);
const statement: Visit = (value, scope) => {
  if (value !== null) walkStatement(value, scope);
};

const each =
  (visit: Visit): Visit =>
  (value, scope, node) => {
    if (!Array.isArray(value)) throw new Refused("its syntax tree is not as expected", node);
    for (const item of value) visit(item, scope, node);
  };

const fields =
  (shape: Shape): Visit =>
  (value, scope, node) => {
    if (!isNode(value)) throw new Refused("its syntax tree is not as expected", node);
    visitFields(value, shape, scope);
  };

const oneOf =
  (what: string, allowed: ReadonlySet<string>): Visit =>
  (value, _, node) => {
    if (typeof value !== "string" || !allowed.has(fold(value))) {
      throw new Refused(`${what} ${quote(value)} is not available`, node);
    }
  };

const type: Visit = (value, scope, node) => {
  if (!isNode(value)) throw new Refused("its syntax tree is not as expected", node);
  const info = value["type_info"];
  if (value["id"] === "UNBOUND" && isNode(info)) {
    if (info["catalog"] !== "" || info["schema"] !== "")
      throw new Refused("a type has a schema in its name", node);
    oneOf("the type", TYPES)(info["name"], scope, node);
    return;
  }
  oneOf("the type", TYPES)(value["id"], scope, node);
  if (!isNode(info)) return;
  if (isNode(info["child_type"])) type(info["child_type"], scope, node);
  if (Array.isArray(info["child_types"])) {
    for (const child of info["child_types"]) if (isNode(child)) type(child["second"], scope, node);
  }
};

const TYPES: ReadonlySet<string> = new Set(
  [
    "boolean tinyint smallint integer bigint hugeint utinyint usmallint uinteger ubigint uhugeint float double decimal",
    "varchar char date time timestamp timestamp_s timestamp_ms timestamp_ns interval list array struct map enum json null",
    "integer_literal string_literal",
  ]
    .flatMap((line) => line.split(" "))
    .concat("timestamp with time zone"),
);

const COLLATIONS: ReadonlySet<string> = new Set([
  "nocase",
  "noaccent",
  "nocase.noaccent",
  "noaccent.nocase",
  "binary",
  "c",
]);

const OPERATOR_TYPES: ReadonlySet<string> = new Set(
  [
    "operator_not operator_is_null operator_is_not_null operator_coalesce operator_nullif compare_in compare_not_in",
    "array_extract array_slice struct_extract array_constructor grouping_function operator_try operator_unpack arrow",
  ].flatMap((line) => line.split(" ")),
);

const columnReference: Visit = (value, scope, node) => {
  const [name] = Array.isArray(value) && value.length === 1 ? value : [];
  if (typeof name !== "string") return;
  const folded = fold(name);
  if (NAMES_THAT_ARE_FUNCTIONS.has(folded) && !scope.columns.has(folded)) {
    throw new Refused(`${quote(name)} is no column of the data`, node, INSTEAD.get(folded));
  }
};

const functionName: Visit = (value, _, node) => {
  const name = typeof value === "string" ? fold(value) : "";
  if (!FUNCTIONS.has(name))
    throw new Refused(`the function ${quote(value)} is not available`, node, INSTEAD.get(name));
  checkArguments(name, node);
};

const ownSchema: Visit = (value, _, node) => {
  // The parser itself says "main" for lists and structs written as literals.
  if (value !== "" && value !== "main")
    throw new Refused(`the schema ${quote(value)} is not available`, node);
};

const orders = each(fields({ type: harmless, null_order: harmless, expression }));

const parameter: Visit = (value, _, node) => {
  if (typeof value !== "string" || !/^\d{1,5}$/.test(value)) {
    throw new Refused(`the parameter ${quote(value)} has no number`, node, "Number the values: $1, $2, …");
  }
};

const pairs = each(fields({ key: harmless, value: expression }));

const EXPRESSIONS: { readonly [name: string]: Shape } = {
  BETWEEN: { input: expression, lower: expression, upper: expression },
  CASE: {
    case_checks: each(fields({ when_expr: expression, then_expr: expression })),
    else_expr: expression,
  },
  CAST: { child: expression, cast_type: type, try_cast: harmless },
  COLLATE: { child: expression, collation: oneOf("the collation", COLLATIONS) },
  COLUMN_REF: { column_names: columnReference },
  COMPARISON: { left: expression, right: expression },
  CONJUNCTION: { children: each(expression) },
  CONSTANT: { value: harmless },
  FUNCTION: {
    function_name: functionName,
    schema: ownSchema,
    children: each(expression),
    filter: expression,
    order_bys: fields({ type: harmless, orders }),
    distinct: harmless,
    is_operator: harmless,
  },
  LAMBDA: { lhs: expression, expr: expression, syntax_type: harmless },
  OPERATOR: { type: oneOf("the operator", OPERATOR_TYPES), children: each(expression) },
  PARAMETER: { identifier: parameter },
  POSITIONAL_REFERENCE: { index: harmless },
  STAR: {
    relation_name: harmless,
    exclude_list: harmless,
    qualified_exclude_list: harmless,
    rename_list: harmless,
    replace_list: pairs,
    columns: harmless,
    unpacked: harmless,
    expr: expression,
  },
  SUBQUERY: { subquery_type: harmless, subquery: statement, child: expression, comparison_type: harmless },
  WINDOW: {
    function_name: functionName,
    schema: ownSchema,
    children: each(expression),
    partitions: each(expression),
    orders,
    arg_orders: orders,
    start: harmless,
    end: harmless,
    start_expr: expression,
    end_expr: expression,
    offset_expr: expression,
    default_expr: expression,
    filter_expr: expression,
    exclude_clause: harmless,
    ignore_nulls: harmless,
    distinct: harmless,
  },
};

const tableName: Visit = (value, scope, node) => {
  const name = typeof value === "string" ? fold(value) : "";
  if (node["schema_name"] !== "" || node["catalog_name"] !== "") {
    throw new Refused(
      `the table ${quote(value)} has a schema or catalog in its name`,
      node,
      "The table is called data.",
    );
  }
  if (name !== "data" && !scope.tables.has(name)) {
    throw new Refused(
      `the table ${quote(value)} is not available`,
      node,
      "The only table is data, beside those that WITH names.",
    );
  }
};

const tableFunction: Visit = (value, scope, node) => {
  const name =
    isNode(value) && typeof value["function_name"] === "string" ? fold(value["function_name"]) : "";
  if (!TABLE_FUNCTIONS.has(name)) {
    throw new Refused(
      `the table function ${quote(name)} is not available`,
      node,
      "The only table is data, beside those that WITH names.",
    );
  }
  expression(value, scope, node);
};

const TABLES: { readonly [name: string]: Shape } = {
  BASE_TABLE: { table_name: tableName, column_name_alias: harmless },
  EMPTY: {},
  EXPRESSION_LIST: { values: each(each(expression)), expected_names: harmless },
  JOIN: {
    left: table,
    right: table,
    condition: expression,
    join_type: harmless,
    ref_type: harmless,
    using_columns: harmless,
  },
  SUBQUERY: { subquery: statement, column_name_alias: harmless },
  TABLE_FUNCTION: { function: tableFunction, column_name_alias: harmless, with_ordinality: harmless },
};

const MODIFIERS: { readonly [name: string]: Shape } = {
  ORDER_MODIFIER: { orders },
  LIMIT_MODIFIER: { limit: expression, offset: expression },
  LIMIT_PERCENT_MODIFIER: { limit: expression, offset: expression },
  DISTINCT_MODIFIER: { distinct_on_targets: each(expression) },
};

const modifiers = each((value, scope) => walk(value, "type", MODIFIERS, scope));

const QUERIES: { readonly [name: string]: Shape } = {
  SELECT_NODE: {
    modifiers,
    select_list: each(expression),
    from_table: table,
    where_clause: expression,
    group_expressions: each(expression),
    group_sets: harmless,
    aggregate_handling: harmless,
    having: expression,
    qualify: expression,
  },
  SET_OPERATION_NODE: {
    modifiers,
    setop_type: harmless,
    setop_all: harmless,
    left: query,
    right: query,
    children: each(query),
  },
  RECURSIVE_CTE_NODE: {
    modifiers,
    cte_name: harmless,
    union_all: harmless,
    left: query,
    right: query,
    aliases: harmless,
    key_targets: each(expression),
  },
};

/** Fields that every node may have, whatever they say. */
const COMMON: ReadonlySet<string> = new Set(["class", "type", "alias", "query_location"]);

export function walkStatement(value: unknown, scope: Scope): void {
  if (!isNode(value)) throw new Refused("its syntax tree is not as expected");
  walkQuery(value["node"], scope);
}

/** A query sees the tables of the queries around it, and each of its own WITH those before it. */
function walkQuery(value: unknown, scope: Scope): void {
  if (!isNode(value)) throw new Refused("its syntax tree is not as expected");
  const { cte_map: named, ...rest } = value;
  const tables = new Set(scope.tables);
  const entries = isNode(named) ? named["map"] : undefined;
  if (named !== undefined && !Array.isArray(entries)) throw new Refused("its syntax tree is not as expected");
  for (const entry of Array.isArray(entries) ? entries : []) {
    const name: unknown = isNode(entry) ? entry["key"] : undefined;
    const cte: unknown = isNode(entry) ? entry["value"] : undefined;
    if (typeof name !== "string" || !isNode(cte)) throw new Refused("its syntax tree is not as expected");
    const body = cte["query"];
    const node = isNode(body) ? body["node"] : undefined;
    const recursive = isNode(node) && node["type"] === "RECURSIVE_CTE_NODE";
    const inSight = recursive ? new Set([...tables, fold(name)]) : new Set(tables);
    visitFields(
      cte,
      { query: statement, aliases: harmless, materialized: harmless, key_targets: each(expression) },
      { ...scope, tables: inSight },
    );
    tables.add(fold(name));
  }
  walk(rest, "type", QUERIES, { ...scope, tables });
}

function walk(
  value: unknown,
  discriminator: string,
  shapes: { readonly [name: string]: Shape },
  scope: Scope,
): void {
  if (!isNode(value)) throw new Refused("its syntax tree is not as expected");
  const name = String(value[discriminator]);
  const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  if (shape === undefined) throw new Refused(`${describe(name)} is not available`, value, WAYS_OUT.get(name));
  visitFields(value, shape, scope);
}

function visitFields(node: Node, shape: Shape, scope: Scope): void {
  for (const [field, value] of Object.entries(node)) {
    const visit = Object.hasOwn(shape, field) ? shape[field] : undefined;
    if (visit !== undefined) visit(value, scope, node);
    else if (!COMMON.has(field) && !isEmpty(value)) {
      throw new Refused(`${describe(field)} is not available`, node, WAYS_OUT.get(field));
    }
  }
}

function checkArguments(name: string, node: Node): void {
  const given = Array.isArray(node["children"]) ? node["children"] : [];
  if (given.length < (LEAST_ARGUMENTS.get(name) ?? 0)) {
    throw new Refused(`${name} needs more arguments here`, node, INSTEAD.get(name));
  }
  const sized = SIZED_ARGUMENTS.get(name);
  if (sized === undefined) return;
  for (const argument of given.slice(sized.from, sized.to)) {
    if (!isSmallConstant(argument, sized.max)) {
      throw new Refused(
        `the function ${quote(name)} takes only constants up to ${sized.max} for its size`,
        node,
        "Write the number itself, or build the list from rows.",
      );
    }
  }
}

/** A number within bounds, or a date, or an interval: written out, not computed. */
function isSmallConstant(node: unknown, max: number): boolean {
  if (!isNode(node)) return false;
  if (node["class"] === "CAST") return isSmallConstant(node["child"], max);
  if (node["class"] === "FUNCTION") {
    const children = Array.isArray(node["children"]) ? node["children"] : [];
    const name = String(node["function_name"]);
    return (
      (name === "-" || name === "trunc" || /^to_[a-z]+s$/.test(name)) &&
      children.every((child) => isSmallConstant(child, max))
    );
  }
  if (node["class"] !== "CONSTANT" || !isNode(node["value"])) return false;
  const value = node["value"]["value"];
  return typeof value === "string" || (typeof value === "number" && Math.abs(value) <= max);
}

const NAMES = new Map([
  ["SHOW_REF", "SHOW, DESCRIBE or SUMMARIZE"],
  ["PIVOT", "PIVOT"],
  ["DEFAULT", "DEFAULT"],
  ["sample", "sampling"],
  ["at_clause", "AT"],
]);

export const PIVOT_HINT =
  "Write one aggregate with FILTER (WHERE …) for each value, or pivot the rows in TypeScript.";

const WAYS_OUT = new Map([
  ["SHOW_REF", "The columns and their types are in data.columns."],
  ["PIVOT", PIVOT_HINT],
  ["sample", "A sample differs from run to run: take all rows, or those with hash(column) % 10 = 0."],
]);

function describe(name: string): string {
  return NAMES.get(name) ?? `the syntax ${quote(name)}`;
}

function quote(value: unknown): string {
  return `"${String(value).slice(0, 80)}"`;
}

/**
 * A name as DuckDB compares it: only A to Z have a small letter. JavaScript also turns the Kelvin sign into a k, and a WITH
 * named with it would then let a table of the catalog pass.
 */
export function fold(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === "" || value === false) return true;
  return Array.isArray(value) ? value.length === 0 : isNode(value) && Object.values(value).every(isEmpty);
}
