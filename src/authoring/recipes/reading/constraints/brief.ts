import type { Dataset, Profile } from "../../../../data/dataset.ts";
import type { Query } from "../../query.ts";
import { aPart } from "../grammar/parts.ts";
import { type Input, prepare } from "../input.ts";
import { alt } from "../parser.ts";
import { isIssue, isQuery, type Issue, type Part, problem } from "../part.ts";
import { type Report, reported, reportIn } from "../report.ts";
import { MARGIN, type Tiling, tilings } from "../tile.ts";
import type { ValueFinder } from "../finder.ts";
import { unify } from "../unify.ts";
import { type Definition, definitionIn, withDerived, withoutDerived } from "./derived.ts";
import { framed } from "./framing.ts";
import { bare } from "./bare.ts";
import { aConstraint, type Constrained } from "./phrases.ts";
import { agreed } from "./agree.ts";
import { joined, type Said, type Way } from "./join.ts";
import { roundingIn } from "./rounding.ts";
import { mask, sentencesOf } from "./sentences.ts";

/** What a question of several sentences comes to. */
export type BriefReading =
  | { readonly kind: "query"; readonly query: Query; readonly notes: readonly string[] }
  | { readonly kind: "several"; readonly queries: readonly Query[]; readonly input: Input }
  | { readonly kind: "issue"; readonly issue: Issue; readonly input: Input }
  | { readonly kind: "unplaced"; readonly tiling: Tiling; readonly input: Input };

/** Whether a question says more than one sentence, or what its answer is to look like. */
export function isBrief(question: string): boolean {
  return (
    /@[\p{L}_][\p{L}\p{N}_.-]*\s*\[/u.test(question) ||
    /\b(?:round(?:ed|ing)?|decimals?|nearest\s+(?:tenth|hundredth|thousandth))\b|\b(?:answers?|results?)\s+(?:named|called|labell?ed)\b|\b(?:name|call|label)\s+(?:the|your)\s+(?:answers?|results?)\b/iu.test(
      question,
    ) ||
    sentencesOf(question).length > 1
  );
}

const phrases = alt<Constrained>(aPart, aConstraint);
/** Of so many ways to read the sentences together, none is meant. */
const MOST_WAYS = 64;

/** Reads the sentences one by one, and all of them as one question: saying a thing twice is free, whatever has an effect is not. */
export async function readBrief(
  question: string,
  dataset: Dataset,
  finder: ValueFinder,
): Promise<BriefReading> {
  const { body, report } = reportIn(question);
  const plain = async (text: string, table: Dataset) => prepare(text, table, finder);
  const whole = async () => plain(question.slice(0, 200), dataset);
  if (isIssue(report)) return { kind: "issue", issue: report, input: await whole() };
  const definitions: Definition[] = [];
  const decimals = [...report.decimals];
  const said: Said[] = [];
  const columns = dataset.profile.columns.map(({ name }) => name);
  const tools =
    columns.some((name) => /python|pandas/iu.test(name)) ||
    (await finder.find(["python", "pandas"])).length > 0;
  const sentences = [
    ...sentencesOf(body).map((sentence) => [sentence, false] as const),
    ...report.claims.map((sentence) => [sentence, true] as const),
  ];
  for (const [text, claim] of sentences) {
    const rounding = rounded(text);
    decimals.push(...rounding.decimals);
    const table = withDerived(dataset, definitions);
    const sentence = framed(pointed(rounding.rest, definitions, said.length === 0), {
      file: dataset.name,
      columns,
      tools,
    });
    if (!/[\p{L}\p{N}]/u.test(sentence) || /^calculate$/iu.test(sentence)) continue;
    if (report.names.length > 0 && LABEL.test(sentence)) continue;
    const effect = UNANSWERED.find(([pattern]) => pattern.test(mask(sentence).masked));
    if (effect) return { kind: "issue", issue: problem(effect[1]), input: await plain(sentence, table) };
    const first = await bare(sentence, dataset, finder);
    const defined = definitionIn(first);
    if (defined && isIssue(defined)) return { kind: "issue", issue: defined, input: first };
    if (defined) {
      const before = definitions.find(({ name }) => name === defined.name);
      if (before === undefined) definitions.push(defined);
      else if (JSON.stringify(quantityOf(before)) !== JSON.stringify(quantityOf(defined)))
        return {
          kind: "issue",
          issue: problem(`It makes ${JSON.stringify(defined.name)} in two ways`),
          input: first,
        };
      continue;
    }
    const input = definitions.length === 0 ? first : await bare(sentence, table, finder);
    const all = tilings(input, phrases);
    const [cheapest] = all;
    if (cheapest === undefined) continue;
    if (input.budget.left <= 0)
      return { kind: "issue", issue: problem("There are too many ways to read it"), input };
    if (cheapest.unplaced.length > 0) return { kind: "unplaced", tiling: cheapest, input };
    const ways = all.filter(({ cost }) => cost <= cheapest.cost + MARGIN).map(wayOf);
    const issue = ways[0] && isIssue(ways[0]) ? ways[0] : undefined;
    if (issue) return { kind: "issue", issue, input };
    const keeps = KEEPING.test(sentence);
    said.push({
      input,
      claim,
      keeps,
      asks: /\?["”']?\s*$/u.test(text),
      ways: distinct(ways.flatMap((way) => (isIssue(way) ? [] : [way]))),
    });
  }
  const [main] = said;
  if (main === undefined)
    return { kind: "issue", issue: problem("It does not say what to compute"), input: await whole() };
  const { profile } = withDerived(dataset, definitions);
  return together(said, { ...report, decimals: [...new Set(decimals)] }, profile, definitions);
}

/** What a correlation is to be called: where the answers are named, and no name asks for that, nothing follows from it. */
const LABEL =
  /^(?:consider|regard)\s+(?:the|this)\s+(?:correlation|relationship|association)\s+(?:to\s+be|as)\s+(?:significant|strong|weak|linear|non-?linear)\s+if\b/iu;

/** How sentences begin that keep some of the rows. */
const KEEPING =
  /^(?:please\s+)?(?:calculate\s+)?(?:only|consider|considering|filter|restrict|limit|include|keep|exclude|excluding|for|among|within|select|do\s+not|don['’]t|where|with|without|in|group)\b|\bonly\b/iu;

/** What a sentence asks for that no recipe computes, though all of its words may be known. */
const UNANSWERED: readonly (readonly [RegExp, string])[] = [
  [
    /\bpopulation\s+(?:standard\s+deviation|std|variance)|ddof\s*(?:=|of|set\s+to)\s*0|\b(?:numpy|scipy)\b.*\b(?:standard\s+deviation|std|variance)/iu,
    "It asks for the standard deviation or variance of a population, and what is computed is that of a sample",
  ],
];

function rounded(text: string): { rest: string; decimals: readonly number[] } {
  const { masked, restore } = mask(text);
  const { rest, decimals } = roundingIn(masked);
  return { rest: restore(rest), decimals };
}

/** "this new feature" is the column made last. */
function pointed(text: string, definitions: readonly Definition[], first: boolean): string {
  const [name, ...others] = definitions.map((definition) => definition.name);
  if (name === undefined || others.length > 0) return text;
  const quoted = `"${name}"`;
  // Right after it is made, it is also "this column".
  const near = first
    ? text.replaceAll(/\b(?:this|that)\s+(?:feature|column|variable|field)\b/giu, quoted)
    : text;
  return near
    .replaceAll(
      /\b(?:this|the|that)\s+(?:newly\s+)?(?:new|created|generated|resulting|derived)\s+(?:created\s+)?(?:feature|column|variable|field)(?:\s+values?)?/giu,
      quoted,
    )
    .replaceAll(/\b(?:the\s+)?(correlation(?:\s+coefficient)?)\s+with\b/giu, `$1 between ${quoted} and`);
}

function wayOf({ parts, notes }: Tiling): Way | Issue {
  const constraints = (parts as readonly Constrained[]).flatMap(({ constraint }) => constraint ?? []);
  const part = unify((parts as readonly Constrained[]).map(withoutConstraint));
  if (isIssue(part)) return part;
  // "average average salary" says nothing twice: it lacks a word. "the mean and median from salary" names its column again.
  const { measures = [], ...more } = part;
  const full = Object.keys(more).length > 0 || measures.some(({ aggregate }) => aggregate !== undefined);
  const short = constraints.some(({ alone }) => alone) && (constraints.length > 1 || full);
  return short ? problem("It does not say of what") : { part, constraints, notes };
}

function withoutConstraint(said: Constrained): Part {
  return Object.fromEntries(Object.entries(said).filter(([name]) => name !== "constraint"));
}

function distinct(ways: readonly Way[]): Way[] {
  return [
    ...new Map(ways.map((way) => [JSON.stringify([way.part, way.constraints]), way] as const)).values(),
  ];
}

/** All ways to read all sentences must come to one query. */
function together(
  said: readonly Said[],
  report: Report,
  profile: Profile,
  definitions: readonly Definition[],
): BriefReading {
  const [main] = said;
  if (main === undefined) throw new Error("Cannot read a question of no sentences.");
  let ways: (readonly Way[])[] = [[]];
  for (const { ways: own } of said)
    ways = ways.flatMap((before) => own.map((way) => [...before, way])).slice(0, MOST_WAYS + 1);
  if (ways.length > MOST_WAYS)
    return { kind: "issue", issue: problem("There are too many ways to read it"), input: main.input };
  const queries = new Map<string, { query: Query; notes: readonly string[] }>();
  let first: Issue | undefined;
  for (const chosen of ways) {
    const query = queryOf(said, chosen, report, profile, definitions);
    if (isQuery(query))
      queries.set(JSON.stringify(query), { query, notes: chosen.flatMap(({ notes }) => notes) });
    else first ??= query;
  }
  const all = [...queries.values()];
  const [only, ...others] = all.filter(
    ({ query }) => !all.some((other) => other.query !== query && saysLess(other.query, query)),
  );
  if (only === undefined)
    return { kind: "issue", issue: first ?? problem("It makes no sense as it stands"), input: main.input };
  if (others.length > 0)
    return { kind: "several", queries: [only, ...others].map(({ query }) => query), input: main.input };
  return { kind: "query", query: only.query, notes: [...only.notes, ...unrounded(only.query, report)] };
}

/** "in 2005", and again "where year is 2005": of two columns that may be meant, the one that both sentences can mean. */
function saysLess(less: Query, more: Query): boolean {
  const [fewer, others] = [less, more].map(({ params }) =>
    params.filters.map((filter) => JSON.stringify(filter)),
  );
  const kept = fewer?.every((one) => others?.includes(one)) === true;
  return (
    kept && unfiltered(less) === unfiltered(more) && fewer?.length !== 0 && fewer?.length !== others?.length
  );
}

function unfiltered({ recipe, params }: Query): string {
  return JSON.stringify([recipe, { ...params, filters: [] }]);
}

function queryOf(
  said: readonly Said[],
  ways: readonly Way[],
  report: Report,
  profile: Profile,
  definitions: readonly Definition[],
): Query | Issue {
  const part = joined(said, ways, report.names.length);
  if (isIssue(part)) return part;
  const query = agreed(
    part,
    ways.flatMap(({ constraints }) => constraints),
    profile,
  );
  if (isIssue(query)) return query;
  const plain = withoutDerived(query, definitions);
  return isIssue(plain) ? plain : reported(plain, report);
}

/** Only named answers are rounded in the result. */
function unrounded({ params }: Query, { decimals: [places] }: Report): string[] {
  const named = "names" in params && params.names.length > 0;
  return places === undefined || named ? [] : [`kept unrounded, to be shown with ${places} decimals`];
}

function quantityOf({ quantity: { left, op, right } }: Definition): unknown {
  return [left.name, op, right.name];
}
