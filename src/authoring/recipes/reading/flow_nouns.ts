import type { ColumnProfile, Profile } from "../../../data/dataset.ts";
import { isFractional } from "./column_facts.ts";
import { standsForRows } from "./facts.ts";
import type { Input } from "./input.ts";
import { amountOf, isPrice, wayColumn } from "./money_columns.ts";
import { sameNoun } from "./names.ts";
import { isPanel } from "./panels.ts";
import { asTyped, wordsOf } from "./tokens.ts";
import type { Filler } from "./unsaid_holes.ts";

/** Values and columns of numbers that have the word themselves say it better: "NA sales". */
function isSaidAlone(
  { tokens, columnsAt, valuesAt, dataset }: Input,
  at: number,
  own: ColumnProfile,
): boolean {
  const word = tokens[at]?.folded ?? "";
  const { columns } = dataset.profile;
  if (columns.some(({ name, type }) => type === "number" && wordsOf(name).some((one) => sameNoun(one, word))))
    return false;
  const isOther = columnsAt(at).some(
    ({ column, cost }) => column.type === "number" && cost < 1 && column !== own,
  );
  return !isOther && valuesAt(at).every(({ weak }) => weak);
}

/** What was spent or came in, as a noun: the total of it, unless words before it say otherwise. */
export function nounOfFlow(input: Input, at: number, flow: "spent" | "got"): readonly Filler[] {
  const { tokens, facts, dataset } = input;
  const [said = "", meant = "total"] = extentAt(input, at);
  const from = at + said.split(" ").filter(Boolean).length;
  const { folded = "" } = tokens[from] ?? {};
  if (!NOUNS_OF_FLOW[flow].has(folded) || (flow === "got" && !isSelling(input))) return [];
  const column = amountOf(flow, input);
  if (column === undefined || Number(column.min) < 0 || wayColumn(dataset.profile)) return [];
  // Of things that have a price each, sales may be how many were sold.
  if (folded === "sales" ? isPrice(column) : mayBePieces(column, dataset.profile)) return [];
  const [before = "", last = ""] = [tokens[at - 1]?.folded, tokens[at - 2]?.folded];
  if (said === "" && NO_TOTALS.has(before === "of" ? last : before)) return [];
  // What each has of it at a time is a level as well.
  if (said === "" && isPanel(dataset.profile)) return [];
  // Where rows are called so, they may be counted.
  if (folded === "sales" && COUNTING.has(said)) return [];
  if (facts.numbered && standsForRows(facts, folded)) return [];
  if (!isSaidAlone(input, from, column)) return [];
  const note = `taking "${asTyped(input, from, from + 1)}" for ${column.name}`;
  return [{ to: from + 1, columns: [column], text: `${meant} "${column.name}"`, note }];
}

/** Whole numbers of sales beside a price may be how many were sold. */
function mayBePieces(column: ColumnProfile, { columns }: Profile): boolean {
  const isSales = wordsOf(column.name).some((word) => word === "sales" || word === "sold");
  const isPriced = columns.some(({ name }) => wordsOf(name).includes("price"));
  return isSales && isPriced && !isFractional(column);
}
const COUNTING: ReadonlySet<string> = new Set(["most", "least", "fewest"]);

/** Whether a table tells of what was sold. */
function isSelling({ dataset: { profile, name } }: Input): boolean {
  const about = [...wordsOf(name), ...profile.columns.flatMap((column) => wordsOf(column.name))];
  return about.some((word) => SELLING.has(word));
}
const SELLING: ReadonlySet<string> = new Set(
  "sale sales sold revenue turnover takings order orders invoice invoices".split(" "),
);

const NOUNS_OF_FLOW: Readonly<Record<"spent" | "got", ReadonlySet<string>>> = {
  spent: new Set(["spending", "expenditure", "expenditures", "outlay", "spend"]),
  got: new Set(["sales", "revenue", "turnover", "takings"]),
};
/** Behind these it is another number, or how many such there were. */
const NO_TOTALS: ReadonlySet<string> = new Set(
  "many number count single individual gross net max maximum min minimum avg average mean median most highest lowest".split(
    " ",
  ),
);

/** What words before it say to compute of it. */
function extentAt({ tokens }: Input, at: number): readonly [said: string, meant: string] | readonly [] {
  const words = tokens.slice(at, at + 2).map(({ folded }) => folded);
  return EXTENTS.find(([said]) => said.split(" ").every((word, more) => words[more] === word)) ?? [];
}
const EXTENTS: readonly (readonly [said: string, meant: string])[] = [
  ...["most total", "highest total", "most", "highest", "biggest", "greatest", "largest"].map(
    (said) => [said, "highest total"] as const,
  ),
  ...["least total", "lowest total", "least", "lowest", "smallest", "fewest"].map(
    (said) => [said, "lowest total"] as const,
  ),
  ...["average", "mean", "median"].map((said) => [said, said] as const),
  ["sum of", "total"],
  ["total", "total"],
];

/** The same where rows are called so, too. */
export function isOfRows({ facts, tokens }: Input, { to }: Filler): boolean {
  return standsForRows(facts, tokens[to - 1]?.folded ?? "");
}
