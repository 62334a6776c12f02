import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Filter } from "../../../../toolkit/index.ts";
import { isUnique } from "../column_facts.ts";
import type { Input } from "../input.ts";
import { alt, type Match, opt, type Parser, phrase, seq } from "../parser.ts";
import type { Part } from "../part.ts";
import { sayColumn } from "../say.ts";
import { wordsOf } from "../tokens.ts";
import { aFilter } from "./filters.ts";
import { aHead, type Head } from "./heads.ts";

const rows = { word: "rows", plural: true, assumed: false } as const;
/** Words at the end of a name for what tells things apart, as questions have them. */
const ENDS: ReadonlySet<string> = new Set("id code number no nr abbreviation symbol".split(" "));

/** The columns whose names end in the word that stands there. */
function endingAt({ tokens, dataset, columnsAt }: Input, at: number): readonly ColumnProfile[] {
  const word = tokens[at]?.folded ?? "";
  if (!ENDS.has(word) || columnsAt(at).some(({ cost }) => cost < 1)) return [];
  return dataset.profile.columns.filter(
    ({ name }) => wordsOf(name).length > 1 && wordsOf(name).at(-1) === word,
  );
}

/** "id 86", "code ANM": of the one column of that kind that may hold it. */
const anId: Parser<{ readonly filter: Filter; readonly column: ColumnProfile }> = (input, at) => {
  const value = input.tokens[at + 1]?.folded === "=" ? at + 2 : at + 1;
  const { kind, value: number } = input.tokens[value] ?? {};
  const found = endingAt(input, at).flatMap((column): Match<{ filter: Filter; column: ColumnProfile }>[] => {
    const held = (cell: string | number, to: number) => ({
      to,
      cost: 0.4,
      notes: [`taking "${input.tokens[at]?.text ?? ""}" for ${sayColumn(column.name)}`],
      value: { column, filter: { column: column.name, op: "=" as const, value: cell } },
    });
    const isIn = number !== undefined && Number(column.min) <= number && number <= Number(column.max);
    if (column.type === "number") return kind === "number" && isIn ? [held(number, value + 1)] : [];
    return input
      .valuesAt(value)
      .flatMap(({ column: own, values: [cell, ...more], to }) =>
        own === column && typeof cell === "string" && more.length === 0 ? [held(cell, to)] : [],
      );
  });
  return new Set(found.map((match) => match.value.column)).size === 1 ? found : [];
};

/** "the id of Police": the one column of that kind. */
const idOf: Parser<ColumnProfile> = (input, at) => {
  const [only, ...others] = endingAt(input, at);
  if (only === undefined || others.length > 0) return [];
  const notes = [`taking "${input.tokens[at]?.text ?? ""}" for ${sayColumn(only.name)}`];
  return [{ to: at + 1, cost: 0.4, notes, value: only }];
};

/** What the rows themselves are has no need to be shown apart. */
function listedOf({ from }: Head, { dataset: { profile } }: Input): ColumnProfile | undefined {
  const [key, ...others] = from === "rows" ? [] : from;
  const isOne = key !== undefined && others.length === 0 && key.part === undefined;
  return isOne && !isUnique(key.column, profile.rows) ? key.column : undefined;
}

/** "which department has id 86", "what is the id of Police". */
export const anIdLookup: Parser<Part> = alt<Part>(
  (input, at) =>
    seq(
      [opt(phrase("which", "what", "whose")), aHead, phrase("has", "had", "with", "has the", "is"), anId],
      (_, head, _has, { filter, column }) => {
        const listed = listedOf(head, input);
        return head.plural || listed === column
          ? undefined
          : { where: [filter], rows: head.rows ?? rows, ...(listed && { listing: [listed] }) };
      },
    )(input, at),
  seq(
    [opt(phrase("what is", "which is")), idOf, phrase("of", "for", "of the"), aFilter],
    (_, column, _of, filter) => ({ ...filter, rows, listing: [column] }),
  ),
);
