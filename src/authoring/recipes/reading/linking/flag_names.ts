import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { said } from "./asked_words.ts";
import type { ColumnLink } from "../column_costs.ts";
import { flagOf } from "../column_facts.ts";
import { ARTICLES } from "../lexicon/talk.ts";
import { once } from "../once.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { isVocabulary } from "../vocabulary.ts";
import { likeness, toWord } from "../words.ts";

/** What stands around the name of a column that says yes or no: `has_`, `indicator_of_`, `_in_1991`, `_available`. */
const FLAG_BEGINNINGS: ReadonlySet<string> = new Set(
  "is has have had was are indicator flag of a".split(" "),
);
const FLAG_ENDS: ReadonlySet<string> = new Set("flag indicator yn avail available present".split(" "));
/** What says no more than that something is there: "receipt" is `receipt_attached`, while a loan that is approved is another thing than one. */
const THERE: ReadonlySet<string> = new Set(
  "attached equipped included installed provided fitted given enclosed supplied owned offered received sent".split(
    " ",
  ),
);
/** "got an sms" is one that was received. */
const GOT: ReadonlySet<string> = new Set("got get received receive sent given".split(" "));
const FLAG_SHORT: ReadonlyMap<string, string> = new Map([
  ["auto", "automatic"],
  ["man", "manual"],
  ["trans", "transmission"],
]);

/**
 * "free agents" are those of `indicator_of_free_agent_in_1991`, "manual transmission" is `man_trans_avail`, and "got an sms" is
 * `SMSreceived`.
 * @param isRow whether a word is a noun for the rows: all orders are there, whether they were received or not
 */
export function addFlags(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { columns }: Profile,
  isRow: (word: string) => boolean,
): void {
  const flags = flagsOf(columns).filter(({ given, words }) => !given || !isRow(words.at(-1)?.text ?? ""));
  for (const at of flags.length === 0 ? [] : tokens.keys()) {
    const found = flags.flatMap(({ column, words, given }): ColumnLink[] => {
      const from = at + givenBefore(tokens, at, given);
      if (given !== undefined && GOT.has(given) && from === at && !isHad(tokens, at)) return [];
      const to = from + words.length;
      const run = tokens.slice(from, to);
      const known = (links[at] ?? []).some(
        (link) => link.column === column && link.to === to && link.cost < 1,
      );
      const fits =
        run.length === words.length &&
        run.every(({ kind, folded }, index) => {
          const own = words[index];
          return kind === "word" && own !== undefined && likeness(toWord(folded), own) !== undefined;
        });
      if (known || !fits || (words.length === 1 && isVocabulary(run[0]?.folded ?? ""))) return [];
      return [{ column, to, cost: 0.6, notes: [`taking "${said(tokens, at, to)}" for ${column.name}`] }];
    });
    if (found.length === 0) continue;
    const named = new Set(found.map(({ column, to }) => `${to} ${column.name}`));
    links[at] = [
      ...(links[at] ?? []).filter(({ column, to }) => !named.has(`${to} ${column.name}`)),
      ...found,
    ];
  }
}

/** "with an sms": of messages alone nobody knows whether they were sent. */
function isHad(tokens: readonly Token[], at: number): boolean {
  const before = ARTICLES.has(tokens[at - 1]?.folded ?? "") ? at - 2 : at - 1;
  return HAD.has(tokens[before]?.folded ?? "");
}
const HAD: ReadonlySet<string> = new Set("with without no has have had having by per any and or".split(" "));

/** How many tokens say before the noun that there is such a thing: "received an". */
function givenBefore(tokens: readonly Token[], at: number, given: string | undefined): number {
  const { folded = "" } = tokens[at] ?? {};
  if (given === undefined || !(folded === given || (GOT.has(given) && GOT.has(folded)))) return 0;
  return ARTICLES.has(tokens[at + 1]?.folded ?? "") ? 2 : 1;
}

/** Flags, by the words that are left of their names, where no other column has them all. */
const flagsOf = once((columns: readonly ColumnProfile[]) =>
  columns
    .filter((column) => flagOf(column) !== undefined)
    .map((column) => ({
      column,
      words: flagWords(column).map((word) => toWord(FLAG_SHORT.get(word) ?? word)),
      given: partsOf(column).findLast((word) => THERE.has(word)),
    }))
    .filter(({ column, words }) => words.length > 0 && words.length < partsOf(column).length)
    // "arbitration" alone may as well be another column's: arbitration_eligibility.
    .filter(({ column, words }) =>
      columns.every(
        (other) =>
          other === column ||
          !words.every((word) =>
            wordsOf(other.name).some((own) => likeness(word, toWord(own)) !== undefined),
          ),
      ),
    ),
);

function isMore(word: string): boolean {
  return FLAG_ENDS.has(word) || THERE.has(word) || word === "n" || word === "y";
}

/** The words of its name, also where the last is written together with what is before: `SMSreceived`. */
function partsOf({ name }: ColumnProfile): readonly string[] {
  const [, noun, last] = TOGETHER.exec(name) ?? [];
  return noun === undefined || last === undefined ? wordsOf(name) : [noun.toLowerCase(), last];
}
const TOGETHER = new RegExp(`^(\\p{L}{2,})(${[...THERE].join("|")})$`, "u");

function flagWords(column: ColumnProfile): readonly string[] {
  const words = partsOf(column);
  const first = words.findIndex((word) => !FLAG_BEGINNINGS.has(word));
  const dated = words.findIndex(
    (word, at) =>
      /^(?:in|during|for|on|since)$/.test(word) &&
      at + 1 < words.length &&
      words.slice(at + 1).every((rest) => /^\d+$/.test(rest)),
  );
  const kept = words.slice(Math.max(0, first), dated === -1 ? words.length : dated);
  while (kept.length > 1 && isMore(kept.at(-1) ?? "")) kept.pop();
  return kept;
}
