import { isAlmostUnique, isUnique } from "../column_facts.ts";
import { anyOf, type Parser, seq } from "../parser.ts";
import type { Part } from "../part.ts";
import { conditionsOf } from "../plain.ts";
import { aFilter } from "./filters.ts";
import { aTimedVerb } from "./latest.ts";

const rows = { word: "rows", plural: true, assumed: false } as const;
const when = anyOf(`
  when was | when were | when did | when is | when does | in which year was | in what year was | in which year did | on which day was | on what day was`);

/** "when was Ada hired", "in what year was the Empire founded": the time that the verb names, of the row that is named; what is said of many has no such time. */
export const aMoment: Parser<Part> = (input, at) => {
  if (at > 0) return [];
  const { columns, rows: count } = input.dataset.profile;
  const isName = (name: string) =>
    columns.some((one) => one.name === name && (isUnique(one, count) || isAlmostUnique(one, count)));
  return seq([when, aFilter, aTimedVerb], (_, { where = [] }, time): Part | undefined => {
    const [only, ...others] = conditionsOf(where);
    const isNamed = only?.op === "=" && others.length === 0 && isName(only.column);
    return isNamed ? { where, rows, listing: [time] } : undefined;
  })(input, at).filter(({ to }) => to === input.tokens.length);
};
