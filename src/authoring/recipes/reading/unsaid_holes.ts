import type { ColumnProfile } from "../../../data/dataset.ts";
import { isAggregated, isRunning } from "./amounts.ts";
import { coreOf } from "./column_names.ts";
import {
  isAlmostUnique,
  isCalendarYear,
  isFractional,
  isIdentifier,
  isRate,
  isTime,
  isUnique,
} from "./column_facts.ts";
import { isDuration } from "./lengths.ts";
import { countColumn } from "./counting.ts";
import type { Input } from "./input.ts";
import { DEGREES } from "./lexicon/degrees.ts";
import { PERSON_KINDS } from "./lexicon/things.ts";
import { namesOfPlayers } from "./roles.ts";
import { wordsOf } from "./tokens.ts";
import { winnersOf } from "./wins.ts";
import { stemOf } from "./words.ts";

/** What may stand in a hole, from some word on. */
export interface Filler {
  readonly to: number;
  readonly columns?: readonly ColumnProfile[];
  readonly text?: string;
  readonly note?: string;
}

/** What a question has no words for, as a verb says it, and the table has only one of: said. */
const unsaid =
  (
    what: string,
    fits: (column: ColumnProfile, input: Input) => boolean,
  ): ((input: Input, at: number) => Filler[]) =>
  (input, at) => {
    const [only, ...others] = input.dataset.profile.columns.filter((column) => fits(column, input));
    return only === undefined || others.length > 0 ? [] : [taken(only, at, what)];
  };

function taken(column: ColumnProfile, at: number, what: string): Filler {
  return { to: at, columns: [column], text: `"${column.name}"`, note: `taking ${column.name} for ${what}` };
}

const PERSONS: ReadonlySet<string> = new Set(
  // Whoever serves is not who asks to be served.
  PERSON_KINDS.filter((noun) => !["employee", "worker"].includes(noun)).map(stemOf),
);
const isPersonal = (column: ColumnProfile) => {
  const words = coreOf(column.name).filter((word) => word !== "name");
  return column.type === "text" && words.length === 1 && PERSONS.has(stemOf(words[0] ?? ""));
};
const PAY: ReadonlySet<string> = new Set("salary pay wage wages earnings compensation comp".split(" "));
export const isPay = (column: ColumnProfile) =>
  column.type === "number" && wordsOf(column.name).some((word) => PAY.has(word)) && !isRate(column);
const HIRED: ReadonlySet<string> = new Set("hire hired hiring joined joining employed employment".split(" "));
const isHired = (column: ColumnProfile) =>
  isTime(column) && wordsOf(column.name).some((word) => HIRED.has(word));
const isTenure = (column: ColumnProfile) =>
  column.type === "number" &&
  /^(?:tenure|seniority|(?:years?|months?) (?:of service|(?:at|with|in) (?:the )?company|employed))(?: (?:years?|months?))?$/u.test(
    wordsOf(column.name).join(" "),
  );
/** Whoever has left has not worked there longer than who came after and is still there; and a tenure tells it better than a date. */
const leavesOpenWhoLeft = (column: ColumnProfile) =>
  isTenure(column) ||
  wordsOf(column.name).some((word) => /^(?:terminat|left|leav|exit|resign|retire|separat|end$)/u.test(word));
const isSales = ({ name, type }: ColumnProfile) => type === "number" && wordsOf(name).join(" ") === "sales";
const GUESTS: ReadonlySet<string> = new Set("tourists visitors visits arrivals guests".split(" "));
/** Of which of two places a column is, that are asked for by one noun. */
const DIRECTED =
  /^(?:to|from|origins?|dest|destinations?|sender|receiver|recipient|departure|arrival|source|target|host|home|away|birth|born|death|residence|import\w*|export\w*|opponent|second|other)$/u;

/** A number of visits or votes, of which nothing but the sum is anything: no rate, and none that runs on. */
function isTally(column: ColumnProfile, { dataset }: Input): boolean {
  return (
    column.type === "number" &&
    !isRate(column) &&
    !isRunning(column) &&
    !isAggregated(column) &&
    !isFractional(column) &&
    !isIdentifier(column, dataset.profile.rows)
  );
}

export const UNSAID: Readonly<Record<string, (input: Input, at: number) => readonly Filler[]>> = {
  winner: (input, at) => {
    const column = winnersOf(input.dataset);
    return column ? [taken(column, at, "who won")] : [];
  },
  champion: (input, at) => {
    const column = winnersOf(input.dataset, true);
    return column ? [taken(column, at, "who won")] : [];
  },
  doer: (input, at) => {
    const { columns, rows } = input.dataset.profile;
    const [found, ...others] = columns.filter(isPersonal);
    const only = found ?? namesOfPlayers(columns, wordsOf(input.dataset.name));
    if (only === undefined || others.length > 0) return [];
    return isUnique(only, rows) || isAlmostUnique(only, rows) ? [] : [taken(only, at, "who did it")];
  },
  pay: unsaid("what was paid", isPay),
  guests: unsaid("how many came", (column, input) => {
    const [word, ...others] = coreOf(column.name);
    return word !== undefined && others.length === 0 && GUESTS.has(word) && isTally(column, input);
  }),
  sold: ({ dataset: { profile } }, at) => {
    const counted = countColumn(profile) ?? profile.columns.find(isSales);
    return counted ? [taken(counted, at, "what was sold")] : [];
  },
  hired: unsaid(
    "when they began to work there",
    (column, { dataset }) => isHired(column) && !dataset.profile.columns.some(leavesOpenWhoLeft),
  ),
  tenure: unsaid("how long they have worked there", isTenure),
  age: unsaid("how old", ({ name, type }) => type === "number" && coreOf(name).join(" ") === "age"),
  lasting: unsaid(
    "how long it took",
    (column) => column.type === "number" && isDuration(column) && !OF_DAY.test(column.name),
  ),
};

/** "most voted", where votes are counted; "most reviewed", where reviews are. */
export function aCounted(input: Input, at: number): readonly Filler[] {
  const { kind, folded = "", text = "" } = input.tokens[at] ?? {};
  if (kind !== "word" || !folded.endsWith("ed")) return [];
  const found = input.dataset.profile.columns.filter((column) => {
    const words = coreOf(column.name).filter((one) => !COUNTS.has(one));
    const [noun, ...others] = words;
    return (
      noun !== undefined &&
      others.length === 0 &&
      (words.length < wordsOf(column.name).length || noun.endsWith("s")) &&
      stemOf(noun) === stemOf(folded) &&
      isTally(column, input)
    );
  });
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return [];
  return [{ to: at + 1, columns: [only], text: `"${only.name}"`, note: `taking "${text}" for ${only.name}` }];
}
const COUNTS: ReadonlySet<string> = new Set("count counts num number no n of total".split(" "));

/** "oldest" of ages: the highest of a number that it measures. */
export function aDegreeOf(input: Input, at: number): readonly Filler[] {
  const word = input.tokens[at]?.folded ?? "";
  const found = Object.hasOwn(DEGREES, word) ? DEGREES[word] : undefined;
  if (found === undefined) return [];
  const columns = input.dataset.profile.columns.filter(
    ({ name, type }) => type === "number" && coreOf(name).some((one) => found.nouns.includes(one)),
  );
  if (columns.length === 0) return [];
  return [{ to: at + 1, columns, text: found.direction === "desc" ? "highest" : "lowest" }];
}

/** A year, of the only column that holds years. */
export function inYear({ tokens, dataset }: Input, at: number): readonly Filler[] {
  const year = tokens[at]?.folded ?? "";
  if (!/^(?:1[5-9]|20)\d\d$/u.test(year)) return [];
  const [only, ...others] = dataset.profile.columns.filter((column) => isCalendarYear(column));
  if (only === undefined || others.length > 0) return [];
  return [{ to: at + 1, columns: [only], text: `"${only.name}" is ${year}` }];
}

/** A time of the day is no time that anything takes. */
const OF_DAY = /start|end|arr|dep|sched|open|clos|day|stamp|hour|date|first|last/iu;

/** Whose column does not say which of two sides it is of. */
export const isUndirected = ({ name }: ColumnProfile) => !wordsOf(name).some((word) => DIRECTED.test(word));
