import type { ColumnProfile } from "../../../../data/dataset.ts";
import { HEADLESS, type ColumnLink } from "../column_costs.ts";
import { flagOf, isIdentifier, isYear } from "../column_facts.ts";
import type { Input } from "../input.ts";
import { memo, type Parser } from "../parser.ts";
import { wordsOf } from "../tokens.ts";
import { stemOf } from "../words.ts";

/** Forms of verbs, and the nouns for how much of it was done, where their letters do not say so themselves. */
const VERBS: readonly (readonly [forms: string, nouns: string])[] = [
  ["spend spends spent spending", "spending expenditure expenditures expense expenses outlay"],
  ["sell sells sold selling", "sales sold sale"],
  ["buy buys bought buying", "purchases bought purchase"],
  ["pay pays paid paying", "payment payments paid fare charge charges premium fee"],
  ["charge charges charged charging", "price fee rent"],
  ["draw draws drew drawing attract attracts attracted attracting", "attendance visitors spectators crowd"],
  ["seat seats seating", "seats passengers"],
  ["earn earns earned earning", "earnings salary wage wages income pay revenue profit"],
  ["win wins won winning", "wins won"],
  ["lose loses lost losing", "losses lost"],
  ["die dies died dying", "deaths died fatalities death"],
  ["killed", "deaths killed fatalities"],
  ["injured hurt wounded", "injuries injured injury"],
  ["born", "births born birth"],
  ["weigh weighs weighed weighing", "weight mass"],
  ["cost costs costing", "price cost"],
  ["produce produces produced producing", "production output"],
  ["consume consumes consumed consuming", "consumption"],
  ["emit emits emitted emitting", "emissions emission"],
  ["generate generates generated generating", "generation"],
  ["grow grows grew growing", "growth"],
  ["donate donates donated donating", "donation donations"],
  ["attend attends attended attending", "attendance"],
  ["travel travels travelled traveled travelling traveling", "distance"],
  ["export exports exported exporting", "exports"],
  ["import imports imported importing", "imports"],
];

const NOUNS: ReadonlyMap<string, readonly string[]> = new Map(
  VERBS.flatMap(([forms, nouns]) => forms.split(" ").map((form) => [form, nouns.split(" ")] as const)),
);

/** A verb that has a number of its own: "spent", where there is one column of spending. */
export const verbColumn: Parser<ColumnProfile> = memo((input, at) => {
  const found = verbLinks(input, at);
  const cheapest = Math.min(...found.map(({ cost }) => cost));
  const near = found.filter(({ cost }) => cost < cheapest + 0.5);
  const [link, ...others] = near;
  if (link === undefined || others.some(({ column }) => column !== link.column)) return [];
  return [{ to: at + 1, cost: 0.2 + link.cost / 4, notes: link.notes, value: link.column }];
});

/** All columns that may be the verb's number. */
export const verbNumbers: Parser<ColumnProfile> = (input, at) =>
  verbLinks(input, at).map(({ cost, notes, column }) => ({
    to: at + 1,
    cost: 0.2 + cost / 4,
    notes,
    value: column,
  }));

/** Whether the verb has a number of its own in this table, and it is another one. */
export function isOther(input: Input, at: number, column: ColumnProfile | undefined): boolean {
  const found = verbLinks(input, at);
  return found.length > 0 && found.every((link) => link.column !== column);
}

function verbLinks(input: Input, at: number): ColumnLink[] {
  const token = input.tokens[at];
  if (token?.kind !== "word") return [];
  const { rows } = input.dataset.profile;
  const own = [...input.columnsAt(at)].filter(({ to, beside }) => to === at + 1 && !beside);
  const nouns = (NOUNS.get(token.folded) ?? []).filter((noun) => stemOf(noun) !== stemOf(token.folded));
  const named = nouns.flatMap((noun) =>
    input.finder
      .starting([{ kind: "word", text: noun, folded: noun, start: 0, end: noun.length }], 0)
      .filter(({ to, beside }) => to === 1 && !beside),
  );
  return [...own, ...named].filter(
    ({ column, cost }) => cost < HEADLESS && isAmount(column) && !isIdentifier(column, rows),
  );
}

/** `YrSold` says when something was sold, not how much of it. */
function isAmount(column: ColumnProfile): boolean {
  const when = isYear(column) || wordsOf(column.name).some((word) => WHEN.has(word));
  return column.type === "number" && flagOf(column) === undefined && !when;
}

const WHEN = new Set("year yr month mo day date week quarter hour".split(" "));
