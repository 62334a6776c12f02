import type { ColumnProfile } from "../../../../data/dataset.ts";
import { alt, map, memo, opt, type Parser, phrase, seq, term } from "../parser.ts";
import { flagOf, isRate, isTime, isYear } from "../column_facts.ts";
import { QUALIFIERS, REPEATED } from "../lexicon/things.ts";
import { stepOf } from "../linking/row_steps.ts";
import type { Quantity } from "../part.ts";
import { coreOf } from "../column_names.ts";
import type { Input } from "../input.ts";
import { wordsOf } from "../tokens.ts";
import { toWord } from "../words.ts";
import { isColumn } from "../plain.ts";
import { sayColumn } from "../say.ts";
import { carries, unitsOf } from "../units.ts";
import { aColumn, aNumericColumn, aUnit } from "./leaves.ts";
import { aLeadTime } from "./lead_times.ts";
import { nounColumn } from "./nouns.ts";
import { oneOfCounted } from "./shared_out.ts";
import { verbColumn } from "./verbs.ts";

const sign = term({
  minus: "-",
  "-": "-",
  plus: "+",
  "+": "+",
  times: "*",
  "multiplied by": "*",
  "*": "*",
  "divided by": "/",
  "/": "/",
} as const);

const aDate: Parser<ColumnProfile> = map(aColumn, ({ column }) => (isTime(column) ? column : undefined));
const daysBetween = phrase(
  ...["days between", "days from", "time between", "time from"].flatMap((text) => [
    text,
    `number of ${text}`,
  ]),
  "difference in days between",
  "number of days passed between",
);

/** "days between order date and delivery date". */
const aSpan: Parser<Quantity> = noting(
  alt<Quantity>(
    seq([daysBetween, aDate, phrase("and", "to", "until"), aDate], (_, right, _to, left) =>
      left === right ? undefined : { left, op: "-", right },
    ),
    seq([aDate, phrase("minus", "-"), aDate], (left, _, right) =>
      left === right ? undefined : { left, op: "-", right },
    ),
  ),
  "counting days",
);

function noting<T>(parser: Parser<T>, note: string): Parser<T> {
  return (input, at) => parser(input, at).map((match) => ({ ...match, notes: [...match.notes, note] }));
}

/** Units of what there is more or less of; hours and days are also those of rates, leaves and dates. */
const AMOUNTS: ReadonlySet<string> = new Set(["m2", "km2", "sqft", "kg", "tonne", "litre", "kwh"]);

/** "rent per square metre": by the one column that is in this unit; or by the one named, "per square foot of living area". */
const aDensity: Parser<Quantity> = (input, at) =>
  seq(
    [aNumericColumn, phrase("per"), aUnit, opt(seq([phrase("of"), aNumericColumn], (_, column) => column))],
    (left, _, units, said): Quantity | undefined => {
      const amounts = units.filter((unit) => AMOUNTS.has(unit));
      const columns = input.dataset.profile.columns.filter(
        (column) => column.type === "number" && column !== left && !wordsOf(column.name).includes("per"),
      );
      const inUnit = columns.filter((column) => carries(column, amounts));
      const open = columns.filter((column) => mayBeIn(column, amounts));
      const [right, ...others] =
        said === undefined
          ? inUnit.length > 0
            ? inUnit
            : open
          : [...inUnit, ...open].filter((column) => column === said);
      if (right === undefined || others.length > 0) return undefined;
      return { left, op: "/", right, ...(open.includes(right) && { per: true }) };
    },
  )(input, at).map((match) => {
    const { value } = match;
    if (isColumn(value) || unitsOf(value.right.name).size > 0 || value.right.unit) return match;
    const unit = Number(value.right.min) < 250 ? "square metres" : "square feet";
    return { ...match, notes: [...match.notes, `taking ${sayColumn(value.right.name)} to be in ${unit}`] };
  });

/** An area without a unit, as large as those of homes are in this one. */
function mayBeIn({ name, unit, min, max }: ColumnProfile, units: readonly string[]): boolean {
  if (coreOf(name).at(-1) !== "area" || unit !== undefined || unitsOf(name).size > 0) return false;
  if (typeof min !== "number" || typeof max !== "number") return false;
  return (
    (units.includes("sqft") && min >= 250 && max < 50_000) || (units.includes("m2") && min > 5 && max < 800)
  );
}

/** "gdp per capita", where that is no column and the population is one. */
const perPerson: Parser<Quantity> = seq(
  [
    aNumericColumn,
    phrase("per capita", "per head", "per person", "per inhabitant"),
    nounColumn("population"),
  ],
  (left, _, right): Quantity | undefined =>
    left === right || isRate(left) || wordsOf(left.name).some((word) => QUALIFIERS.has(word))
      ? undefined
      : { left, op: "/", right },
);

/** "students per teacher", where a column counts the teachers: what each row has of the one by what it has of the other. */
const sharedOut: Parser<Quantity> = seq(
  [opt(phrase("number of", "amount of")), aNumericColumn, phrase("per"), oneOfCounted],
  (_, left, _per, right): Quantity | undefined =>
    left === right || isRate(left) || isYear(left) || flagOf(left) || isOfOneThing(left)
      ? undefined
      : { left, op: "/", right, per: true },
);

function isOfOneThing({ name }: ColumnProfile): boolean {
  return wordsOf(name).some((word) => QUALIFIERS.has(word));
}

type Pair = readonly [ColumnProfile, ColumnProfile];

/** "min and max price": two columns whose names differ in one word, which have the rest in common. */
const sharedPair: Parser<Pair> = (input, at) => {
  const [left, joint, right, ...more] = input.tokens.slice(at, at + 6);
  if (left?.kind !== "word" || right?.kind !== "word" || !["and", "to"].includes(joint?.folded ?? ""))
    return [];
  return [1, 2, 3].flatMap((length) => {
    const rest = more.slice(0, length);
    if (rest.length < length || rest.some(({ kind }) => kind !== "word")) return [];
    const common = rest.map(({ folded }) => folded);
    const [first, ...others] = columnsOf([left.folded, ...common], input);
    const [second, ...rivals] = columnsOf([right.folded, ...common], input);
    if (!first || !second || first === second || others.length > 0 || rivals.length > 0) return [];
    return [{ to: at + 3 + length, cost: 0.1, notes: [], value: [first, second] as const }];
  });
};

/** The columns called by just these words, in any order, their units apart. */
function columnsOf(words: readonly string[], { dataset: { profile } }: Input): readonly ColumnProfile[] {
  const said = new Set(words.map((word) => toWord(word).long));
  return profile.columns.filter((column) => {
    const own = coreOf(column.name);
    const isSaid = own.every((word) => said.has(toWord(word).long));
    return column.type === "number" && own.length === said.size && isSaid;
  });
}

const pair: Parser<Pair> = alt(
  seq([aNumericColumn, phrase("and"), aNumericColumn], (left, _, right): Pair | undefined =>
    left === right ? undefined : [left, right],
  ),
  sharedPair,
);

const LOWER: ReadonlySet<string> = new Set("min minimum low lowest".split(" "));
const UPPER: ReadonlySet<string> = new Set("max maximum high highest".split(" "));

/** How far the lower is from the higher is said in either order. */
function isUpsideDown(left: ColumnProfile, right: ColumnProfile): boolean {
  return (
    wordsOf(left.name).some((word) => LOWER.has(word)) && wordsOf(right.name).some((word) => UPPER.has(word))
  );
}

/** Whether the numbers of a column lie under those of another, as far as their ends tell. */
function isUnder({ min, max }: ColumnProfile, other: ColumnProfile): boolean {
  const ends = [min, max, other.min, other.max];
  if (!ends.every((end) => typeof end === "number")) return false;
  const [low = 0, high = 0, otherLow = 0, otherHigh = 0] = ends;
  return low <= otherLow && high < otherHigh;
}

const aDifference: Parser<Quantity> = alt<Quantity>(
  seq([phrase("difference between", "difference of"), pair], (_, [left, right]) =>
    isUpsideDown(left, right) ? { left: right, op: "-", right: left } : { left, op: "-", right },
  ),
  seq(
    [
      phrase(
        "gap between",
        "spread between",
        "margin between",
        "distance between",
        "range between",
        "jump between",
      ),
      pair,
    ],
    (_, [left, right]) =>
      isUpsideDown(left, right) || isUnder(left, right)
        ? { left: right, op: "-", right: left }
        : { left, op: "-", right },
  ),
  seq(
    [
      phrase("gap from", "difference from", "jump from", "spread from"),
      aNumericColumn,
      phrase("to"),
      aNumericColumn,
    ],
    (_, right, _to, left) => (left === right ? undefined : { left, op: "-", right }),
  ),
);

/** "daily range of high minus low", "daily difference between high and low", where each row is a day: a range of each row's own. */
const eachRows: Parser<Quantity> = (input, at) => {
  const word = input.tokens[at]?.folded ?? "";
  const step = Object.hasOwn(REPEATED, word) ? REPEATED[word] : undefined;
  return step === undefined || step !== stepOf(input.dataset.profile)
    ? []
    : alt(
        seq(
          [phrase("range of", "spread of", "range from", "spread between"), aCombination],
          (_, combined) => combined,
        ),
        aDifference,
      )(input, at + 1);
};

/** Two columns put together: "high minus low", "difference between high and low", "ratio of deaths to cases". */
export const aCombination: Parser<Quantity> = memo(
  alt<Quantity>(
    aSpan,
    aDensity,
    perPerson,
    sharedOut,
    eachRows,
    aLeadTime,
    seq([aNumericColumn, sign, aNumericColumn], (left, op, right) => ({ left, op, right })),
    seq(
      [
        aNumericColumn,
        phrase("and", "plus"),
        aNumericColumn,
        phrase("added together", "added up", "put together"),
      ],
      (left, _, right) => (left === right ? undefined : { left, op: "+", right }),
    ),
    aDifference,
    seq(
      [
        phrase("ratio of", "ratio between", "quotient of"),
        alt(
          pair,
          seq(
            [aNumericColumn, phrase("to", "over", "and"), aNumericColumn],
            (left, _to, right) => [left, right] as const,
          ),
        ),
      ],
      (_, [left, right]) => (left === right ? undefined : { left, op: "/", right }),
    ),
    seq([aNumericColumn, phrase("to"), aNumericColumn, phrase("ratio")], (left, _, right) => ({
      left,
      op: "/",
      right,
    })),
    // "share of alcohol in total": of what it may be a part
    seq(
      [
        phrase("share of", "proportion of", "fraction of", "percentage of"),
        aNumericColumn,
        phrase("in", "of", "in the", "of the"),
        aNumericColumn,
      ],
      (_, left, _in, right) =>
        left !== right && Number(left.min) >= 0 && Number(left.max) <= Number(right.max)
          ? { left, op: "/", right }
          : undefined,
    ),
    seq([phrase("product of"), aNumericColumn, phrase("and"), aNumericColumn], (_, left, _and, right) => ({
      left,
      op: "*",
      right,
    })),
  ),
);

/** A number that each row has. */
export const aQuantity: Parser<Quantity> = memo(
  alt<Quantity>(
    map(aNumericColumn, (column) => column),
    // "money spent", where there is a column of spending
    seq([phrase("money", "amount", "amount of money", "sum"), verbColumn], (_, column) => column),
    aCombination,
  ),
);
