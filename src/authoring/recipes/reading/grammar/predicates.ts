import { alt, listOf, map, memo, opt, type Parser, phrase, seq } from "../parser.ts";
import type { Part } from "../part.ts";
import { anAdjective } from "./choices.ts";
import { aFilter } from "./filters.ts";
import { aFlag, lightVerb } from "./leaves.ts";
import { participle, preposition, verb } from "./share_words.ts";

/** "held by", unless what is held is something that the table knows. */
const prepositions: Parser<true> = alt(preposition, (input, at) =>
  input.columnsAt(at).length > 0 ? [] : seq([participle, preposition], (_, held) => held)(input, at),
);
const and = phrase(
  "and",
  "and are",
  "and were",
  "and have",
  "and had",
  "and who",
  "and that",
  "and is",
  "and was",
  "and also",
  "and are also",
  "as well as",
  "but",
  "but also",
  "but are",
  "but have",
  "but were",
);

/** Conditions joined by "and". */
export const someFilters: Parser<Part> = memo(
  map(
    listOf(
      seq([opt(prepositions), aFilter], (_, filter) => filter),
      and,
      4,
    ),
    joined,
  ),
);

/** "female students", "married women": no more than the noun and what stands before it. */
const aNoun: Parser<Part> = seq([anAdjective, aFlag], (adjective, { yes, plural }) =>
  plural ? joined([adjective, { where: [yes] }]) : undefined,
);
const relative = phrase("who", "that", "which", "whose");
const saying = alt(
  seq([relative, opt(verb)], (_, does) => does ?? true),
  verb,
  lightVerb,
);

/** What a sentence says of rows: "are women", "who survived", "comes from Europe". */
export const aPredicate: Parser<Part> = memo(
  alt<Part>(
    seq([saying, alt(someFilters, aNoun)], (_, part) => part),
    // "what percentage of passengers survived": the flag is the verb.
    map(aFlag, ({ yes, plural }) => (plural ? undefined : { where: [yes] })),
  ),
);

/** Several phrases as one. */
export function joined(parts: readonly Part[]): Part {
  const where = parts.flatMap((part) => part.where ?? []);
  const issue = parts.find((part) => part.issue)?.issue;
  return {
    ...Object.assign({}, ...parts),
    ...(where.length > 0 && { where }),
    ...(issue && { issue }),
  };
}
