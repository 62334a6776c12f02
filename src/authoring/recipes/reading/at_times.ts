import type { ColumnProfile, Dataset, Profile } from "../../../data/dataset.ts";
import type { Query } from "../query.ts";
import { askedTime } from "./linking/asked_times.ts";
import { sayTime, YEAR } from "./linking/header_times.ts";
import { familiesOf, memberOf } from "./linking/year_families.ts";
import { regionalOf, regionsSaid } from "./linking/region_columns.ts";
import { mayBeOfRows } from "./linking/year_columns.ts";
import { COMPARED, leadOf, mentionsIn } from "./linking/year_mentions.ts";
import { joinedName } from "./names.ts";
import { type Token, tokenize } from "./tokens.ts";

/** A question about one time or one region, asked of its columns alone. */
export interface Within {
  /** In the order in which they are tried: without what they are of, or with the column where it stands. */
  readonly questions: readonly string[];
  readonly dataset: Dataset;
  readonly members: readonly ColumnProfile[];
  /** What they are of, as people write it. */
  readonly said: string;
}

/**
 * "richest country in 2007" and "top 5 countries 1997" where each year has its column, and "texas in 2018" where nothing else is a
 * number: what has no time, and the columns of 2007.
 */
export function atOneTime(question: string, dataset: Dataset): Within | undefined {
  const families = familiesOf(dataset.profile, dataset.name);
  if (families.length === 0) return undefined;
  const tokens = tokenize(question);
  const mention = onlyTime(tokens);
  if (mention === undefined || mayBeOfRows({ times: [[mention.time]] }, dataset.profile, true))
    return undefined;
  const members = families.flatMap((family) => memberOf(family, [mention.time])?.column ?? []);
  const [column, ...others] = members;
  if (column === undefined) return undefined;
  return {
    questions: askedWithout(question, tokens, mention, others.length === 0 ? column : undefined),
    dataset: among(dataset, mention.time, members),
    members,
    said: sayTime(mention.time),
  };
}

function askedWithout(
  question: string,
  tokens: readonly Token[],
  { from, to }: Pick<OneTime, "from" | "to">,
  column: ColumnProfile | undefined,
): readonly string[] {
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  const without = (piece: string) =>
    `${question.slice(0, start)}${piece}${question.slice(end)}`.replaceAll(/\s+/gu, " ").trim();
  return [without(""), ...(column === undefined ? [] : [without(`"${column.name}"`)])];
}

/** "highest gross in Japan" where each of several regions has its column, and rows no place of their own. */
export function inOneRegion(question: string, dataset: Dataset): Within | undefined {
  const all = regionalOf(dataset.profile.columns);
  const tokens = all.length === 0 ? [] : tokenize(question);
  const [mention, ...others] = regionsSaid(tokens);
  if (mention === undefined || others.length > 0) return undefined;
  const members = all.filter(({ region }) => region === mention.region).map(({ column }) => column);
  if (members.length === 0) return undefined;
  const apart = all.map(({ column }) => column);
  return {
    questions: askedWithout(question, tokens, mention, undefined),
    dataset: reduced(dataset, mention.region, members, apart),
    members,
    said: tokens
      .slice(mention.from, mention.to)
      .filter(({ folded }) => !SMALL.has(folded))
      .map(({ text }) => text)
      .join(" "),
  };
}
const SMALL: ReadonlySet<string> = new Set(["in", "for", "from", "the", "within", "across"]);

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
export function notesAt(of: string, names: readonly string[], notes: readonly string[]): readonly string[] {
  const told = names.map((name) => {
    const end = `" for ${name}`;
    const own = notes.filter((note) => note.startsWith('taking "') && note.endsWith(end));
    const more = own.map((note) => `${note.slice(0, -end.length)} ${of}${end}`);
    const bare = joinedName(of) === joinedName(name) ? [] : [`taking "${of}" for ${name}`];
    return { own, said: own.length === 0 ? bare : more };
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
export function among(dataset: Dataset, time: string, members: readonly ColumnProfile[]): Dataset {
  const families = familiesOf(dataset.profile, dataset.name);
  return reduced(
    dataset,
    time,
    members,
    families.flatMap((family) => family.members.map(({ column }) => column)),
  );
}

/** The table with all that is not apart, and these; the same one whenever it is asked for. */
function reduced(
  dataset: Dataset,
  of: string,
  members: readonly ColumnProfile[],
  apart: readonly ColumnProfile[],
): Dataset {
  const { profile } = dataset;
  const key = [of, ...members.map(({ name }) => name)].join("\n");
  const known = REDUCED.get(profile) ?? new Map<string, Dataset>();
  REDUCED.set(profile, known);
  const columns = profile.columns.filter((column) => members.includes(column) || !apart.includes(column));
  const found = known.get(key) ?? { ...dataset, profile: { ...profile, columns } };
  known.set(key, found);
  return found;
}
