import type { Dataset } from "../../../../data/dataset.ts";
import { fold } from "../../../../data/fold.ts";
import type { ColumnLink } from "../column_costs.ts";
import { akinIn, type Facts, standsForRows, withoutAkin } from "../facts.ts";
import { KINDS } from "../kinds.ts";
import { NEUTRAL_PERSONS, PERSON_KINDS, PERSON_NOUNS, ROW_NOUNS } from "../lexicon/things.ts";
import { TIME_WORDS } from "../lexicon/times.ts";
import type { Token } from "../tokens.ts";
import type { ValueFinder } from "../finder.ts";
import { isPlural, singularsOf, stemOf } from "../words.ts";

/** Few values tell of which kinds rows are. */
const FEW_KINDS = 60;

/** Where cells say which rows are cars, "cars" are these; and where they tell kinds of such things, "vehicles" may be some, too. */
export async function unheld(
  facts: Facts,
  tokens: readonly Token[],
  { profile: { columns, rows } }: Dataset,
  finder: ValueFinder,
): Promise<Facts> {
  const said = akinIn(
    facts,
    tokens.flatMap(({ kind, folded }) => (kind === "word" ? folded : [])),
  );
  if (said.length === 0) return facts;
  const others = facts.kind?.nouns ?? [];
  const nouns = [
    ...new Set([...said, ...said.flatMap(singularsOf), ...others, ...others.map((noun) => `${noun}s`)]),
  ];
  // A name that hardly a row has takes no noun from the others: one seller called Homes.
  const hits = (await finder.find(nouns)).filter(({ count }) => count * 100 >= rows);
  const tellKinds = hits.some(
    ({ column: held }) => (columns.find(({ name }) => name === held)?.distinct ?? 0) <= FEW_KINDS,
  );
  return withoutAkin(facts, [...hits.map(({ phrase }) => fold(phrase)), ...(tellKinds ? others : [])]);
}

/** Nouns that may stand before a column without being whose it is: "record rainfall", "day length". */
const LOOSE: ReadonlySet<string> = new Set(
  [...ROW_NOUNS, ...PERSON_NOUNS, ...TIME_WORDS, "day", "year"].map(stemOf),
);

/** "average car weight" is that of the weights: each row is a car. */
export function addOwned(links: ColumnLink[][], tokens: readonly Token[], facts: Facts): void {
  for (const [at, { kind, folded }] of tokens.entries()) {
    if (kind !== "word" || isPlural(folded) || LOOSE.has(stemOf(folded)) || !standsForRows(facts, folded))
      continue;
    const named = (links[at] ?? []).some(({ to, cost }) => to > at + 1 || cost < 0.5);
    const owned = named ? [] : (links[at + 1] ?? []).filter(({ column }) => column.type === "number");
    links[at] = [
      ...(links[at] ?? []),
      ...owned.map((link) => {
        const said = tokens.slice(at, link.to).map(({ text }) => text);
        const notes = [...link.notes, `taking "${said.join(" ")}" for ${link.column.name}`];
        return { ...link, cost: link.cost + 0.1, notes };
      }),
    ];
  }
}

const COMMON: ReadonlySet<string> = new Set(
  [...KINDS.flatMap(({ nouns }) => nouns), ...PERSON_KINDS, ...NEUTRAL_PERSONS].map(stemOf),
);

/** Nouns for what rows may be are no misspelt words: a "contestant" is not "constant". */
export function isCommonNoun(word: string): boolean {
  return COMMON.has(stemOf(word));
}
