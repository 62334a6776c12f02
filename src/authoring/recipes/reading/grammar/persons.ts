import type { Parser } from "../parser.ts";
import type { Part } from "../part.ts";
import { PLACE_WORDS } from "../lexicon/relations.ts";
import { conditionsOf } from "../plain.ts";
import { wordsOf } from "../tokens.ts";
import { mayBePersons } from "../persons.ts";
import { anAdjective } from "./choices.ts";

/** "percentage of married", at the end of it: it is persons that are meant, and no amount of theirs; of a name ("Berlin"), it may be that. */
export const someOfPersons: Parser<Part> = (input, at) =>
  mayBePersons(input.facts, input.dataset.profile)
    ? anAdjective(input, at).filter(
        ({ to, value: { where = [] } }) =>
          to === input.tokens.length &&
          input.tokens.slice(at).every(({ text }) => !/^\p{Lu}/u.test(text)) &&
          !conditionsOf(where).some(({ column }) => wordsOf(column).some((word) => PLACE_WORDS.has(word))),
      )
    : [];
