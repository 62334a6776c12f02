import type { Dataset } from "../../../../data/dataset.ts";
import { aPerson, aRowNoun } from "../grammar/leaves.ts";
import { type Input, prepare } from "../input.ts";
import { ARTICLES } from "../lexicon/talk.ts";
import { NEUTRAL_PERSONS, PERSON_KINDS } from "../lexicon/things.ts";
import { alt } from "../parser.ts";
import type { ValueFinder } from "../finder.ts";
import { inQuotes } from "../say.ts";
import { isVocabulary } from "../vocabulary.ts";
import { stemOf } from "../words.ts";

/** The sentence without words that only tell what stands beside them: "the column fare", "fares paid by the passengers". */
export async function bare(said: string, dataset: Dataset, finder: ValueFinder): Promise<Input> {
  const sentence = unglossed(await prepare(said, dataset, finder));
  const input = await prepare(sentence, dataset, finder);
  const cuts = [...nounsOfColumns(input), ...relations(input)];
  if (cuts.length === 0) return input;
  const rest = [...sentence].map((_, at) => at);
  const gone = new Set(cuts.flatMap(({ start, end }) => rest.slice(start, end)));
  const text = sentence.replaceAll(/[^]/g, (character, at: number) => (gone.has(at) ? " " : character));
  return prepare(text.replaceAll(/\s+/g, " ").trim(), dataset, finder);
}

/** "highway mileage (hwy)": words that the table does not know, with the column that they are called by behind them. */
function unglossed({ question, tokens, columnsAt, valuesAt }: Input): string {
  let text = question;
  for (const [at, token] of [...tokens.entries()].toReversed()) {
    const opens = token.text === "(" && token.kind === "mark";
    const close = tokens.findIndex(({ text: sign, kind }, to) => to > at && sign === ")" && kind === "mark");
    const links = opens ? columnsAt(at + 1).filter(({ to, cost }) => to === close && cost < 0.5) : [];
    const [link, ...others] = links;
    if (link === undefined || others.length > 0) continue;
    let from = at;
    while (from > 0 && at - from < 3) {
      const before = tokens[from - 1];
      const plain = before?.kind === "word" && !isVocabulary(before.folded);
      const known = columnsAt(from - 1).some(({ column, cost }) => column !== link.column && cost < 1);
      if (!plain || known || valuesAt(from - 1).length > 0) break;
      from -= 1;
    }
    const [start, end] = [tokens[from]?.start ?? 0, tokens[close]?.end ?? text.length];
    text = `${text.slice(0, start)}${inQuotes(link.column.name)}${text.slice(end)}`;
  }
  return text;
}

interface Cut {
  readonly start: number;
  readonly end: number;
}

/** "column" and "values" where they stand beside a column's name. */
function nounsOfColumns(input: Input): Cut[] {
  const { tokens } = input;
  const ends = new Set(
    tokens.flatMap((_, at) =>
      input
        .columnsAt(at)
        .filter(({ cost }) => cost < 1)
        .map(({ to }) => to),
    ),
  );
  const begins = (at: number) => input.columnsAt(at).some(({ cost }) => cost < 0.5);
  const word = (at: number) => (tokens[at]?.kind === "word" ? (tokens[at]?.folded ?? "") : "");
  const cuts: Cut[] = [];
  for (const [at, { start, end }] of tokens.entries()) {
    if (begins(at)) continue;
    const hyphen = tokens[at]?.text === "-" && ends.has(at) && AFTER.has(word(at + 1));
    const follows = ends.has(at) || cuts.at(-1)?.end === tokens[at - 1]?.end;
    if (hyphen || (follows && cuts.length + (ends.has(at) ? 1 : 0) > 0 && AFTER.has(word(at)))) {
      cuts.push({ start, end });
      continue;
    }
    const called = word(at + 1) === "named" || word(at + 1) === "called" ? 1 : 0;
    if (BEFORE.has(word(at)) && begins(at + called + 1) && word(at - 1) !== "by") {
      cuts.push({ start, end: tokens[at + called]?.end ?? end });
    }
  }
  return cuts;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

const AFTER = words(
  "column columns field fields variable variables feature features value values data coordinate coordinates",
);
const BEFORE = words("column columns field fields variable variables feature features");
const noun = alt(aRowNoun, aPerson);
/** Where no column tells that rows are persons, any noun for persons tells none of them from others. */
const KINDS = new Set(PERSON_KINDS.map(stemOf));
const NEUTRAL = new Set(NEUTRAL_PERSONS.map(stemOf));
/** How rows have their numbers: none of these tells some of them from others. */
const HAVE = words("paid received recorded earned made scored hit achieved obtained reported gained");

/** Whether a word is a noun for the rows, where it does not matter whether there are others. */
export function isRows(input: Input, at: number): boolean {
  const { persons, openToNouns } = input.facts;
  const token = input.tokens[at];
  const isPerson =
    token?.kind === "word" &&
    openToNouns &&
    (persons ? NEUTRAL : KINDS).has(stemOf(token.folded)) &&
    input.columnsAt(at).length + input.valuesAt(at).length === 0;
  return isPerson || noun(input, at).some(({ to }) => to === at + 1);
}

/** "paid by the passengers", "that a hotel has received", "each player's". */
function relations(input: Input): Cut[] {
  const { tokens } = input;
  const word = (at: number) => (tokens[at]?.kind === "word" ? (tokens[at]?.folded ?? "") : "");
  const averages = tokens.some(({ folded }) => folded === "average" || folded === "mean");
  const ofRows = (at: number) => {
    const from = ARTICLES.has(word(at)) || word(at) === "each" || word(at) === "every" ? at + 1 : at;
    return isRows(input, from) ? from : undefined;
  };
  const cut = (from: number, to: number): Cut => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[to]?.end ?? 0,
  });
  return tokens.flatMap((_, at) => {
    if (HAVE.has(word(at)) && (word(at + 1) === "by" || word(at + 1) === "from")) {
      const rows = ofRows(at + 2);
      return rows === undefined ? [] : [cut(at, rows)];
    }
    // Each row is one: an average per row is that of the rows.
    const [each] = averages && word(at) === "per" ? aRowNoun(input, at + 1) : [];
    if (each) return [cut(at, each.to - 1)];
    const begin = word(at) === "that" || word(at) === "which" ? at + 1 : at;
    const rows = ofRows(begin);
    if (rows === undefined) return [];
    if (/^(?:has|have|had)$/u.test(word(rows + 1)) && HAVE.has(word(rows + 2))) return [cut(at, rows + 2)];
    const possessive = /['’]s?$/u.test(input.question.slice(tokens[rows]?.start, tokens[rows]?.end));
    return possessive && rows > begin ? [cut(at, rows)] : [];
  });
}
