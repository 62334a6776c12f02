import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { said } from "./asked_words.ts";
import { isCommonNoun } from "./row_words.ts";
import { WORDS } from "./short_steps.ts";
import type { ColumnLink } from "../column_costs.ts";
import { coreOf } from "../column_names.ts";
import { ABBREVIATIONS } from "../lexicon/abbreviations.ts";
import { sameNoun } from "../names.ts";
import { once } from "../once.ts";
import type { Token } from "../tokens.ts";
import { isVocabulary } from "../vocabulary.ts";
import { singularsOf } from "../words.ts";

/**
 * "council district" is COUNCIL_DIST, "income class" Income Classification: both words of a name, one of which is cut short there or
 * in the question, where that is so of one name alone. And "direction" is CNTDIR, behind letters that stand for a word. It is said.
 */
export function addCutParts(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { columns }: Profile,
  isOpen: (at: number) => boolean,
): void {
  for (const at of tokens.keys()) {
    const pair = tokens.slice(at, at + 2);
    if (pair.length === 2 && pair.every(mayName) && (isOpen(at) || isOpen(at + 1))) {
      const [only, ...others] = partsOf(columns).filter(({ parts }) => isOf(pair, parts));
      if (only && others.length === 0) put(links, tokens, at, at + 2, only.column);
    }
    const token = tokens[at];
    if (token === undefined || !isOpen(at) || !mayName(token) || !mayBeCut(token.folded)) continue;
    const [ended, ...more] = endsOf(columns).filter(({ end }) => isCutOf(end, token.folded));
    const isElsewhere = partsOf(columns).some(
      ({ column, parts }) => column !== ended?.column && parts.some((part) => isCutOf(part, token.folded)),
    );
    if (ended && more.length === 0 && !isElsewhere) put(links, tokens, at, at + 1, ended.column);
  }
}

function put(links: ColumnLink[][], tokens: readonly Token[], at: number, to: number, column: ColumnProfile) {
  const known = links[at] ?? [];
  if (known.some((link) => link.to >= to && link.cost < 1)) return;
  const notes = [`taking "${said(tokens, at, to)}" for ${column.name}`];
  links[at] = [...known.filter((link) => link.to > to), { column, to, cost: NAMED, notes }];
}
const NAMED = 0.7;

function mayName({ kind, folded }: Token): boolean {
  return kind === "word" && !isVocabulary(folded);
}

/** Who does something begins like what is done. */
function mayBeCut(word: string): boolean {
  return /^\p{Ll}{6,}$/u.test(word) && !/(?:ers?|ors?|ists?|ians?)$/u.test(word);
}

/** Names of two words. */
const partsOf = once((columns: readonly ColumnProfile[]) =>
  columns.map((column) => ({ column, parts: coreOf(column.name) })).filter(({ parts }) => parts.length === 2),
);

/** The ends of names in one word that begin with the short form of another: CNT and DIR. */
const endsOf = once((columns: readonly ColumnProfile[]) =>
  columns.flatMap((column) => {
    const [name = "", ...more] = coreOf(column.name);
    const begun = more.length > 0 ? [] : SHORT.filter((short) => name.startsWith(short));
    return begun
      .map((short) => ({ column, end: name.slice(short.length) }))
      .filter(({ end }) => end.length >= SHORTEST);
  }),
);
/** Those that no word begins with: CAPITAL is no capacity of anything. */
const SHORT: readonly string[] = Object.keys(ABBREVIATIONS).filter((short) =>
  /^(?!s?[cpt]h|s[cpt]r|spl)[^aeiouy]{3,}$/u.test(short),
);

function isOf(tokens: readonly Token[], parts: readonly string[]): boolean {
  const fits = new Set(tokens.map(({ folded }, at) => fitOf(folded, parts[at] ?? "")));
  return fits.has("same") && fits.has("cut") && fits.size === 2;
}

function fitOf(word: string, part: string): "same" | "cut" | "other" {
  if (sameNoun(part, word)) return "same";
  const forms = [word, ...singularsOf(word)];
  return forms.some((form) => isCutOf(part, form) || part === `${form}ification`) ? "cut" : "other";
}

const SHORTEST = 3;
const LONGEST = 5;
/** So many letters a word has more than its beginning. */
const LEAST_CUT = 3;

/** "dist" of "district": cut behind a consonant, and no word of its own. */
function isCutOf(part: string, word: string): boolean {
  if (!word.startsWith(part) || word.length < part.length + LEAST_CUT) return false;
  const isWord = isVocabulary(part) || WORDS.has(part) || OWN.has(part) || isCommonNoun(part);
  return part.length >= SHORTEST && part.length <= LONGEST && /[^aeiouy]$/u.test(part) && !isWord;
}
/** Words that other words begin with. */
const OWN: ReadonlySet<string> = new Set(
  `part port form plan pass post test team unit term card cart corp cost rest bank gold hand head land mark mast mess mill mind
  miss mod must nation person poll post prim quart reg ring sand seas sect self sign soft stand start step stop sun tail temper
  tour town trans trend under up vent visit wait ward warm water weather wind work sport spring point print press pressure
  counter count count invest market master chart child park ship store train`.split(/\s+/u),
);
