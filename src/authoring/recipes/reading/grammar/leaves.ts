import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Cell, Condition } from "../../../../toolkit/index.ts";
import { HEADLESS } from "../column_costs.ts";
import { flagOf, isIdentifier } from "../column_facts.ts";
import { standsForRows, isPieceOfName } from "../facts.ts";
import { HAPPENINGS, TOLD_OF } from "../wider.ts";
import type { ValueLink } from "../value_link.ts";
import type { Input } from "../input.ts";
import { LIGHT_VERBS } from "../lexicon/extremes.ts";
import { MULTIPLIERS, NUMBER_ENDS, NUMBER_WORDS } from "../lexicon/numbers.ts";
import { type Phrases } from "../lexicon/phrases.ts";
import { ARTICLES, GLUE } from "../lexicon/talk.ts";
import { KINDS, PERSON_KINDS, PERSON_NOUNS, PERSON_PARTS, TAGS } from "../lexicon/things.ts";
import { NEUTRAL } from "../row_evidence.ts";
import { alt, map, type Match, memo, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { FlagRef, RowNoun } from "../part.ts";
import { unitAt } from "../units.ts";
import { flagWordAt } from "./flag_words.ts";
import { isVocabulary } from "../vocabulary.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { isPlural, longOf, stemOf } from "../words.ts";
import { joinedName, sameNoun } from "../names.ts";
import { aWin } from "../wins.ts";
import { aWinner } from "./winners.ts";

export interface ColumnRef {
  readonly column: ColumnProfile;
  /** Whether the words are the whole name, but for words that say nothing: not only a part of it. */
  readonly whole: boolean;
  /** Whether the words are the name itself. */
  readonly literal: boolean;
  readonly plural: boolean;
  /** Whether the words are those of the name, their number apart: "booked" and "bookings" only have a stem in common. */
  readonly same: boolean;
  /** The last of the words. */
  readonly noun: string;
}

/** Words that name a column. */
export const aColumn: Parser<ColumnRef> = memo((input, at) => refsAt(input, at, false));

/** The same, also by words that name a column only together with a value of it. */
export const aColumnBeside: Parser<ColumnRef> = memo((input, at) => refsAt(input, at, true));

function refsAt(input: Input, at: number, mayBeBeside: boolean): Match<ColumnRef>[] {
  return input
    .columnsAt(at)
    .filter(({ beside }) => mayBeBeside || !beside)
    .map(({ column, to, cost, notes }) => {
      const last = input.tokens[to - 1];
      // A name in quotes is only a name.
      const plural = last?.kind === "word" && isPlural(last.folded);
      const same = notes.length > 0 || input.tokens.slice(at, to).every((token) => isWordOf(column, token));
      const noun = last?.folded ?? "";
      return { to, cost, notes, value: { column, whole: cost < 1, literal: cost === 0, plural, same, noun } };
    });
}

function isWordOf({ name }: ColumnProfile, { kind, text, folded }: Token): boolean {
  // "weather types", "kinds of weather"
  if (TAGS.has(folded) || KINDS.has(folded) || folded === "of") return true;
  if (kind !== "word" || joinedName(name) === joinedName(text)) return true;
  const own = wordsOf(name).flatMap((word, index) =>
    word === "date" ? ["date", "day"] : index > 0 && NUMBER_ENDS.has(word) ? [word, "number"] : [word],
  );
  return wordsOf(text).every((word) =>
    own.some((known) => sameNoun(known, word) || sameNoun(longOf(known), word)),
  );
}

/** A column whose numbers measure something. */
export const aNumericColumn: Parser<ColumnProfile> = memo((input, at) =>
  map(aColumn, ({ column }) =>
    column.type === "number" && !isIdentifier(column, input.dataset.profile.rows) ? column : undefined,
  )(input, at),
);

/** A column whose numbers may be compared: also those that name things, when it is called by its very name. */
export const aComparableColumn: Parser<ColumnProfile> = memo((input, at) =>
  aComparable(input, at).filter(({ to }) => !mayBeAged(input, at, to)),
);
const aComparable = alt<ColumnProfile>(aNumericColumn, (input, at) =>
  map(aColumn, ({ column, literal }) =>
    literal && column.type === "number" && isIdentifier(column, input.dataset.profile.rows)
      ? column
      : undefined,
  )(input, at),
);

/**
 * "vaccinated people over 80" are so old, and not so many: any such number may be an age. What something is "with" is a number of
 * its own, but for children: of these it is said how old they are.
 */
function mayBeAged({ tokens }: Input, from: number, to: number): boolean {
  const [before, noun, word, bound] = [tokens[from - 1], tokens[to - 1], tokens[to], tokens[to + 1]];
  const stem = stemOf(noun?.folded ?? "");
  const isMeant = YOUNG.has(stem) || (PERSONS.has(stem) && before?.folded !== "with");
  return isMeant && AGED.has(word?.folded ?? "") && Number(bound?.text) <= OLDEST;
}
const PERSONS: ReadonlySet<string> = new Set([...PERSON_NOUNS, ...PERSON_KINDS, ...PERSON_PARTS].map(stemOf));
const YOUNG: ReadonlySet<string> = new Set(
  "child kid baby infant toddler teen teenager".split(" ").map(stemOf),
);
const AGED: ReadonlySet<string> = new Set(["over", "under", "above", "below", "aged", "older", "younger"]);
const OLDEST = 120;

/** Words that stand for values of a column, when the column stands beside them. */
export const anyValue: Parser<ValueLink> = (input, at) =>
  input.valuesAt(at).map((value) => ({ to: value.to, cost: value.cost, notes: value.notes, value }));

/** Words that stand for values of a column by themselves. */
export const aValue: Parser<ValueLink> = map(anyValue, (link) => (link.weak ? undefined : link));

export interface Amount {
  readonly value: number;
  readonly percent: boolean;
  /** As written: `2015` may be a year, `2,015` may not. */
  readonly text: string;
  /** Written in thousands or millions. */
  readonly large: boolean;
  /** Of what, as the question says: "200 mm". */
  readonly units?: readonly string[];
  /** The sign before it: "$5,000". */
  readonly sign?: string;
}

const digits: Parser<Amount> = (input, at) => {
  const token = input.tokens[at];
  if (token?.kind !== "number" || token.value === undefined) return [];
  const { value: number, percent = false, text } = token;
  const [sign] = /^[$€£]/u.exec(text) ?? [];
  const value = { value: number, percent, text, large: /[km]$/i.test(text), ...(sign && { sign }) };
  return [{ to: at + 1, cost: 0, notes: [], value }];
};

const spelled: Parser<Amount> = map(term(NUMBER_WORDS), (value) => ({
  value,
  percent: false,
  text: "",
  large: false,
}));

/** "at least one", "over a hundred": elsewhere "one" is hardly a number. */
const single: Parser<Amount> = (input, at) => {
  const before = input.tokens[at - 1]?.folded ?? "";
  const compared = COMPARING.has(ARTICLES.has(before) ? (input.tokens[at - 2]?.folded ?? "") : before);
  const one = compared && !ARTICLES.has(before) && input.tokens[at + 1]?.folded !== "of";
  const words: Phrases<number> = { ...(one && { one: 1 }), ...(compared && { ...MULTIPLIERS, dozen: 12 }) };
  return map(term(words), (value): Amount => ({ value, percent: false, text: "", large: value >= 1e3 }))(
    input,
    at,
  );
};
const COMPARING: ReadonlySet<string> = new Set("than over above least most exactly under below".split(" "));

export const anAmount: Parser<Amount> = memo(
  seq([alt(digits, spelled, single), opt(term(MULTIPLIERS))], (amount, times) =>
    times === undefined ? amount : { ...amount, value: amount.value * times, text: "", large: true },
  ),
);

/** What a number is measured in: all units that the words may mean. */
export const aUnit: Parser<readonly string[]> = (input, at) => {
  const unit = unitAt(input.tokens, at, input.dataset.profile.columns);
  return unit === undefined ? [] : [{ to: unit.to, cost: 0, notes: [], value: unit.units }];
};

/** A number that may be followed by the unit it is measured in. */
export const aMeasured: Parser<Amount> = memo(
  seq([anAmount, opt(aUnit)], (amount, units) => {
    if (units === undefined) return amount;
    return units.every((unit) => unit === "percent")
      ? { ...amount, percent: true, text: "" }
      : { ...amount, units, text: "" };
  }),
);

/** A whole number of things. */
export const aNumber: Parser<number> = map(anAmount, ({ value, percent }) =>
  Number.isInteger(value) && value >= 1 && value <= 10_000 && !percent ? value : undefined,
);

export const aDate: Parser<string> = (input, at) => {
  const token = input.tokens[at];
  return token?.kind === "date" && isDay(token.text)
    ? [{ to: at + 1, cost: 0, notes: [], value: token.text }]
    : [];
};

function isDay(text: string): boolean {
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

export const quotedText: Parser<string> = (input, at) => {
  const token = input.tokens[at];
  return token?.kind === "quoted" ? [{ to: at + 1, cost: 0, notes: [], value: token.text }] : [];
};

const joiningWords = new Set(LIGHT_VERBS);

/** A verb that only joins, unless the table has such a thing: "reported in May", where there is a column reported. */
export const lightVerb: Parser<true> = (input, at) => {
  const token = input.tokens[at];
  if (token?.kind !== "word" || !joiningWords.has(token.folded)) return [];
  // "works by Picasso" are the rows.
  if (at === 0 && token.folded === "works" && standsForRows(input.facts, token.folded)) return [];
  if (input.columnsAt(at).length > 0 || input.valuesAt(at).length > 0) return [];
  return [{ to: at + 1, cost: 0, notes: [], value: true }];
};

/** Verbs for being there at all; any other may count something else than the rows. */
export const occurring: Parser<true> = (input, at) =>
  input.columnsAt(at).length > 0 || input.valuesAt(at).length > 0 ? [] : beingThere(input, at);
const beingThere = phrase(
  ..."appear appears appeared happen happens happened occur occurs occurred recorded reported observed seen found listed used".split(
    " ",
  ),
  ...["turn", "turns", "turned", "come", "comes", "came", "show", "shows", "showed"].map(
    (verb) => `${verb} up`,
  ),
);
/** Capitalised words, up to the end of the question: a text that is meant as it stands, though nobody quoted it. */
export const aName: Parser<string> = (input, at) => {
  const words = input.tokens.slice(at);
  const isNamed = words.every(({ kind, text }) => kind === "word" && /^\p{Lu}/u.test(text));
  const [first, last] = [words[0], words.at(-1)];
  if (!isNamed || first === undefined || last === undefined || words.length > 3) return [];
  const value = input.question.slice(first.start, last.end);
  return [{ to: input.tokens.length, cost: 0, notes: [], value }];
};

/** A text that is meant as it stands: in quotes, a name at the end, or one word before the end or a small word. */
export const aText: Parser<string> = (input, at) => {
  // An article here is part of the text.
  if (ARTICLES.has(input.tokens[at - 1]?.folded ?? "")) return [];
  const [token, next] = [input.tokens[at], input.tokens[at + 1]];
  const named = [...quotedText(input, at), ...aName(input, at)];
  if (named.length > 0 || token === undefined || !["word", "number"].includes(token.kind)) return named;
  const alone =
    next === undefined || next.kind === "mark" || GLUE.has(next.folded) || isVocabulary(next.folded);
  const small = GLUE.has(token.folded) && !/^\p{Lu}/u.test(token.text) && next !== undefined;
  return alone && !small ? [{ to: at + 1, cost: 0, notes: [], value: token.text }] : [];
};

/** All words of the file's name for what the rows are: "bird strikes". */
const aRun: Parser<RowNoun> = (input, at) => {
  const [first, second] = input.tokens.slice(at, at + 2);
  if (first?.kind !== "word" || second?.kind !== "word") return [];
  if (!input.facts.runs.has(first.folded + second.folded) || isVocabulary(first.folded)) return [];
  // What a cell or a column holds tells some rows from others.
  const isTold = input.valuesAt(at).some(({ weak }) => !weak);
  if (isTold || input.columnsAt(at).some(({ cost }) => cost < 1)) return [];
  const word = `${first.text} ${second.text}`;
  return [
    { to: at + 2, cost: 0, notes: [], value: { word, plural: isPlural(second.folded), assumed: false } },
  ];
};

/** "fill-ups", where rows are fillups. */
const aHyphened: Parser<RowNoun> = (input, at) => {
  const [first, hyphen, ...more] = input.tokens.slice(at, at + 3);
  if (first?.kind !== "word" || hyphen === undefined) return [];
  const second = hyphen.text === "-" ? more[0] : hyphen;
  if (second?.kind !== "word") return [];
  const word = input.question.slice(first.start, second.end);
  const isJoined = word.toLowerCase() === `${first.folded}-${second.folded}`;
  if (!isJoined || !standsForRows(input.facts, first.folded + second.folded)) return [];
  const notes = [`taking "${word}" for the rows of the table`];
  const to = hyphen.text === "-" ? at + 3 : at + 2;
  return [{ to, cost: 0, notes, value: { word, plural: isPlural(second.folded), assumed: false } }];
};

/** "ufo sightings", "murder cases": what happened, and a noun for anything that does. */
const aHappening: Parser<RowNoun> = (input, at) => {
  const [first, second] = input.tokens.slice(at, at + 2);
  if (first?.kind !== "word" || second?.kind !== "word" || isPlural(first.folded)) return [];
  const told = HAPPENINGS.has(stemOf(first.folded)) && TOLD_OF.has(stemOf(second.folded));
  if (!told || !standsForRows(input.facts, first.folded)) return [];
  const isNamed = [at, at + 1].some(
    (one) => input.columnsAt(one).some(({ cost }) => cost < 1) || input.valuesAt(one).length > 0,
  );
  const word = `${first.text} ${second.text}`;
  const notes = [`taking "${word}" for the rows of the table`];
  return isNamed
    ? []
    : [{ to: at + 2, cost: 0, notes, value: { word, plural: isPlural(second.folded), assumed: false } }];
};

/** A noun that stands for the rows of this table. */
export const aRowNoun: Parser<RowNoun> = memo(
  alt(
    aHappening,
    nounWhere(({ folded }, facts) => folded !== "who" && standsForRows(facts, folded)),
    aRun,
    aHyphened,
    aWin,
  ),
);

/** A noun for any person, where rows are persons and nothing says which: "the oldest contestant". It is said. */
export const aNeutralPerson: Parser<RowNoun> = (input, at) => {
  const { persons, openToNouns, kind } = input.facts;
  const token = input.tokens[at];
  if (token?.kind !== "word" || !persons || !openToNouns || kind !== undefined) return [];
  if (!NEUTRAL.has(stemOf(token.folded)) || standsForRows(input.facts, token.folded)) return [];
  if (input.columnsAt(at).some(({ cost }) => cost < HEADLESS) || input.valuesAt(at).length > 0) return [];
  const value = { word: token.text, plural: isPlural(token.folded), assumed: true };
  return [{ to: at + 1, cost: 0.5, notes: [], value }];
};

/** A noun for persons, where rows are persons; and "who" of companies, too. */
export const aPerson: Parser<RowNoun> = nounWhere(({ folded }, facts) => {
  if (!facts.persons) return folded === "who" && facts.kind?.persons === "act";
  return PERSON_NOUNS.some((noun) => stemOf(noun) === stemOf(folded)) || facts.rowNouns.has(stemOf(folded));
});

/** The same, by any noun that rows go by: "victims under 18". */
export const anyPerson: Parser<RowNoun> = alt(aPerson, aNeutralPerson, (input, at) =>
  input.facts.persons && input.facts.akin.has(stemOf(input.tokens[at]?.folded ?? ""))
    ? aRowNoun(input, at)
    : [],
);

export const who: Parser<RowNoun> = map(aPerson, (noun) =>
  noun.word.toLowerCase() === "who" ? noun : undefined,
);

function nounWhere(
  fits: (token: { folded: string }, facts: Parameters<typeof standsForRows>[0]) => boolean,
): Parser<RowNoun> {
  return memo((input, at) => {
    const token = input.tokens[at];
    if (token?.kind !== "word" || !fits(token, input.facts)) return [];
    const noun = { word: token.text, plural: isPlural(token.folded), assumed: false };
    return [
      {
        to: at + 1,
        cost: 0,
        notes: [...input.taughtRowsAt(at), token.slip ?? [], pieceNote(input, token)].flat(),
        value: noun,
      },
    ];
  });
}

/** What is said of a noun that is one for the rows by a part of a name, or by being another word for them. */
function pieceNote({ facts }: Input, { folded, text }: Token): readonly string[] {
  const stem = stemOf(folded);
  const isKnown = facts.rowNouns.has(stem) || !(facts.akin.has(stem) || isPieceOfName(facts, folded));
  if (isKnown) return [];
  const within = facts.within.find(({ stems }) => stems.has(stem));
  const apart = within ? `, which ${within.name} and ${within.apart[0] ?? ""} tell apart` : "";
  return [`taking "${text}" for the rows of the table${apart}`];
}

const named: Parser<FlagRef> = map(aColumn, ({ column, whole, plural }) =>
  whole ? flagRef(column, column.name, plural) : undefined,
);

/** Who survived is a survivor. */
const agent: Parser<FlagRef> = (input, at) => {
  const token = input.tokens[at];
  const [, root] = /^(\p{L}{3,}?)(?:e?rs?|ors?)$/u.exec(token?.folded ?? "") ?? [];
  if (token?.kind !== "word" || root === undefined || input.columnsAt(at).length > 0) return [];
  const stems = new Set([stemOf(root), stemOf(`${root}e`), stemOf(`${root}ed`)]);
  return input.dataset.profile.columns
    .filter(({ name }) => /^\p{L}+$/u.test(name) && stems.has(stemOf(name.toLowerCase())))
    .flatMap((column) => {
      const value = flagRef(column, token.text, isPlural(token.folded));
      return value === undefined ? [] : [{ to: at + 1, cost: 0.3, notes: [], value }];
    });
};

/** "unpaid" is not paid, "inactive" not active. */
const undone: Parser<FlagRef> = (input, at) => {
  const token = input.tokens[at];
  const [, root] = /^(?:un|in|non)(\p{L}{4,})$/u.exec(token?.folded ?? "") ?? [];
  if (token?.kind !== "word" || root === undefined || input.columnsAt(at).length > 0) return [];
  return input.finder
    .starting([{ ...token, text: root, folded: root }], 0)
    .filter(({ cost }) => cost < 1)
    .flatMap(({ column }) => {
      const flag = flagRef(column, token.text, isPlural(token.folded));
      return flag === undefined
        ? []
        : [{ to: at + 1, cost: 0.3, notes: [], value: { ...flag, yes: flag.no, no: flag.yes } }];
    });
};

/** "failed" is what was not successful, "left" who churned: said. */
const byOtherWord: Parser<FlagRef> = (input, at) => {
  const found = flagWordAt(input, at);
  const text = input.tokens[(found?.to ?? at + 1) - 1]?.text ?? "";
  const plural = isPlural(text.toLowerCase()) || /^(?:wo)?men$/i.test(text);
  const flag = found && flagRef(found.column, text, plural);
  if (found === undefined || flag === undefined) return [];
  const value = found.holds ? flag : { ...flag, yes: flag.no, no: flag.yes };
  return [{ to: found.to, cost: 0.3, notes: [found.note], value }];
};

export const aFlag: Parser<FlagRef> = memo(alt(named, agent, undone, aWinner, byOtherWord));

function flagRef(column: ColumnProfile, word: string, plural: boolean): FlagRef | undefined {
  const flag = flagOf(column);
  if (flag === undefined) return undefined;
  const is = (value: Cell): Condition => ({ column: column.name, op: "=", value });
  return { yes: is(flag.yes), no: is(flag.no), word, plural };
}
