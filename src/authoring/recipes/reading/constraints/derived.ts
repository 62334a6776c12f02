import type { ColumnProfile, Dataset } from "../../../../data/dataset.ts";
import type { Operand } from "../../../../toolkit/index.ts";
import type { Query } from "../../query.ts";
import { aNumericColumn, aRowNoun } from "../grammar/leaves.ts";
import { aCombination } from "../grammar/quantities.ts";
import type { Input } from "../input.ts";
import { alt, map, opt, type Parser, phrase, seq } from "../parser.ts";
import { type Combined, type Issue, problem, type Quantity } from "../part.ts";
import { isColumn, toOperand } from "../plain.ts";

/** A column that the question makes of two others: "a new column FamilySize, the sum of SibSp and Parch". */
export interface Definition {
  readonly name: string;
  readonly quantity: Combined;
}

const aName: Parser<string> = (input, at) => {
  const token = input.tokens[at];
  return token && (token.kind === "quoted" || token.kind === "word")
    ? [{ to: at + 1, cost: 0, notes: [], value: token.text }]
    : [];
};
const and = phrase("and", "to", "with");
const pair = (...before: readonly string[]) =>
  seq(
    [phrase(...before), aNumericColumn, and, aNumericColumn],
    (_, left, _and, right) => [left, right] as const,
  );
const pairOf = (...before: readonly string[]) =>
  map(pair(...before), ([left, right]): Combined => ({ left, op: "+", right }));
const combination: Parser<Combined> = alt<Combined>(
  seq([opt(phrase("calculating", "computing", "taking")), aCombination], (_, quantity: Quantity) =>
    isColumn(quantity) ? undefined : quantity,
  ),
  seq(
    [
      opt(phrase("calculating", "computing", "taking")),
      pair("sum of", "summing", "adding", "adding up", "summing up", "total of"),
    ],
    (_, [left, right]) => ({ left, op: "+", right }),
  ),
  seq([phrase("dividing"), aNumericColumn, phrase("by"), aNumericColumn], (_, left, _by, right) => ({
    left,
    op: "/",
    right,
  })),
  seq(
    [phrase("multiplying"), aNumericColumn, phrase("by", "and", "with"), aNumericColumn],
    (_, left, _by, right) => ({ left, op: "*", right }),
  ),
  seq([phrase("subtracting"), aNumericColumn, phrase("from"), aNumericColumn], (_, right, _from, left) => ({
    left,
    op: "-",
    right,
  })),
);
const made = phrase(
  "create",
  "generate",
  "add",
  "make",
  "construct",
  "derive",
  "engineer",
  "compute",
  "calculate",
  "define",
);
const kind = phrase("column", "feature", "variable", "field");
const link = phrase(
  "by",
  "as",
  "as the",
  "that is",
  "which is",
  "is",
  "equal to",
  "calculated as",
  "computed as",
  "defined as",
  "that represents",
  "which represents",
  "representing",
  "is defined as",
  "is calculated as",
  "is calculated by",
  "calculated by",
  "as the result of",
  ":",
  "=",
  "from",
);
const each = opt(
  seq([phrase("for each", "for every", "of each", "of every", "in each", "per"), aRowNoun], () => true),
);

const told: Parser<Combined> = alt<Combined>(
  seq([phrase("divide"), aNumericColumn, phrase("by"), aNumericColumn], (_, left, _by, right) => ({
    left,
    op: "/",
    right,
  })),
  seq(
    [phrase("multiply"), aNumericColumn, phrase("by", "and", "with"), aNumericColumn],
    (_, left, _by, right) => ({ left, op: "*", right }),
  ),
  seq([phrase("subtract"), aNumericColumn, phrase("from"), aNumericColumn], (_, right, _from, left) => ({
    left,
    op: "-",
    right,
  })),
  pairOf("add", "sum", "sum up", "add up"),
);

const definition: Parser<Definition> = alt<Definition>(
  // "To calculate the new feature, subtract low from high"
  seq([opt(phrase("to")), made, aName, opt(phrase(",")), told, each], (_, _made, name, _comma, quantity) => ({
    name,
    quantity,
  })),
  seq(
    [
      made,
      opt(phrase("new")),
      kind,
      opt(phrase("called", "named", ",", ":")),
      aName,
      opt(phrase(",")),
      link,
      combination,
      each,
    ],
    (...said) => ({
      name: said[4],
      quantity: said[7],
    }),
  ),
  // "Calculate "Price Range" for each row by subtracting …"
  seq([made, aName, each, link, combination, each], (_, name, _each, _link, quantity) => ({
    name,
    quantity,
  })),
  seq([aName, opt(kind), link, combination, each], (name, _, _link, quantity) => ({ name, quantity })),
);

/** The column that a sentence makes, where that is all that it says. */
export function definitionIn(input: Input): Definition | Issue | undefined {
  const found = [0, 1]
    .filter((at) => at === 0 || ["the", "a", "an"].includes(input.tokens[0]?.folded ?? ""))
    .flatMap((at) => definition(input, at))
    .filter(({ to }) => to === input.tokens.length);
  const different = new Map(
    found.map(({ value }) => [JSON.stringify([value.name, toOperand(value.quantity)]), value] as const),
  );
  const [only, ...others] = different.values();
  if (only === undefined) return undefined;
  if (others.length > 0)
    return problem(`It is not clear of which columns ${JSON.stringify(only.name)} is made`);
  if (input.dataset.profile.columns.some(({ name }) => name.toLowerCase() === only.name.toLowerCase()))
    return problem(`It makes a column ${JSON.stringify(only.name)}, and there is one`);
  return only;
}

/** The dataset, as if it had these columns. */
export function withDerived(dataset: Dataset, definitions: readonly Definition[]): Dataset {
  const { profile } = dataset;
  const columns = definitions.map(({ name, quantity: { left, right } }): ColumnProfile => ({
    name,
    type: "number",
    sqlType: "DOUBLE",
    missing: Math.min(profile.rows, left.missing + right.missing),
    distinct: Math.max(1, profile.rows - 1),
  }));
  return definitions.length === 0
    ? dataset
    : { ...dataset, profile: { ...profile, columns: [...profile.columns, ...columns] } };
}

/** The query with what the new columns are made of in their place. */
export function withoutDerived(query: Query, definitions: readonly Definition[]): Query | Issue {
  const operands = new Map(definitions.map(({ name, quantity }) => [name, toOperand(quantity)] as const));
  const swap = (operand: Operand | null) =>
    typeof operand === "string" ? (operands.get(operand) ?? operand) : operand;
  const swapped = { ...query, params: swappedIn({ ...query.params }, swap) } as Query;
  const left = definitions.find(({ name }) => JSON.stringify(swapped.params).includes(JSON.stringify(name)));
  return left === undefined
    ? swapped
    : problem(`It uses ${JSON.stringify(left.name)} for more than a number of each row`);
}

function swappedIn(params: object, swap: (operand: Operand | null) => Operand | null): object {
  const measures =
    "measures" in params ? (params.measures as readonly { column: Operand | null }[]) : undefined;
  const column = "column" in params ? { column: swap(params.column as Operand | null) } : {};
  const columns =
    "columns" in params && "method" in params
      ? { columns: (params.columns as readonly Operand[]).map(swap) }
      : {};
  return {
    ...params,
    ...column,
    ...columns,
    ...(measures && { measures: measures.map((measure) => ({ ...measure, column: swap(measure.column) })) }),
  };
}
