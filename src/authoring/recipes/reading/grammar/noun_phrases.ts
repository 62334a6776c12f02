import type { Input } from "../input.ts";
import { ARTICLES, GLUE, OPENINGS } from "../lexicon/talk.ts";
import type { Parser } from "../parser.ts";
import type { Part } from "../part.ts";
import { stemOf } from "../words.ts";
import { someRows } from "./rows.ts";

/** "african american athletes", "doctors in Boston": rows by a noun that is a value or a flag, and nothing else, list these. */
export const someOfThem: Parser<Part> = (input, at) => {
  const before = input.tokens.slice(0, at);
  // "do women …" asks something else of them.
  const begins = before.every(
    ({ folded }, index) => (index > 0 ? GLUE.has(folded) : ARTICLES.has(folded)) || OPENED.has(folded),
  );
  return begins
    ? someRows(input, at).flatMap((match) => {
        const { value } = match;
        const bare = value.where && !value.rows && !value.measures && !value.keys;
        return bare && match.to === input.tokens.length && hasPlural(input, at)
          ? [{ ...match, value: { ...value, listed: true as const } }]
          : [];
      })
    : [];
};
const OPENED: ReadonlySet<string> = new Set(
  OPENINGS.flatMap((text) => text.split(" ")).filter(
    (word) => !["do", "is", "are", "was", "were", "can", "could"].includes(word),
  ),
);

/** A value that is itself a plural, such as "Electronics", is the name of a kind. */
function hasPlural(input: Input, from: number): boolean {
  return input.tokens.slice(from).some((token, more) =>
    input.valuesAt(from + more).some(
      ({ plural, values, to }) =>
        plural &&
        !values.some((value) => {
          const last = String(value).toLowerCase().split(/\s+/).at(-1) ?? "";
          const said = input.tokens[to - 1]?.folded ?? "";
          return last === said && stemOf(last) === stemOf(token.folded);
        }),
    ),
  );
}
