import type { ColumnProfile, Dataset } from "../../../data/dataset.ts";
import { findClocks } from "./clocks.ts";
import { type ColumnFinder, columnFinder } from "./columns.ts";
import { type ColumnLink } from "./column_costs.ts";
import { type Facts, factsOf, standsForRows } from "./facts.ts";
import { rowNounsOf as tableNouns } from "./row_nouns.ts";
import { WORDINGS } from "./lexicon/comparisons.ts";
import { GLUE } from "./lexicon/talk.ts";
import { DESTINATIONS } from "./lexicon/things.ts";
import { isFarEnd, isNearEnd } from "./way_ends.ts";
import { asExtreme } from "./linking/best.ts";
import { addAdorned, addAmount, addScored, addTotals } from "./linking/namings.ts";
import { addFileMeasures, addValuesOfFile } from "./linking/file_measures.ts";
import { addAcronyms, preferHeads } from "./linking/acronyms.ts";
import { addCarried, addZipCodes } from "./linking/carried_headers.ts";
import { addCentres } from "./linking/central_columns.ts";
import { addHours } from "./linking/hour_columns.ts";
import { addShared } from "./linking/file_shares.ts";
import { addFlags } from "./linking/flag_names.ts";
import { preferNames } from "./linking/coded_names.ts";
import { addGappedHeaders } from "./linking/gapped_headers.ts";
import { addJoinedHeaders } from "./linking/joined_headers.ts";
import { withHours } from "./linking/hours.ts";
import { addInitials } from "./linking/initials.ts";
import { addLooseValues } from "./linking/loose_values.ts";
import { addLongHeaders } from "./linking/long_headers.ts";
import { addPerHead } from "./linking/per_head.ts";
import { addPerTime } from "./linking/per_time.ts";
import { addQualified } from "./linking/qualifier_nouns.ts";
import { addShares } from "./linking/share_columns.ts";
import { addSiblingNames } from "./linking/sibling_names.ts";
import { addShortHeaders } from "./linking/short_headers.ts";
import { addShortValues } from "./linking/short_values.ts";
import { addMeasured } from "./linking/unit_nouns.ts";
import { withoutOtherSizes } from "./linking/sizes.ts";
import { addUnitFirst } from "./linking/unit_first.ts";
import { addSoleWords } from "./linking/sole_words.ts";
import { addSteps } from "./linking/row_steps.ts";
import { addVerbYears } from "./linking/verb_years.ts";
import { withoutYearly, withYearColumns } from "./linking/year_columns.ts";
import { addPlaces } from "./linking/place_columns.ts";
import { phraseOf } from "./names.ts";
import { once } from "./once.ts";
import { addOwned, isCommonNoun, unheld } from "./linking/row_words.ts";
import { initialled, shortened } from "./linking/cut_words.ts";
import { addKinds, addNames, addTags } from "./linking/kind_words.ts";
import { addDoers, addPlayers } from "./linking/doers.ts";
import { addOutings } from "./linking/outings.ts";
import { withSharedNames } from "./linking/shared_names.ts";
import { strengthenContrasts } from "./linking/contrasts.ts";
import { addDerivedValues } from "./linking/derived_values.ts";
import { addCutParts } from "./linking/cut_parts.ts";
import { addDone } from "./linking/done_headers.ts";
import { addGivenBy } from "./linking/given_by.ts";
import { addMiddles } from "./linking/middles.ts";
import { addOrderTotals } from "./linking/order_totals.ts";
import { type Ranks, ranksOf, withoutRanks } from "./linking/ranks.ts";
import { addRunTogether } from "./linking/run_together.ts";
import { addNamePieces } from "./linking/name_pieces.ts";
import { addPieces } from "./linking/pieces.ts";
import { addPlacesWithin } from "./linking/places_within.ts";
import { addPhrasesWithin } from "./linking/phrases_within.ts";
import { placeEnds } from "./linking/place_ends.ts";
import { mended } from "./slips.ts";
import { leadIn, parting } from "./talk.ts";
import { placeTaught } from "./taught.ts";
import { type Token, tokenize, wordsOf } from "./tokens.ts";
import { addDays, addYears } from "./linking/time_words.ts";
import { addThesaurus } from "./linking/thesaurus.ts";
import { preferWholes } from "./linking/wholes.ts";
import { addTrailing } from "./linking/trailing.ts";
import { isVocabulary } from "./vocabulary.ts";
import { type Twins, twinsOf } from "./linking/twins.ts";
import { placeOfDays, withDays, withoutMonthDays } from "./linking/panel_days.ts";
import type { ValueFinder } from "./finder.ts";
import type { ValueLink } from "./value_link.ts";
import { linkValues } from "./values.ts";

/** A question laid beside the table it is about. */
export interface Input {
  readonly question: string;
  readonly tokens: readonly Token[];
  readonly dataset: Dataset;
  readonly facts: Facts;
  readonly finder: ColumnFinder;
  /** How many more matches may be looked at: it bounds the work on questions that can be read in countless ways. */
  readonly budget: { left: number };
  readonly twins: Twins;
  readonly ranks: Ranks;
  columnsAt(at: number): readonly ColumnLink[];
  valuesAt(at: number): readonly ValueLink[];
  /** What the reading says of a noun for the rows that a person taught. */
  taughtRowsAt(at: number): readonly string[];
}

const BUDGET = 200_000;

/** A refusal asks for what is closest, and reads the same words several times. */
const PREPARED = new WeakMap<
  ValueFinder,
  Map<string, { readonly dataset: Dataset; readonly input: Input }>
>();

export async function prepare(question: string, dataset: Dataset, finder: ValueFinder): Promise<Input> {
  const known = PREPARED.get(finder) ?? new Map<string, { dataset: Dataset; input: Input }>();
  PREPARED.set(finder, known);
  const before = known.get(question);
  // What was read until there was no more to spend may lack some of the ways to read it.
  if (before?.dataset === dataset && before.input.budget.left > 0) {
    before.input.budget.left = BUDGET;
    return before.input;
  }
  const { rows = [], names = [] } = finder.taught ?? {};
  const spelled = withYearColumns(question, dataset, [...rows, ...names.map(({ word }) => word)]);
  const input = await (spelled.question !== question
    ? prepare(spelled.question, dataset, finder).then((named) => noting(named, spelled.notes))
    : begun(question, dataset, finder));
  known.set(question, { dataset, input });
  return input;
}

async function begun(question: string, dataset: Dataset, finder: ValueFinder): Promise<Input> {
  const { lead, ...input } = await placed(question, dataset, finder);
  return lead === 0 ? input : prepare(question.slice(lead), dataset, finder);
}

/** Says what was taken for the columns that are now named in full. */
function noting(input: Input, notes: ReadonlyMap<string, string>): Input {
  return {
    ...input,
    columnsAt: (at) =>
      input.columnsAt(at).map((link) => {
        const note = input.tokens[at]?.kind === "quoted" && notes.get(link.column.name);
        return note ? { ...link, notes: [...link.notes, note] } : link;
      }),
  };
}

/** @returns the question beside the table, and where it begins behind words that only lead to it */
async function placed(
  question: string,
  dataset: Dataset,
  finder: ValueFinder,
): Promise<Input & { readonly lead: number }> {
  const columns = columnFinder(dataset.profile.columns);
  const taught = await placeTaught(question, tokenize(question), dataset, columns, finder);
  const { tokens } = taught;
  const held = await unheld(
    withoutYearly(factsOf(dataset.profile, dataset.name, rowNounsOf(finder)), dataset),
    tokens,
    dataset,
    finder,
  );
  const dayed = (await placeOfDays(dataset, finder)) === undefined ? held : withDays(held);
  const timed = await withHours(dayed, dataset, finder);
  const facts = await withSharedNames(timed, tokens, dataset, finder);
  const links = tokens.map((token, at) =>
    // A noun for the rows is not a piece of a column's name: "flights" is not flight_date.
    columns
      .starting(tokens, at)
      .filter(({ to, cost }) => cost < 1 || to > at + 1 || !standsForRows(facts, token.folded))
      // "how many times" asks how often.
      .filter(() => token.folded !== "times" || tokens[at - 1]?.folded !== "many"),
  );
  withoutMonthDays(links, tokens, dataset.profile.columns);
  addDays(links, tokens, dataset, facts);
  addYears(links, tokens, dataset, facts);
  addDone(links, tokens, columns);
  addMiddles(links, tokens);
  addCentres(links, tokens, dataset.profile);
  addHours(links, tokens, dataset.profile);
  addTags(links, tokens);
  addKinds(links, tokens, columns);
  addAcronyms(links, tokens, dataset.profile);
  preferHeads(links, tokens);
  preferNames(links, dataset.profile);
  const unitFirst = addUnitFirst(links, tokens, dataset.profile);
  addRunTogether(links, tokens, dataset.profile);
  addNames(links, tokens, columns);
  addFlags(links, tokens, dataset.profile, (word) => standsForRows(facts, word));
  addTotals(links, tokens, dataset.profile);
  preferWholes(links, tokens, dataset.profile);
  addAmount(links, tokens, dataset.profile);
  addScored(links, tokens, dataset.profile);
  addFileMeasures(links, tokens, dataset);
  addShared(links, tokens, dataset);
  addValuesOfFile(links, tokens, dataset);
  addShares(links, tokens, dataset.profile);
  const values = new Map(
    directed(await linkValues(question, tokens, dataset, facts, finder), tokens, dataset),
  );
  for (const at of unitFirst) values.delete(at);
  strengthenContrasts(values, tokens);
  withoutOtherSizes(values, tokens);
  const isPlaced = (at: number) =>
    links[at]?.length !== 0 ||
    (values.get(at)?.length ?? 0) > 0 ||
    standsForRows(facts, tokens[at]?.folded ?? "");
  const isFree = (at: number) => !isPlaced(at) && !covered(links, values, at);
  await addShortValues(
    values,
    tokens,
    dataset,
    facts,
    finder,
    (at) => links[at]?.length !== 0 || covered(links, new Map(), at),
  );
  addDoers(values, tokens, dataset.profile, isFree);
  await addOutings(values, tokens, dataset.profile, finder, isFree);
  addPlayers(links, tokens, dataset, isFree);
  const isOpen = (at: number) =>
    isFree(at) || ((values.get(at)?.length ?? 0) === 0 && isPart(links[at] ?? []));
  const denied = addThesaurus(
    links,
    tokens,
    dataset.profile,
    isFree,
    isOpen,
    (at) => (values.get(at)?.length ?? 0) > 0,
  );
  addAdorned(links, tokens, dataset.profile, isFree);
  addOrderTotals(links, tokens, dataset.profile, facts, isFree);
  addQualified(links, tokens, dataset.profile, isFree);
  addPerHead(links, tokens, dataset.profile);
  addPerTime(links, tokens, dataset.profile);
  addMeasured(links, tokens, dataset.profile, isFree);
  addLongHeaders(links, tokens, dataset.profile, isFree);
  addJoinedHeaders(links, tokens, dataset.profile, isOpen);
  addSiblingNames(links, tokens, dataset.profile, isOpen);
  addGappedHeaders(links, tokens, dataset.profile, isOpen);
  addShortHeaders(links, tokens, dataset.profile, (at) => isFree(at) && !denied.has(at));
  addInitials(links, tokens, dataset.profile, (at) => isOpen(at) && !denied.has(at));
  addCutParts(links, tokens, dataset.profile, (at) => isOpen(at) && !denied.has(at));
  addGivenBy(links, tokens, dataset.profile, isOpen);
  addSoleWords(
    links,
    tokens,
    dataset.profile,
    (at) =>
      (values.get(at)?.length ?? 0) === 0 &&
      !standsForRows(facts, tokens[at]?.folded ?? "") &&
      !covered(links, values, at),
  );
  addCarried(links, tokens, dataset.profile, isOpen);
  addZipCodes(links, tokens, isFree);
  await addPlaces(links, tokens, dataset.profile, finder, isFree);
  addTrailing(links, tokens, dataset.profile, columns, isPlaced);
  addSteps(links, tokens, dataset.profile);
  addVerbYears(links, tokens, dataset.profile, (at) => covered(links, values, at));
  addOwned(links, tokens, facts);
  await addDerivedValues(values, tokens, dataset, finder, isFree);
  await addNamePieces(values, question, tokens, dataset, facts, finder, isFree);
  await addPieces(values, tokens, dataset, facts, finder, isFree);
  await addPhrasesWithin(values, tokens, dataset, facts, finder, isFree);
  await addLooseValues(values, tokens, dataset, facts, finder, isFree);
  const ends = await placeEnds(tokens, dataset, finder, isFree);
  for (const [at, found] of directed(ends, tokens, dataset)) values.set(at, found);
  const within = new Map<number, readonly ValueLink[]>();
  await addPlacesWithin(within, tokens, dataset, finder, isFree);
  for (const [at, found] of directed(within, tokens, dataset)) values.set(at, found);
  const withShort = (slips: ColumnLink[], at: number) => {
    const token = tokens[at];
    return slips.length > 0 || token === undefined || standsForRows(facts, token.folded)
      ? slips
      : [...shortened(token, dataset, at), ...initialled(token, dataset, at)];
  };
  // A typing error is considered only where nothing else can be meant.
  const ranks = await ranksOf(dataset, finder);
  const withSlips = withoutRanks(links, tokens, ranks).map((found, at) =>
    found.length === 0 && (values.get(at)?.length ?? 0) === 0 && !covered(links, values, at)
      ? withShort(columns.misspelt(tokens, at), at)
      : found,
  );
  const mayBeSlip = (at: number) =>
    links[at]?.length === 0 &&
    (values.get(at)?.length ?? 0) === 0 &&
    !isVocabulary(tokens[at]?.folded ?? "") &&
    !standsForRows(facts, tokens[at]?.folded ?? "");
  for (const [at, found] of withSlips.entries()) {
    const runs = columns.misspeltRuns(tokens, at, mayBeSlip);
    if (runs.length > 0) withSlips[at] = [...found, ...runs];
  }
  const isTaught = (at: number) => taught.columns.has(at) || taught.values.has(at) || taught.rows.has(at);
  /** No guess goes into a taught word, or over it. */
  const beside = <L extends { readonly to: number }>(at: number, found: readonly L[]): readonly L[] =>
    found.filter(({ to }) => !tokens.slice(at, to).some((_, more) => isTaught(at + more)));
  await findClocks(dataset, finder);
  const nouns = tableNouns(dataset.profile, dataset.name).flatMap((noun) => [noun, `${noun}s`]);
  const meaningless = (at: number) =>
    withSlips[at]?.length === 0 &&
    (values.get(at)?.length ?? 0) === 0 &&
    !covered(links, values, at) &&
    !isTaught(at);
  const lead = leadIn(tokens, (at) => meaningless(at) && !standsForRows(facts, tokens[at]?.folded ?? ""));
  return {
    lead: lead === 0 ? 0 : (tokens[lead]?.start ?? 0),
    question,
    tokens: withoutFarewell(tokens, (at) => meaningless(at)).map((token, at) =>
      meaningless(at) && !standsForRows(facts, token.folded) && !isCommonNoun(token.folded)
        ? (asExtreme(tokens, at, (next) => withSlips[next] ?? []) ?? mended(token, at === 0, nouns))
        : token,
    ),
    dataset,
    facts,
    finder: columns,
    budget: { left: BUDGET },
    twins: await twinsOf(dataset, finder),
    ranks,
    columnsAt: (at) => {
      const column = taught.columns.get(at);
      return column ? [column] : beside(at, withSlips[at] ?? []);
    },
    valuesAt: (at) => {
      const value = taught.values.get(at);
      return value ? [value] : beside(at, values.get(at) ?? []);
    },
    taughtRowsAt: (at) => [taught.rows.get(at) ?? []].flat(),
  };
}

/** Not what a text is said to be, nor a name. */
function withoutFarewell(tokens: readonly Token[], meaningless: (at: number) => boolean): readonly Token[] {
  const parted = parting(tokens, meaningless, (word) => TAKES_TEXT.has(word));
  return parted === 0 ? tokens : withoutFarewell(tokens.slice(0, tokens.length - parted), meaningless);
}

/** Words after which any word may be a text. */
const TAKES_TEXT: ReadonlySet<string> = new Set(
  [
    ...GLUE,
    ...Object.keys(WORDINGS).flatMap((text) => text.split(" ")),
    ..."named called titled like says saying word words letter text no not without = == : !=".split(" "),
  ].filter((word) => word !== ","),
);

/** "from Paris" is where something begins, and "to Paris" where it ends, in a table that has both. */
function directed(
  values: ReadonlyMap<number, readonly ValueLink[]>,
  tokens: readonly Token[],
  { profile: { columns } }: Dataset,
): ReadonlyMap<number, readonly ValueLink[]> {
  const ways = new Map<number, string>();
  const found = new Map<number, readonly ValueLink[]>();
  for (const [at, links] of [...values].toSorted(([left], [right]) => left - right)) {
    const word = tokens[at - 1]?.folded ?? "";
    // "from Paris and Rome"
    const way = JOINTS.has(word) ? (ways.get(at - 1) ?? "") : word;
    const kept = links.filter(({ column }) => !isOpposite(column, way, columns));
    const both =
      kept.length < links.length &&
      kept.some(({ column }) => isOpposite(column, OTHER_WAY[way] ?? "", columns));
    // What only begins somewhere does not go there.
    const lost = way === "to" && kept.length === 0 && hasEnds(columns);
    found.set(at, both || lost ? kept : links);
    if (both) for (const { to } of kept) ways.set(to, way);
  }
  return found;
}

const hasEnds = once((columns: readonly ColumnProfile[]) =>
  columns.some(({ name }) => wordsOf(name).some((word) => DESTINATIONS.has(word) && word !== "to")),
);

const JOINTS = new Set(["and", "or", ",", "versus", "vs"]);
const OTHER_WAY: Readonly<Record<string, string>> = { from: "to", to: "from" };

function isOpposite(column: ColumnProfile, way: string, columns: readonly ColumnProfile[]): boolean {
  if (way === "from") return isFarEnd(column, columns);
  return way === "to" && isNearEnd(column);
}

function rowNounsOf({ taught, adopted }: ValueFinder): string[] {
  return [...(taught?.rows ?? []), adopted ?? []].flat().map((word) =>
    phraseOf(word)
      .map(({ folded }) => folded)
      .join(" "),
  );
}

/** Whether the word is only a part of names. */
function isPart(links: readonly ColumnLink[]): boolean {
  return links.length > 0 && links.every(({ cost }) => cost >= 1);
}

/** Whether a name or value that began earlier goes on over this word. */
function covered(
  links: readonly (readonly ColumnLink[])[],
  values: ReadonlyMap<number, readonly ValueLink[]>,
  at: number,
): boolean {
  for (let before = Math.max(0, at - 8); before < at; before += 1) {
    if ([...(links[before] ?? []), ...(values.get(before) ?? [])].some(({ to }) => to > at)) return true;
  }
  return false;
}
