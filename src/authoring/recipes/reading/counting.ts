import type { ColumnProfile, Dataset, Profile } from "../../../data/dataset.ts";
import { LIGHT_VERBS } from "./lexicon/extremes.ts";
import { HOLLOW_WORDS, PERSON_COLUMNS, PERSON_NOUNS, PREPOSITIONS, SAME_THINGS } from "./lexicon/things.ts";
import { UNITS } from "./lexicon/units.ts";
import { wordsOf } from "./tokens.ts";
import { isPlural, stemOf } from "./words.ts";

/** What a table counts in a column of its own, "Quantity" or "n": a row stands for several things. */
export interface Counting {
  readonly column: ColumnProfile;
  /** The stems of nouns for what is counted, as the file's name has them: "cars" of new_car_sales.csv. */
  readonly things: ReadonlySet<string>;
  /** The stems of other words of that name, which may stand before them: "new cars". */
  readonly beside: ReadonlySet<string>;
  /** The stems of what was done with them, as a noun: "sales". */
  readonly acts: ReadonlySet<string>;
  /** Whether a row may be one sale, of several things: then nobody knows what "how many sales" counts. */
  readonly single: boolean;
  /** The same as a verb: "sold". */
  readonly verbs: ReadonlySet<string>;
  /** Its other forms: "sell". */
  readonly forms: ReadonlySet<string>;
  /** Whether they are persons. */
  readonly persons: boolean;
}

/** What files count, and the verbs for it: whoever counts sales knows nothing of what was made. */
const ACTS: readonly (readonly [nouns: string, done: string, does: string])[] = [
  ["sale", "sold bought purchased", "sell sells selling buy"],
  ["purchase", "purchased bought", "buy"],
  ["registration", "registered", "register registers"],
  ["production output", "produced made built manufactured", "produce produces make makes build builds"],
  ["delivery shipment", "delivered shipped", "deliver delivers ship"],
  ["order", "ordered", ""],
  ["export", "exported", ""],
  ["import", "imported", ""],
  ["birth", "born", ""],
  ["sighting observation", "seen sighted observed spotted counted recorded", ""],
  ["arrival", "arrived", "arrive"],
  ["rental hire", "rented hired", "rent"],
];

/** Where the file does not say what was done, only that it was counted. */
const NEUTRAL = "counted recorded";

const COUNTS: ReadonlySet<string> = new Set([
  ..."count n cnt freq frequency quantity qty units".split(" "),
  ..."units sold,unit sold,quantity sold,qty sold".split(","),
]);
/** Where there is money, too, sales may be that. */
const MONEY: ReadonlySet<string> = new Set(
  "revenue sales amount price value income turnover proceeds usd eur gbp dollars".split(" ").map(stemOf),
);

const KNOWN = new WeakMap<Profile, Map<string, Counting | undefined>>();

export function countingOf({ profile, name }: Dataset): Counting | undefined {
  const known = KNOWN.get(profile) ?? new Map<string, Counting | undefined>();
  KNOWN.set(profile, known);
  if (!known.has(name)) known.set(name, findCounting(profile, name));
  return known.get(name);
}

/** The one column that counts what rows stand for. */
export function countColumn(profile: Profile): ColumnProfile | undefined {
  if (!COUNTING.has(profile)) {
    const [column, ...others] = profile.columns.filter(
      ({ name, type }) => type === "number" && COUNTS.has(wordsOf(name).join(" ")),
    );
    COUNTING.set(profile, others.length === 0 ? column : undefined);
  }
  return COUNTING.get(profile);
}

/** The same where it is called no more than "number": of what rows say beside it, unless it numbers them. */
export function numberOf(profile: Profile): ColumnProfile | undefined {
  return (
    countColumn(profile) ??
    profile.columns.find(
      ({ name, type, distinct, min, max }) =>
        type === "number" &&
        wordsOf(name).join(" ") === "number" &&
        !(distinct === profile.rows && Number(max) - Number(min) === profile.rows - 1) &&
        Number(min) >= 0 &&
        profile.columns.some((other) => other.type === "text"),
    )
  );
}

/** Asked at every word, and tables may have hundreds of columns. */
const COUNTING = new WeakMap<Profile, ColumnProfile | undefined>();

/** The same by the name of the file: "births" of us_births_2014.csv, if it is all that is counted there. */
export function countingNamed({ columns }: Profile, fileName: string): ColumnProfile | undefined {
  const file = wordsOfFile(fileName);
  const [column, ...others] = columns.filter(
    ({ name, type }) => type === "number" && isPlural(wordsOf(name).at(-1) ?? ""),
  );
  const [word = "", ...more] = wordsOf(column?.name ?? "");
  return others.length === 0 && more.length === 0 && file.includes(word) && !UNITS.has(word)
    ? column
    : undefined;
}

function wordsOfFile(name: string): readonly string[] {
  return wordsOf(name.replace(/(?:\.[a-z0-9]{2,7})+$/iu, "")).filter((word) => /^\p{L}{3,}$/u.test(word));
}

function findCounting(profile: Profile, name: string): Counting | undefined {
  const all = wordsOfFile(name);
  const column = countColumn(profile) ?? countingNamed(profile, name);
  if (column === undefined) return undefined;
  const end = all.findIndex((word, at) => at > 0 && PREPOSITIONS.has(word));
  const said = (end === -1 ? all : all.slice(0, end)).map(stemOf);
  const others = profile.columns.flatMap((other) => wordsOf(other.name).map(stemOf));
  const acts = ACTS.filter(([nouns]) => nouns.split(" ").some((noun) => said.includes(stemOf(noun))));
  const nouns = acts.flatMap(([words]) => words.split(" ").map(stemOf));
  const money = others.some((word) => MONEY.has(word));
  const first = said.findIndex((word) => nouns.includes(word));
  // "new_car_sales", "bird_counts": what stands last before what was done, or at the end.
  const thing = (first === -1 ? said : said.slice(0, first)).findLast(
    (word) => !HOLLOW.has(word) && !others.includes(word),
  );
  const same = SAME_THINGS.map((words) => words.map(stemOf)).filter(
    (words) => thing && words.includes(thing),
  );
  return {
    column,
    things: new Set(thing === undefined ? [] : [thing, ...same.flat()]),
    beside: new Set(said.filter((word) => word !== thing && !nouns.includes(word))),
    // An order may be of several things.
    acts: new Set(money ? [] : nouns.filter((noun) => noun !== "order")),
    single: profile.columns.some((other) => other.type === "date" || other.type === "timestamp"),
    verbs: new Set((acts.length === 0 ? NEUTRAL : acts.map(([, done]) => done).join(" ")).split(" ")),
    forms: new Set(acts.flatMap(([, , does]) => does.split(" ")).filter((verb) => verb !== "")),
    persons:
      PERSON_COLUMNS.some((word) => others.includes(stemOf(word))) &&
      (thing === undefined || PERSON_NOUNS.some((noun) => stemOf(noun) === thing) || acts.length === 0),
  };
}

const DEEDS: ReadonlySet<string> = new Set([
  ...ACTS.flatMap(([, done, does]) => `${done} ${does}`.trim().split(" ")),
  ...NEUTRAL.split(" "),
  ...LIGHT_VERBS,
]);

/** Whether a verb says that something else was done with the things than what was counted. */
export function isOtherDeed({ verbs, forms }: Counting, word: string): boolean {
  return DEEDS.has(word) && !verbs.has(word) && !forms.has(word);
}

const HOLLOW: ReadonlySet<string> = new Set(
  [
    ...HOLLOW_WORDS,
    ..."data dataset table file counts totals yearly monthly daily hourly weekly annual new all".split(" "),
    // "rides_hour.csv": how often it was counted, and not what.
    ..."minute hour day week month quarter year date time".split(" "),
  ].map(stemOf),
);
