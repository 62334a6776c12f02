import type { ColumnProfile, Dataset, Profile } from "../../../data/dataset.ts";
import type { Failure } from "../../../errors.ts";
import type { Query } from "../query.ts";
import { isBrief, readBrief } from "./constraints/brief.ts";
import { isSafe, strangeNoun } from "./adopt.ts";
import { atOneTime, inOneRegion, isOf, notesAt } from "./at_times.ts";
import { isNamedInCells } from "./row_evidence.ts";
import { aPart } from "./grammar/parts.ts";
import { type Input, prepare } from "./input.ts";
import type { Issue } from "./part.ts";
import { conditionsOf } from "./plain.ts";
import type { Meanings, Reads } from "./choices.ts";
import { ambiguous, notUnderstood, unfit } from "./refuse.ts";
import { notesOn, say, settle } from "../readings.ts";
import { sayColumn, sayFilters, sayKeys } from "./say.ts";
import { canonical, interpret, type Interpretation, takenForRows } from "./interpret.ts";
import { keepSameRows } from "./same_rows.ts";
import { chosenColumn } from "./which_column.ts";
import { namesakesOf } from "./same_names.ts";
import { rephrasings } from "./rephrase.ts";
import { mostAlike, singleOf } from "./single.ts";
import { highest, latestOf, runningTotal } from "./running.ts";
import { mixed } from "./mixed_units.ts";
import { placeless, placeOfDays } from "./linking/panel_days.ts";
import { atSeveralTimes } from "./time_lists.ts";
import { changesOver } from "./time_changes.ts";
import { tokenize } from "./tokens.ts";
import { unreadable } from "./text.ts";
import { tilings } from "./tile.ts";
import { unitNotes } from "./units.ts";
import type { ValueFinder } from "./finder.ts";

export type QueryReading =
  | { readonly ok: true; readonly query: Query; readonly reading: string }
  | { readonly ok: false; readonly failure: Failure };

/** Reads a question against a dataset: every word has its place, and only one well-formed query is meant; or else, why not. */
export async function readQuestion(
  question: string,
  dataset: Dataset,
  finder: ValueFinder,
): Promise<QueryReading> {
  const bad = unreadable(question);
  if (bad) return { ok: false, failure: bad };
  const found = await readSaid(question, dataset, finder);
  if (found.kind === "query") {
    const { query } = found;
    const notes = [...found.notes, ...(await namesakesOf(query, dataset, finder))];
    return { ok: true, query, reading: sayReading(query, notes, dataset.profile) };
  }
  const reads: Reads = async (words, taught = finder.taught) => {
    // With the same finder, what was prepared once is not prepared again.
    const own = taught === finder.taught ? finder : { ...finder, taught };
    return await meanings(words, dataset, own);
  };
  return { ok: false, failure: await refusal(found.input, found, finder, reads) };
}

/** A question as it is said; or else, in plainer words for the same. */
async function readSaid(question: string, dataset: Dataset, finder: ValueFinder, depth = 0): Promise<Found> {
  const early = isBrief(question)
    ? undefined
    : await readRephrased(await prepare(question, dataset, finder), dataset, finder, depth, true);
  if (early) return early;
  const known = await readKnown(question, dataset, finder);
  if (known.kind === "query") return known;
  const adopting = await readAdopting(known.input, question, dataset, finder);
  if (adopting !== undefined || known.kind === "several") return adopting ?? known;
  const found = await readRephrased(known.input, dataset, finder, depth);
  return (
    found ??
    (await readWithin(question, dataset, finder, depth)) ??
    (await readChanges(question, dataset, finder, known.input)) ??
    (await readAtTimes(question, dataset, finder, depth)) ??
    (await readSideBySide(question, dataset, finder)) ??
    known
  );
}

/** What changed between two times; where more than one thing may be meant by that, it asks. */
async function readChanges(
  question: string,
  dataset: Dataset,
  finder: ValueFinder,
  input: Input,
): Promise<Found | undefined> {
  const all = await Promise.all(
    (await changesOver(question, dataset, finder)).map(async (one) => ({
      found: await readKnown(one.question, dataset, finder),
      notes: one.notes,
    })),
  );
  const read = all.flatMap(({ found, notes }) =>
    found.kind === "query" ? [{ ...found, notes: [...notes, ...found.notes] }] : [],
  );
  const [only, ...others] = read;
  if (only === undefined || read.length < all.length) return undefined;
  return others.length === 0 ? only : { kind: "several", queries: read.map(({ query }) => query), input };
}
type Found =
  | Extract<Interpretation, { kind: "query" }>
  | (Exclude<Interpretation, { kind: "query" }> & { readonly input: Input });

/** The same of the columns of one time or region, where each has its own. */
async function readWithin(
  question: string,
  dataset: Dataset,
  finder: ValueFinder,
  depth: number,
): Promise<Found | undefined> {
  let open: Found | undefined;
  for (const within of [atOneTime(question, dataset), inOneRegion(question, dataset)]) {
    for (const asked of within?.questions ?? []) {
      const found = await readSaid(asked, within?.dataset ?? dataset, finder, depth);
      // What it leaves open is asked of these columns.
      if (found.kind === "issue") open ??= opensOn(found, within?.members ?? []);
      if (found.kind !== "query") continue;
      const used = (within?.members ?? []).filter((one) => isOf(found.query, [one])).map(({ name }) => name);
      if (used.length > 0) return { ...found, notes: notesAt(within?.said ?? "", used, found.notes) };
    }
  }
  return open;
}

function opensOn(
  found: Extract<Found, { kind: "issue" }>,
  members: readonly ColumnProfile[],
): Found | undefined {
  const { offers } = found.issue;
  return offers.length > 0 && offers.every((offer) => isOf(offer, members)) ? found : undefined;
}

/** The same of a number at several times. */
async function readAtTimes(
  question: string,
  dataset: Dataset,
  finder: ValueFinder,
  depth: number,
): Promise<Found | undefined> {
  const listed = depth < PLAINER ? await atSeveralTimes(question, dataset, finder) : undefined;
  const found = listed && (await readSaid(listed.question, dataset, finder, depth + 1));
  return found?.kind === "query"
    ? { ...found, notes: [...(listed?.notes ?? []), ...found.notes] }
    : undefined;
}

/** "men vs women in Mining": the numbers of one row have no correlation, and nothing to add up. */
async function readSideBySide(
  question: string,
  dataset: Dataset,
  finder: ValueFinder,
): Promise<Found | undefined> {
  const laid = question.replace(/ (?:vs\.?|versus) /iu, " and ");
  const found = laid === question ? undefined : await readKnown(laid, dataset, finder);
  return found?.kind === "query" && found.query.recipe === "top_rows" && found.notes.includes(ONE_ROW)
    ? found
    : undefined;
}

/** All plainer ways to say it that make sense must mean one thing. */
async function readRephrased(
  input: Input,
  dataset: Dataset,
  finder: ValueFinder,
  depth: number,
  early = false,
): Promise<Extract<Interpretation, { kind: "query" }> | undefined> {
  if (depth >= PLAINER) return undefined;
  const found: Extract<Interpretation, { kind: "query" }>[] = [];
  for (const { question, notes } of rephrasings(input, early)) {
    const read = await readSaid(question, dataset, finder, depth + 1);
    if (read.kind === "query") found.push({ ...read, notes: [...read.notes, ...notes] });
  }
  const [only, ...others] = found;
  return others.every(({ query }) => only && canonical(query) === canonical(only.query)) ? only : undefined;
}
/** How many times a question may be put more plainly. */
const PLAINER = 2;

/** A question as the table's own words and those of the language of questions have it. */
async function readKnown(question: string, dataset: Dataset, finder: ValueFinder) {
  const found = await (isBrief(question) ? readBrief : readPlain)(question, dataset, finder);
  if (found.kind !== "query") return found;
  const issue =
    placeless(found.query, await placeOfDays(dataset, finder), tokenize(question)) ??
    (await doubtIn(found.query, dataset, finder));
  return issue ? { kind: "issue" as const, issue, input: await prepare(question, dataset, finder) } : found;
}

/** The same with a noun that can only be meant for the rows; nothing, where there is no such noun or more is strange than that. */
async function readAdopting(input: Input, question: string, dataset: Dataset, finder: ValueFinder) {
  const noun = strangeNoun(input);
  if (noun === undefined) return undefined;
  if (!noun.told && (await isNamedInCells(noun.word, dataset, finder))) return undefined;
  const found = await readKnown(question, dataset, { ...finder, adopted: noun.word });
  if (found.kind !== "query" || !isSafe(found.query, noun, dataset.profile)) return undefined;
  // "crash total" may be a column, and "crash" no noun, after all.
  const said = found.notes.some((note) => note.includes(`"${noun.word} `) || note.includes(` ${noun.word}"`));
  return { ...found, notes: said ? found.notes : [...found.notes, takenForRows(noun.word)] };
}

/** What the columns themselves leave open of a query. */
async function doubtIn(query: Query, dataset: Dataset, finder: ValueFinder): Promise<Issue | undefined> {
  return (await mixed(query, dataset, finder)) ?? (await runningTotal(query, dataset, finder));
}

/** A question of one sentence. */
async function readPlain(question: string, dataset: Dataset, finder: ValueFinder) {
  const input = await prepare(question, dataset, finder);
  const all = interpret(
    input,
    tilings(input, aPart),
    (part) => settle(part, dataset.profile),
    (part) => singleOf(part, dataset.profile),
  );
  const found = await settledByRows(all, dataset, finder);
  // What has no place may only frame the question: "the column fare", "using pandas".
  const framed = found.kind === "unplaced" ? await readBrief(question, dataset, finder) : undefined;
  return framed?.kind === "query" ? framed : { ...found, input };
}

/** What the question leaves open, the rows may not. */
async function settledByRows(
  found: Interpretation,
  dataset: Dataset,
  finder: ValueFinder,
): Promise<Interpretation> {
  if (found.kind === "issue")
    return withLatest(await singled(found, dataset, finder), found, dataset, finder);
  if (found.kind !== "several") return found;
  if (!(await keepSameRows(found.queries, dataset, finder))) {
    const chosen = await chosenColumn(found.queries, dataset, finder);
    return chosen
      ? { kind: "query", query: chosen.query, notes: [...(found.notes ?? []), chosen.note] }
      : found;
  }
  const [query, other] = found.queries;
  if (query === undefined || other === undefined) return found;
  const same = `the same rows as where ${sayFilters(other.params.filters)}`;
  return { kind: "query", query, notes: [...(found.notes ?? []), same] };
}

/** Of what only goes up, nobody wants the total that a sum would be, and the highest is the latest. */
async function withLatest(
  settled: Interpretation,
  { otherwise, singles: [single] = [] }: Extract<Interpretation, { kind: "issue" }>,
  dataset: Dataset,
  finder: ValueFinder,
): Promise<Interpretation> {
  const isTotal = settled.kind === "query" && settled.query === otherwise?.query;
  if (isTotal && !(await runningTotal(settled.query, dataset, finder))) return settled;
  const offers = settled.kind === "issue" ? settled.issue.offers : isTotal ? highest(settled.query) : [];
  const latest = await latestOf(offers, dataset, finder);
  const notes = single?.notes ?? otherwise?.notes ?? [];
  return latest ? { kind: "query", query: latest.query, notes: [...notes, latest.note] } : settled;
}

/** Where no two rows are alike in what they are told apart by, there is nothing to aggregate, and nothing was left unsaid. */
async function singled(
  found: Extract<Interpretation, { kind: "issue" }>,
  dataset: Dataset,
  finder: ValueFinder,
): Promise<Interpretation> {
  const { issue, singles = [] } = found;
  const [only, ...others] = singles;
  const total: Interpretation = found.otherwise ? { kind: "query", ...found.otherwise } : found;
  if (only === undefined) return total;
  const most = await Promise.all(singles.map((single) => mostAlike(single, dataset, finder)));
  if (most.some((rows) => rows === undefined)) return total;
  if (most.every((rows = 0) => rows <= 1)) {
    if (others.length > 0) return { kind: "several", queries: singles.map(({ query }) => query) };
    // That no row is left is said with what there is instead, as of any other query.
    const each = only.sides
      ? "one row on each side"
      : only.keys.length === 0
        ? ONE_ROW
        : `one row for each ${sayKeys(only.keys)}`;
    return { kind: "query", query: only.query, notes: most[0] === 0 ? only.notes : [...only.notes, each] };
  }
  if (found.otherwise) return total;
  if (others.length > 0 || only.keys.length > 0 || only.sides) return found;
  const problem = `${most[0] ?? 0} rows match, and ${issue.problem.charAt(0).toLowerCase()}${issue.problem.slice(1)}`;
  return { kind: "issue", issue: { ...issue, problem } };
}

const ONE_ROW = "one row matches";

export function sayReading(query: Query, notes: readonly string[], profile: Profile): string {
  const more = notes.includes(ONE_ROW) ? [] : notesOn(query, profile);
  const units = unitNotes(JSON.stringify(query.params), profile.columns);
  const said = [...new Set([...notes, ...leftOut(query, profile), ...caseless(query), ...units, ...more])];
  return said.length === 0 ? say(query) : `${say(query)} (${said.join("; ")})`;
}

/** What is not known to be another is not kept as another: said aloud, as a person may count it in. */
function leftOut({ params: { filters } }: Query, { columns }: Profile): string[] {
  const conditions = conditionsOf(filters);
  if (!conditions.some(({ op }) => op === "!=" || op === "not in")) return [];
  return columns
    .filter(({ name, missing }) => {
      const own = conditions.filter(({ column }) => column === name);
      const negative = own.some(({ op }) => op === "!=" || op === "not in");
      return missing > 0 && negative && !own.some(({ op }) => op === "present");
    })
    .map(({ name }) => `rows without ${sayColumn(name)} are left out`);
}

function caseless({ params: { filters } }: Query): string[] {
  return conditionsOf(filters).some(({ op }) => TEXTUAL.has(op)) ? ["upper and lower case alike"] : [];
}

const TEXTUAL: ReadonlySet<string> = new Set(["contains", "starts with", "ends with"]);

/** What a question may mean as it is said, of queries that the columns themselves leave no doubt about. */
async function meanings(question: string, dataset: Dataset, finder: ValueFinder): Promise<Meanings> {
  if (unreadable(question)) return { queries: [], read: false };
  const input = await prepare(question, dataset, finder);
  const found = interpret(input, tilings(input, aPart), (part) => settle(part, dataset.profile));
  const queries = queriesOf(found);
  const doubts = await Promise.all(queries.map((query) => doubtIn(query, dataset, finder)));
  return { queries: queries.filter((_, at) => doubts[at] === undefined), read: found.kind === "query" };
}

function queriesOf(found: Interpretation): readonly Query[] {
  if (found.kind === "query") return [found.query];
  if (found.kind === "several") return found.queries;
  return found.kind === "issue" ? found.issue.offers : [];
}

export async function refusal(
  input: Input,
  found: Exclude<Interpretation, { kind: "query" }>,
  finder: ValueFinder,
  reads: Reads,
): Promise<Failure> {
  if (found.kind === "several") return ambiguous(found.queries);
  if (found.kind === "issue") return unfit(input, found.issue, reads);
  return notUnderstood(input, found.tiling, finder, reads);
}
