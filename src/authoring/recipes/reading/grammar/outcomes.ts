import { anyOf, listOf, opt, type Parser, phrase, seq } from "../parser.ts";
import type { Part } from "../part.ts";
import { wordsOf } from "../tokens.ts";
import { equal } from "./choices.ts";
import { aValue } from "./leaves.ts";
import { eitherOf } from "../plain.ts";

const ended = anyOf(`
  end | ends | ended | ending | finish | finishes | finished | result | results | resulted | end up | ended up`);
const small = opt(anyOf("in | in a | in an | with | with a | as | as a | at | being"));

/** Columns of how a thing came out: "ended in Rome" says where, and "ended in 2014" when. */
const OUTCOMES = new Set(
  "result results outcome outcomes score scores status verdict decision ending disposition ruling resolution fate".split(
    " ",
  ),
);

/** "ended 0-0", "resulted in an arrest". */
export const anOutcome: Parser<Part> = seq([ended, small, listOf(aValue, phrase("or"))], (_, _in, links) =>
  links.every(({ column }) => wordsOf(column.name).some((word) => OUTCOMES.has(word)))
    ? eitherOf(links.map((link) => [equal(link)]))
    : undefined,
);
