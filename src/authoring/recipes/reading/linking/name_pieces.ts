import type { ColumnProfile, Dataset, Profile } from "../../../../data/dataset.ts";
import { fold } from "../../../../data/fold.ts";
import { type Facts, standsForRows } from "../facts.ts";
import type { ValueFinder } from "../finder.ts";
import { PERSON_KINDS } from "../lexicon/things.ts";
import { mayBePersons } from "../persons.ts";
import { once } from "../once.ts";
import { type Token, wordsOf } from "../tokens.ts";
import type { ValueLink } from "../value_link.ts";
import { isVocabulary } from "../vocabulary.ts";
import { isPlural, stemOf } from "../words.ts";
import { isCoded, namesakesOf } from "./namesakes.ts";
import { isCommonNoun } from "./row_words.ts";
import { COMMON } from "./pieces.ts";
import { isOnlyThere } from "./short_values.ts";

/** Dearer than a value that only lacks what says nothing. */
const NAMED = 0.6;

/**
 * A word of a name, where only one name of a column has it: "Obama" of "Barack Obama", "the Lakers" of "Los Angeles Lakers", "Delta" of
 * "Delta Air Lines". What stands beside it must speak of who does something, and not of a place.
 */
export async function addNamePieces(
  values: Map<number, readonly ValueLink[]>,
  question: string,
  tokens: readonly Token[],
  dataset: Dataset,
  facts: Facts,
  finder: ValueFinder,
  isFree: (at: number) => boolean,
): Promise<void> {
  const kinds = dataset.profile.columns.flatMap((column) => {
    const kind = kindOf(column, dataset.profile, facts);
    return kind ? [{ column, kind }] : [];
  });
  if (kinds.length === 0) return;
  const isTitled = isInTitleCase(tokens);
  for (const at of tokens.keys()) {
    if (!isFree(at)) continue;
    const { text } = tokens[at] ?? { text: "" };
    const use = useOf(question, tokens, at, isTitled, facts);
    if (use === undefined) continue;
    const found = await Promise.all(
      kinds.map(async ({ column, kind }): Promise<readonly ValueLink[]> => {
        const value = await nameWith(use, kind, column, finder);
        if (value === undefined) return [];
        const notes = [`taking "${text}" for ${JSON.stringify(value)}`];
        return [{ column, values: [value], to: at + 1, cost: NAMED, weak: false, plural: false, notes }];
      }),
    );
    const links = found.flat();
    if (links.length > 0) values.set(at, links);
  }
}

/** How a word stands in a question that may be a part of a name. */
interface Use {
  readonly word: string;
  readonly capital: boolean;
  /** It does something, or has it: "did Obama", "Obama's". */
  readonly does: boolean;
  /** "the lakers" */
  readonly several: boolean;
}

function useOf(
  question: string,
  tokens: readonly Token[],
  at: number,
  isTitled: boolean,
  facts: Facts,
): Use | undefined {
  const token = tokens[at];
  if (token === undefined || !/^[\p{L}\p{M}'’-]{3,}$/u.test(token.text)) return undefined;
  const [article, verb] = [tokens[at - 1]?.folded ?? "", tokens[at - 2]?.folded ?? ""];
  const [before, next] = [article === "the" ? verb : article, tokens[at + 1]?.folded ?? ""];
  const rows = standsForRows(facts, next);
  const owns = /['’]s?$/u.test(question.slice(token.start, token.end + 1).trimEnd());
  // "kennedys speeches"
  const run = !owns && rows && article !== "the" && /^\p{Ll}{5,}[^s]s$/u.test(token.text);
  const capital = !isTitled && (at > 0 || owns) && /^\p{Lu}\p{L}*\p{Ll}/u.test(token.text);
  const several = article === "the" && isPlural(token.folded);
  const does = owns || run || DOING.has(before);
  if (!does && !rows && !BESIDE.has(before) && !JOINTS.has(next)) return undefined;
  const did = before === "did" || before === "does";
  if (!capital && !owns && !run && !several && !did) return undefined;
  const word = run ? token.folded.slice(0, -1) : token.folded;
  if (!capital && !several && mayBeNoun(word)) return undefined;
  // "Orders by Price" is of no Bill Price.
  if (!owns && (NOUNS.has(word) || isCommonNoun(word))) return undefined;
  return isOrdinary(word) ? undefined : { word, capital, does, several };
}

const DOING: ReadonlySet<string> = new Set("did does do has had have was is".split(" "));
const BESIDE: ReadonlySet<string> = new Set("by of for with than vs versus against about and or".split(" "));
const JOINTS: ReadonlySet<string> = new Set("vs versus".split(" "));

/** What else the word may well mean, whoever may be called so. */
function isOrdinary(word: string): boolean {
  return (
    isVocabulary(word) ||
    (COMMON.has(word) && word !== "united") ||
    COLOURS.has(word) ||
    PERSONS.has(stemOf(word)) ||
    namesakesOf(word, word).some(({ kind, derived }) => derived !== true && !isCoded(kind))
  );
}
/** Of what is written small, most surnames that mean something else by themselves: "the cook's salary" is not Tim Cook's. */
function mayBeNoun(word: string): boolean {
  return (
    !/^\p{L}{5,}$/u.test(word) ||
    /(?:er|or|man|ing|ed|s)$/u.test(word) ||
    isCommonNoun(word) ||
    NOUNS.has(word)
  );
}
const NOUNS: ReadonlySet<string> = new Set(
  `knight bishop stone mason short april grace faith field brook noble power swift cross church glass sharp frost grant temple
  chase winter summer spring queen prince nurse clerk judge abbot child marsh beach lodge major sergeant constable steward
  price page street house brand park day week bank store shop town land case law bond cash hall post gate rice rich bell ball wall
  mills banks parks weeks gates woods brooks fields rivers waters hills love crane eagle falcon martin robin olive daisy pearl amber crystal savage strong wright pope`.split(
    /\s+/,
  ),
);
const COLOURS: ReadonlySet<string> = new Set(
  "white black brown green gray grey gold silver rose young".split(" "),
);

function isInTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.slice(1).filter(({ kind, text }) => kind === "word" && text.length > 3);
  return words.length > 1 && words.every(({ text }) => /^\p{Lu}/u.test(text));
}

/** The one name of a column that has the word where such names may be cut. */
async function nameWith(
  use: Use,
  kind: Kind,
  column: ColumnProfile,
  finder: ValueFinder,
): Promise<string | undefined> {
  const near = await finder.nearest(use.word, 20, column.name);
  const held = [...new Set(near.map(({ value }) => value))];
  const [value, ...others] = held.filter((one) => ` ${fold(one)} `.includes(` ${use.word} `));
  if (value === undefined || others.length > 0 || !MAY_STAND[kind](use, fold(value).split(" "), value))
    return undefined;
  return (await isOnlyThere(use.word, value, column, held, finder)) ? value : undefined;
}

const MAY_STAND: Readonly<Record<Kind, (use: Use, words: readonly string[], value: string) => boolean>> = {
  // Of two persons in a cell neither is it; a first name is one of a doer only.
  person: ({ word, capital, does }, words, value) =>
    !/[,;&/+|]| and | feat/iu.test(value) &&
    words.length > 1 &&
    (words.findLast((one) => !SUFFIXES.has(one)) === word || (capital && does && words[0] === word)),
  team: ({ word, capital, does, several }, words) =>
    words.length > 1 &&
    ((capital && words.every((one) => one === word || OF_TEAMS.has(one))) ||
      (words.at(-1) === word && (capital || several)) ||
      (capital && does && words[0] === word)),
  firm: ({ word, capital }, [first, ...rest]) =>
    capital && first === word && rest.length > 0 && rest.every((one) => OF_FIRMS.has(one)),
};

const SUFFIXES: ReadonlySet<string> = new Set("jr sr ii iii iv".split(" "));
const OF_TEAMS: ReadonlySet<string> = new Set("fc ac afc cf sc cd bc rc club de".split(" "));
/** What firms are called besides their names. */
const OF_FIRMS: ReadonlySet<string> = new Set(
  `air airline airlines airways lines aviation motor motors automotive bank group holdings international worldwide company co corporation
  corp inc incorporated llc ltd limited plc ag sa se hotels stores pharmaceuticals technologies systems industries and the`.split(
    /\s+/,
  ),
);

type Kind = "person" | "team" | "firm";

const kindsOf = once((column: ColumnProfile): Kind | "name" | undefined => {
  const { type, name, top = [] } = column;
  if (type !== "text" || !looksLikeNames(top.map(({ value }) => String(value)))) return undefined;
  const words = wordsOf(name).map(stemOf);
  const core = words.filter((word) => !NAME_WORDS.has(word));
  const head = core.at(-1);
  if (head === undefined) return "name";
  return PERSONS.has(head) ? "person" : TEAMS.has(head) ? "team" : FIRMS.has(head) ? "firm" : undefined;
});

/** A name alone says not of what. */
function kindOf(column: ColumnProfile, profile: Profile, facts: Facts): Kind | undefined {
  const kind = kindsOf(column);
  if (kind !== "name") return kind;
  return mayBePersons(facts, profile) ? "person" : undefined;
}

/** Two words or more in most, each with a capital, and no numbers. */
function looksLikeNames(values: readonly string[]): boolean {
  const named = values.filter((value) =>
    /^\p{Lu}[\p{L}\p{M}.'’&,*-]*(?: \(?[\p{L}\p{M}.'’&,*)-]+){1,5}$/u.test(value),
  );
  return (
    values.length > 1 && named.length * 2 >= values.length && !values.some((value) => /\d{2}/.test(value))
  );
}

const NAME_WORDS: ReadonlySet<string> = new Set("name names full of the by".split(" ").map(stemOf));
const PERSONS: ReadonlySet<string> = new Set(
  PERSON_KINDS.concat(
    `artist author writer director actor actress singer composer performer musician rapper speaker president minister senator
    governor politician mayor rider cyclist golfer runner swimmer skier batsman bowler pitcher goalkeeper coach captain winner
    champion laureate nominee baker host comedian astronaut pilot poet painter architect photographer designer inventor scientist
    founder chef doctor officer agent salesperson instructor professor`.split(/\s+/),
  ).map(stemOf),
);
const TEAMS: ReadonlySet<string> = new Set("team club franchise opponent squad".split(" ").map(stemOf));
const FIRMS: ReadonlySet<string> = new Set(
  "airline carrier company firm manufacturer maker distributor bank".split(" ").map(stemOf),
);
