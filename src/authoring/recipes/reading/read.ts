import type { Dataset } from "../../../data/dataset.ts";
import type { Failure } from "../../../errors.ts";
import type { Query } from "../query.ts";
import { isBrief, readBrief } from "./constraints/brief.ts";
import { isSafe, strangeNoun } from "./adopt.ts";
import { isNamedInCells } from "./row_evidence.ts";
import { aPart } from "./grammar/parts.ts";
import { type Input, prepare } from "./input.ts";
import type { Issue } from "./part.ts";
import type { Meanings, Reads } from "./choices.ts";
import { ambiguous, notUnderstood, unfit } from "./refuse.ts";
import { settle } from "../readings.ts";
import { sayReading } from "./say_reading.ts";
import { settledByRows } from "./by_rows.ts";
import { type Asking, type Found, readOverTime } from "./over_time.ts";
import { canonical, interpret, type Interpretation, takenForRows } from "./interpret.ts";
import { namesakesOf } from "./same_names.ts";
import { rephrasings } from "./rephrase.ts";
import { singleOf } from "./single.ts";
import { repeatedNumber } from "./own_numbers.ts";
import { runningTotal } from "./running.ts";
import { mixed } from "./mixed_units.ts";
import { placeless, placeOfDays } from "./linking/panel_days.ts";
import { tokenize } from "./tokens.ts";
import { unreadable } from "./text.ts";
import { tilings } from "./tile.ts";
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
  const asking: Asking = {
    question,
    dataset,
    finder,
    input: known.input,
    known: (words) => readKnown(words, dataset, finder),
    again: (words, some) => readSaid(words, some, finder, depth),
    ...(depth < PLAINER && { plainer: (words) => readSaid(words, dataset, finder, depth + 1) }),
  };
  return (await readRephrased(known.input, dataset, finder, depth)) ?? (await readOverTime(asking)) ?? known;
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
  return (
    (await mixed(query, dataset, finder)) ??
    (await runningTotal(query, dataset, finder)) ??
    (await repeatedNumber(query, dataset, finder))
  );
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

async function refusal(
  input: Input,
  found: Exclude<Interpretation, { kind: "query" }>,
  finder: ValueFinder,
  reads: Reads,
): Promise<Failure> {
  if (found.kind === "several") return ambiguous(found.queries);
  if (found.kind === "issue") return unfit(input, found.issue, reads);
  return notUnderstood(input, found.tiling, finder, reads);
}
