import type { ColumnProfile, Dataset, Profile } from "../../../data/dataset.ts";
import type { Query } from "../query.ts";
import { askedTime } from "./linking/asked_times.ts";
import { sayTime, YEAR } from "./linking/header_times.ts";
import { familiesOf, memberOf } from "./linking/year_families.ts";
import { mayBeOfRows } from "./linking/year_columns.ts";
import { COMPARED, leadOf, mentionsIn } from "./linking/year_mentions.ts";
import { type Token, tokenize } from "./tokens.ts";

/** A question about one time, asked of the columns of that time alone. */
export interface AtTime {
  /** In the order in which they are tried: without the time, or with the column where the time stands. */
  readonly questions: readonly string[];
  readonly dataset: Dataset;
  readonly members: readonly ColumnProfile[];
  /** The time as people write it. */
  readonly time: string;
}

/**
 * "richest country in 2007" and "top 5 countries 1997" where each year has its column, and "texas in 2018" where nothing else is a
 * number: what has no time, and the columns of 2007.
 */
export function atOneTime(question: string, dataset: Dataset): AtTime | undefined {
  const families = familiesOf(dataset.profile, dataset.name);
  if (families.length === 0) return undefined;
  const tokens = tokenize(question);
  const mention = onlyTime(tokens);
  if (mention === undefined || mayBeOfRows({ times: [[mention.time]] }, dataset.profile, true))
    return undefined;
  const members = families.flatMap((family) => memberOf(family, [mention.time])?.column ?? []);
  const [column, ...others] = members;
  if (column === undefined) return undefined;
  const without = (piece: string) => {
    const [start, end] = [tokens[mention.from]?.start ?? 0, tokens[mention.to - 1]?.end ?? 0];
    return `${question.slice(0, start)}${piece}${question.slice(end)}`.replaceAll(/\s+/gu, " ").trim();
  };
  return {
    questions: [without(""), ...(others.length === 0 ? [without(`"${column.name}"`)] : [])],
    dataset: among(dataset, mention.time, members),
    members,
    time: sayTime(mention.time),
  };
}

/** Whether it computes something of one of them. */
export function isOf({ params }: Query, members: readonly ColumnProfile[]): boolean {
  const names = new Set(members.map(({ name }) => name));
  const has = (part: unknown): boolean =>
    typeof part === "string"
      ? names.has(part)
      : typeof part === "object" && part !== null && Object.values(part).some(has);
  return has(params);
}

/** What the reading says of them: what was taken for one of them was so at that time. */
export function notesAt(time: string, names: readonly string[], notes: readonly string[]): readonly string[] {
  const told = names.map((name) => {
    const end = `" for ${name}`;
    const own = notes.filter((note) => note.startsWith('taking "') && note.endsWith(end));
    return {
      own,
      said:
        own.length === 0
          ? [`taking "${time}" for ${name}`]
          : own.map((note) => `${note.slice(0, -end.length)} ${time}${end}`),
    };
  });
  const replaced = new Set(told.flatMap(({ own }) => own));
  return [...told.flatMap(({ said }) => said), ...notes.filter((note) => !replaced.has(note))];
}

interface OneTime {
  readonly time: string;
  readonly from: number;
  readonly to: number;
}

/** Where the question says one time and no other, whether or not a word leads to it. */
function onlyTime(tokens: readonly Token[]): OneTime | undefined {
  const [mention, ...others] = mentionsIn(tokens, []);
  if (others.length > 0) return undefined;
  if (mention !== undefined) {
    const [[time, ...period] = [], ...more] = mention.times;
    const one = time !== undefined && period.length === 0 && more.length === 0;
    return one && !yearsOf(tokens).some((at) => at < mention.from || at >= mention.to)
      ? { time, from: mention.from, to: mention.to }
      : undefined;
  }
  const [at, ...more] = yearsOf(tokens);
  return at === undefined || more.length > 0
    ? undefined
    : { time: tokens[at]?.folded ?? "", from: leadOf(tokens, at), to: at + 1 };
}

/** Where numbers stand that may be years. */
function yearsOf(tokens: readonly Token[]): readonly number[] {
  return tokens.flatMap(({ kind, folded }, at) =>
    kind === "number" &&
    YEAR.test(folded) &&
    !COMPARED.has(tokens[at - 1]?.folded ?? "") &&
    askedTime(tokens, at) === undefined
      ? [at]
      : [],
  );
}

const REDUCED = new WeakMap<Profile, Map<string, Dataset>>();

/** The table with what goes by no time, and these. */
function among(dataset: Dataset, time: string, members: readonly ColumnProfile[]): Dataset {
  const { profile, name } = dataset;
  const known = REDUCED.get(profile) ?? new Map<string, Dataset>();
  REDUCED.set(profile, known);
  const timed = new Set(
    familiesOf(profile, name).flatMap((family) => family.members.map(({ column }) => column)),
  );
  const columns = profile.columns.filter((column) => members.includes(column) || !timed.has(column));
  const reduced = known.get(time) ?? { ...dataset, profile: { ...profile, columns } };
  known.set(time, reduced);
  return reduced;
}
