import { addsUp } from "../amounts.ts";
import { isFractional } from "../column_facts.ts";
import { coreOf } from "../column_names.ts";
import type { Input } from "../input.ts";
import { ORDINALS } from "../lexicon/numbers.ts";
import type { Match, Parser } from "../parser.ts";
import type { Part } from "../part.ts";
import { sayColumn } from "../say.ts";
import { asTyped } from "../tokens.ts";

/** What comes in order, each with a number of its own: "the 113th congress", "first class". */
export const NUMBERED: ReadonlySet<string> = new Set(
  `congress grade class round week quarter season edition volume chapter episode inning lap generation semester term district
  floor match period hole ward act stage century precinct level set half tier division phase league`.split(
    /\s+/,
  ),
);

/** More different numbers than that are rather measured. */
const MOST = 60;

/** "third class", "4th period": one of the few whole numbers of a column that is called by the noun, wherever it begins to count. */
export const anOrdinalNumber: Parser<Part> = (input, at) => {
  const value = ordinalAt(input, at);
  if (value === undefined) return [];
  const noun = input.tokens[at + 1]?.folded === "-" ? at + 2 : at + 1;
  const word = input.tokens[noun]?.folded ?? "";
  if (!NUMBERED.has(word) || input.valuesAt(at).some(({ weak }) => !weak)) return [];
  const columns = input.columnsAt(noun).flatMap(({ column, to, notes }) => {
    const isNumbering =
      column.type === "number" && !isFractional(column) && !addsUp(column) && column.distinct <= MOST;
    // From 0 on, the first may be either.
    const isThere = column.min !== 0 && Number(column.min) <= value && value <= Number(column.max);
    const isCalled = coreOf(column.name).at(-1)?.endsWith(word) === true;
    return to === noun + 1 && isNumbering && isThere && isCalled ? [{ column, notes }] : [];
  });
  const [only, ...others] = columns;
  if (only === undefined || others.length > 0) return [];
  const { name } = only.column;
  const note = `taking "${asTyped(input, at, noun + 1)}" for ${sayColumn(name)} ${value}`;
  return [found(noun + 1, note, name, value)];
};

function found(to: number, note: string, column: string, value: number): Match<Part> {
  return { to, cost: 0.2, notes: [note], value: { where: [{ column, op: "=", value }] } };
}

function ordinalAt({ tokens }: Input, at: number): number | undefined {
  const word = tokens[at]?.folded ?? "";
  const [, digits] = /^(\d{1,3})(?:st|nd|rd|th)$/u.exec(word) ?? [];
  if (digits !== undefined) return Number(digits);
  return Object.hasOwn(ORDINALS, word) ? ORDINALS[word] : undefined;
}
