import type { Input } from "../input.ts";
import { alt, listOf, opt, type Parser, phrase, seq } from "../parser.ts";
import type { Part } from "../part.ts";
import { RELATIONS } from "../lexicon/relations.ts";
import { wordsOf } from "../tokens.ts";
import { verbForms } from "../verb_forms.ts";
import type { ValueLink } from "../value_link.ts";
import { chosen } from "./choices.ts";
import { or } from "./joints.ts";
import { aValue } from "./leaves.ts";

/** Who does it, by each form of the verb. */
const DOERS = new Map<string, ReadonlySet<string>>();
for (const { verbs, before, headers } of RELATIONS) {
  if (before.length > 1 || before[0] !== "by") continue;
  for (const form of verbs.flatMap((verb) => verbForms(verb).all))
    DOERS.set(form, new Set([...(DOERS.get(form) ?? []), ...headers]));
}
/** What is bought, ordered or eaten itself. */
const TAKEN: ReadonlySet<string> = new Set("bought purchased ordered buying buy purchase".split(" "));
const GOODS: ReadonlySet<string> = new Set(
  "product products item items goods article brand line category sku model".split(" "),
);

/** Whether a column tells how or by whom it was done: Director of "directed", Payment of "paid". */
function tells(name: string, participle: string): boolean {
  const [, root] = /^(\p{L}{3,}?)(?:ed|d)$/u.exec(participle) ?? [];
  const roots = root === undefined ? [] : [root, root.replace(/(.)\1$/u, "$1")];
  return wordsOf(name).some((word) => roots.some((stem) => isOfVerb(word, stem)));
}

/** The same of who did it: Director. */
export function tellsWho(name: string, participle: string): boolean {
  return wordsOf(name).some(
    (word) => DOERS.get(participle)?.has(word) || (/(?:er|or|ist)s?$/u.test(word) && tells(word, participle)),
  );
}

export function isGoods(name: string): boolean {
  return wordsOf(name).some((word) => GOODS.has(word));
}

function isOfVerb(word: string, root: string): boolean {
  return word.startsWith(root) && ENDINGS.has(word.slice(root.length));
}
const ENDINGS: ReadonlySet<string> = new Set(
  ["", "e", "r", "er", "or", "ing", "ed", "ion", "ation", "ment", "ery", "ure", "ee", "ist"].flatMap(
    (end) => [end, `${end}s`],
  ),
);

const preposition = phrase("by", "with", "in", "of", "from", "using", "via", "through", "on", "for", "as");

/** A verb that is no name of the table, too. */
const aParticiple: Parser<string> = (input, at) => {
  const token = input.tokens[at];
  const isVerb = token?.kind === "word" && /\p{L}{2}ed$/u.test(token.folded);
  const own = input
    .columnsAt(at)
    .every(({ cost, column }) => cost >= 1 || tells(column.name, token?.folded ?? ""));
  return isVerb && own && input.valuesAt(at).length === 0
    ? [{ to: at + 1, cost: 0, notes: [], value: token.folded }]
    : [];
};

export function isFree(input: Input, at: number): boolean {
  return input.columnsAt(at).every(({ cost }) => cost >= 1) && input.valuesAt(at).length === 0;
}

const was = opt(
  phrase(
    "is",
    "are",
    "was",
    "were",
    "that is",
    "that are",
    "that were",
    "that was",
    "which were",
    "which are",
    "who were",
    "who",
    "that",
  ),
);
const values = listOf(aValue, or);
export const buying: Parser<true> = (input, at) =>
  TAKEN.has(input.tokens[at]?.folded ?? "") && isFree(input, at)
    ? [{ to: at + 1, cost: 0, notes: [], value: true }]
    : [];

/** "paid by credit card", "directed by Clint Eastwood", "bought food": a value of a column that the verb speaks of. */
export const aParticipleChoice: Parser<Part> = alt<Part>(
  seq([was, aParticiple, preposition, values], (_, participle, _by, links) =>
    keeping(links, (name) => tells(name, participle)),
  ),
  seq([was, buying, values], (_, _bought, links) => keeping(links, isGoods)),
  // "songs by Abba": of whoever makes them.
  seq([phrase("by"), values], (_, links) => keeping(links, isMaker)),
  seq([was, phrase("due to", "because of", "owing to"), values], (_, _due, links) =>
    keeping(links, isReason),
  ),
);
function isMaker(name: string): boolean {
  const last = wordsOf(name).findLast((word) => word !== "name" && word !== "names") ?? "";
  return /^(?:speaker|president|senator|minister|politician|candidate|host|customer|client|employee|salesperson|agent|officer|donor|artist|author|writer|director|singer|band|composer|performer|creator|maker|manufacturer|developer|publisher|studio|designer|painter|architect|photographer|producer|brand|brewery|player|driver|rider)s?$/.test(
    last,
  );
}
function isReason(name: string): boolean {
  return wordsOf(name).some((word) => /^(?:causes?|reasons?|factors?)$/.test(word));
}

function keeping(links: readonly ValueLink[], fits: (name: string) => boolean): Part | undefined {
  const filter = links.every(({ column }) => fits(column.name)) ? chosen(links) : undefined;
  return filter && { where: [filter] };
}
