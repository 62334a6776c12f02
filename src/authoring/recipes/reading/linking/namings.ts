import type { Profile } from "../../../../data/dataset.ts";
import { AGGREGATES, isDegree, noted, said, TOTALS } from "./asked_words.ts";
import { coreOf } from "../column_names.ts";
import { type ColumnLink } from "../column_costs.ts";
import { UNIT_WORDS } from "../lexicon/units.ts";
import { headersOf } from "../headers.ts";
import { sameNoun } from "../names.ts";
import { type Token, wordsOf } from "../tokens.ts";

/** What people are said to have by itself, and columns have as a score. */
const SCORED: ReadonlySet<string> = new Set(
  "performance satisfaction happiness quality risk loyalty engagement sentiment difficulty popularity".split(
    " ",
  ),
);
const SCORES: ReadonlySet<string> = new Set(["score", "rating", "index", "level"]);

/** "average satisfaction" is that of satisfaction_score, where no other column speaks of it: said. */
export function addScored(links: ColumnLink[][], tokens: readonly Token[], { columns }: Profile): void {
  for (const [at, { kind, folded, text }] of tokens.entries()) {
    const isNamed = SCORED.has(folded) || folded === "stars";
    if (kind !== "word" || !isNamed || (links[at] ?? []).some(({ cost, to }) => cost < 1 || to > at + 1))
      continue;
    const [column, ...others] = headersOf(columns).naming(folded);
    const [own = "", head = "", ...more] = column?.type === "number" ? coreOf(column.name) : [];
    if (
      column === undefined ||
      others.length + more.length > 0 ||
      !sameNoun(own, folded) ||
      !SCORES.has(head)
    )
      continue;
    links[at] = [{ column, to: at + 1, cost: 0.6, notes: [`taking "${text}" for ${column.name}`] }];
  }
}

/** What rows have a total of that may be added up once more; `total_cases` are rather all that came together by then. */
const MONEY: ReadonlySet<string> = new Set(
  "amount price cost costs revenue sale sales bill value paid payment payments spend spending spent fare charge charges fee fees tax discount quantity qty".split(
    " ",
  ),
);

/** "total cost" is that of the column that holds the totals, whether others hold parts of them or it is called total_cost. */
export function addTotals(links: ColumnLink[][], tokens: readonly Token[], { columns }: Profile): void {
  for (const [at, { folded }] of tokens.entries()) {
    if (
      !TOTALS.has(folded) ||
      AGGREGATES.has(tokens[at - 1]?.folded ?? "") ||
      isDegree(tokens[at - 1]?.folded ?? "")
    )
      continue;
    const noun = tokens[at + 1]?.folded ?? "";
    const own = headersOf(columns)
      .naming(noun)
      .filter(({ name, type }) => {
        const words = wordsOf(name).filter((word) => !Object.hasOwn(UNIT_WORDS, word));
        return (
          type === "number" &&
          words.length === 2 &&
          words.some((word) => TOTALS.has(word)) &&
          words.some((word) => sameNoun(word, noun))
        );
      });
    const [column, ...others] = own;
    if (column === undefined || others.length > 0 || !MONEY.has(noun)) continue;
    const literal = (links[at] ?? []).some((link) => link.column === column && link.to === at + 2);
    const notes = literal ? [] : [`taking "${said(tokens, at, at + 2)}" for the total of ${column.name}`];
    links[at + 1] = [
      ...(links[at + 1] ?? []).filter((link) => link.column !== column),
      { column, to: at + 2, cost: literal ? 0.1 : 0.5, notes },
    ];
  }
}

/** "average amount" is that of total_amount, where no other column speaks of an amount: said. */
export function addAmount(links: ColumnLink[][], tokens: readonly Token[], { columns }: Profile): void {
  for (const [at, { kind, folded, text }] of tokens.entries()) {
    if (kind !== "word" || !/^amounts?$/.test(folded) || (links[at] ?? []).length > 0) continue;
    if (
      tokens[at + 1]?.folded === "of" ||
      links.slice(0, at).some((found) => found.some(({ to }) => to > at))
    )
      continue;
    const [column, ...others] = columns.filter(
      ({ name, type }) => type === "number" && wordsOf(name).includes("amount"),
    );
    if (column === undefined || others.length > 0 || wordsOf(column.name).length > 2) continue;
    links[at] = [{ column, to: at + 1, cost: 0.6, notes: [`taking "${text}" for ${column.name}`] }];
  }
}

const DISEASES: ReadonlySet<string> = new Set(
  "measles polio cholera malaria dengue influenza flu tuberculosis tb ebola mumps rubella pertussis covid typhoid rabies plague smallpox".split(
    " ",
  ),
);
const CONSUMED: ReadonlySet<string> = new Set(
  "alcohol energy electricity water fuel gas oil coal power tobacco".split(" "),
);

/** "measles cases" are the column Measles: said. Rates of a disease, and doses, are no cases. */
export function addAdorned(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { columns }: Profile,
  isFree: (at: number) => boolean,
): void {
  const isNamed = (word: string) => headersOf(columns).naming(word).length > 0;
  for (const [at, { kind, folded }] of tokens.entries()) {
    if (kind !== "word") continue;
    const next = tokens[at + 1]?.folded ?? "";
    // "home team", "away teams": whose names the column Home has.
    if (
      /^(?:home|away)$/.test(folded) &&
      /^(?:team|side)s?$/.test(next) &&
      isFree(at + 1) &&
      !isNamed("team")
    ) {
      const teams = (links[at] ?? []).filter(
        ({ column, to, cost }) => column.type === "text" && to === at + 1 && cost < 0.5,
      );
      links[at] = [
        ...(links[at] ?? []),
        ...teams.map((link) => ({ ...link, to: at + 2, cost: link.cost + 0.1 })),
      ];
    }
    const counted = DISEASES.has(folded) && next === "cases";
    const consumed = CONSUMED.has(folded) && next === "consumption";
    if ((!counted && !consumed) || !isFree(at + 1) || isNamed(next)) continue;
    const more = (links[at] ?? []).filter(
      (link) => isNumber(link) && link.cost < 0.5 && link.to === at + 1 && (consumed || isCounted(link)),
    );
    links[at] = [...(links[at] ?? []), ...more.map((link) => noted({ ...link, to: at + 2 }, tokens, at))];
  }
}

function isNumber({ column, cost }: ColumnLink): boolean {
  return column.type === "number" && cost < 1;
}

/** Whole numbers that go further than percents do. */
function isCounted({ column: { min, max, sqlType } }: ColumnLink): boolean {
  return Number(min) >= 0 && Number(max) > 100 && /INT/.test(sqlType);
}
