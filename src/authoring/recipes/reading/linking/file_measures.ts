import type { ColumnProfile, Dataset } from "../../../../data/dataset.ts";
import { noted } from "./asked_words.ts";
import type { ColumnLink } from "../columns.ts";
import { isIdentifier, isYear } from "../facts.ts";
import { sameNoun } from "../names.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { unitsOf } from "../units.ts";
import { longOf, stemOf } from "../words.ts";

/** What files are called that hold one kind of number in several columns, one for each thing. */
const MEASURES: readonly string[] =
  "price rate sale revenue temperature ridership production consumption population emission score case death visitor".split(
    " ",
  );
/** What numbers are called by themselves: where a column has such a name, the file's is not that of all columns. */
const NUMBERS: ReadonlySet<string> = new Set(
  `age amount area average balance capacity case change charge close closing cost count death decimal degree depth discount
  distance duration efficiency elevation expense fare fee gain goal growth height high hour humidity id income index km
  latitude length level longitude loss low mass maximum mean median mile mileage minimum minute month mpg number open opening
  order percent point population power pressure price profit quantity rain rank rate rating ratio return revenue room salary
  sale score share size speed spending sqft std stock tax temperature time total traffic unit value visitor volume weight
  width wind year`
    .split(/\s+/u)
    .map(stemOf),
);

/** "arabica price" is the column arabica of coffee_price.csv, and so is "price of arabica": said. */
export function addFileMeasures(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { name, profile: { columns, rows } }: Dataset,
): void {
  const file = wordsOf(name.replace(/\.\p{L}.*$/u, ""));
  const measure = MEASURES.find((word) => sameNoun(word, file.at(-1) ?? ""));
  if (measure === undefined) return;
  const numbers = columns.filter(
    (column) => column.type === "number" && !isIdentifier(column, rows) && !isYear(column),
  );
  if (
    numbers.length < 2 ||
    numbers.some(isNumberByName) ||
    columns.some((column) => speaksOf(column, measure))
  )
    return;
  const isMeasure = (at: number) => tokens[at]?.kind === "word" && sameNoun(measure, tokens[at].folded);
  /** "coffee" of "arabica coffee price". */
  const isOfFile = (at: number) => file.slice(0, -1).some((word) => sameNoun(word, tokens[at]?.folded ?? ""));
  for (const at of tokens.keys()) {
    if (
      isMeasure(at) &&
      (links[at] ?? []).length === 0 &&
      /^(?:of|for)$/u.test(tokens[at + 1]?.folded ?? "")
    ) {
      const from = tokens[at + 2]?.folded === "the" ? at + 3 : at + 2;
      links[at] = (links[from] ?? [])
        .filter(({ column }) => numbers.includes(column))
        .map((link) => noted(link, tokens, at));
      continue;
    }
    const more = (links[at] ?? [])
      .filter(({ column }) => numbers.includes(column))
      .flatMap((link) => {
        const end = isOfFile(link.to) ? link.to + 1 : link.to;
        return isMeasure(end) ? [noted({ ...link, to: end + 1 }, tokens, at)] : [];
      });
    if (more.length > 0) links[at] = [...(links[at] ?? []), ...more];
  }
}

function isNumberByName(column: ColumnProfile): boolean {
  return (
    unitsOf(column.name).size > 0 || wordsOf(column.name).some((word) => NUMBERS.has(stemOf(longOf(word))))
  );
}

function speaksOf({ name }: ColumnProfile, measure: string): boolean {
  return wordsOf(name).some((word) => sameNoun(measure, word));
}
