import type { ColumnProfile, Dataset } from "../../../../data/dataset.ts";
import { fold } from "../../../../data/fold.ts";
import { flagOf } from "../column_facts.ts";
import type { ValueFinder } from "../finder.ts";
import { ACTIVITIES, ACTIVITY_HEADERS, STATES, STATUS_HEADERS } from "../lexicon/states.ts";
import { GLUE } from "../lexicon/talk.ts";
import { type Token, wordsOf } from "../tokens.ts";
import type { ValueLink } from "../value_link.ts";
import { isVocabulary } from "../vocabulary.ts";
import { type Form, formsOf, isOfDeed } from "../word_forms.ts";
import { isPlural } from "../words.ts";
import { said } from "./asked_words.ts";
import { isOfNames } from "./pieces.ts";

/** As dear as a piece of a value. */
const DERIVED = 0.7;
/** So few values tell of which kinds rows are. */
const FEW_KINDS = 100;
const LONGEST = 2;

interface Column {
  readonly column: ColumnProfile;
  readonly values: readonly string[];
}

/**
 * Values of another form than the words: "hikes" of "Hiking", "failed" of "failure", "approved" of "Approve", and what became of somebody
 * in other words: "deaths" of "Expired". Only in columns that tell of such things, and said; where two values may be meant, either.
 */
export async function addDerivedValues(
  values: Map<number, readonly ValueLink[]>,
  tokens: readonly Token[],
  dataset: Dataset,
  finder: ValueFinder,
  isFree: (at: number) => boolean,
): Promise<void> {
  for (const at of tokens.keys()) {
    for (let to = Math.min(tokens.length, at + LONGEST); to > at; to -= 1) {
      const run = tokens.slice(at, to);
      if (!run.every((token, more) => isFree(at + more) && mayBeForm(token))) continue;
      const words = run.map(({ folded }) => folded);
      if (to === at + 1 && formsOf(words[0] ?? "").length === 0 && !isOfState(words[0] ?? "")) continue;
      const told = await kindsIn(dataset, finder);
      const found = told.flatMap(({ column, values: all }) => meantBy(words, column, all));
      if (found.length === 0) continue;
      const text = said(tokens, at, to);
      values.set(
        at,
        found.map(({ column, cells }) => ({
          column,
          values: cells,
          to,
          cost: DERIVED,
          weak: false,
          plural: isPlural(words.at(-1) ?? ""),
          notes: [`taking "${text}" for ${cells.map((cell) => JSON.stringify(cell)).join(" and ")}`],
        })),
      );
      break;
    }
  }
}

function mayBeForm({ kind, folded }: Token): boolean {
  return kind === "word" && /^\p{L}{3,}$/u.test(folded) && !isVocabulary(folded) && !GLUE.has(folded);
}

function isOfState(word: string): boolean {
  return STATES.some((state) => state.said.includes(word));
}

interface Meant {
  readonly column: ColumnProfile;
  readonly cells: readonly string[];
}

function meantBy(words: readonly string[], column: ColumnProfile, all: readonly string[]): readonly Meant[] {
  const states = words.length === 1 ? statesIn(words[0] ?? "", column, all) : [];
  if (states.length > 0) return [{ column, cells: states }];
  const [own, ...others] = all.filter((value) => isFormOf(words, fold(value).split(" "), column));
  if (own === undefined || others.length > 0) return [];
  const last = words.at(-1) ?? "";
  const longer = all.filter((value) => {
    const held = fold(value).split(" ");
    const isWider = words.slice(0, -1).every((word) => held.includes(word));
    return value !== own && isWider && held.some((word) => areOfOneRoot(last, word));
  });
  if (longer.length === 0) return [{ column, cells: [own] }];
  // "runs", where some are a "Trail Running": either may be meant. Of what was half done, nobody knows.
  const isKind = longer.every((value) => areOfOneRoot(last, fold(value).split(" ").at(-1) ?? ""));
  return isKind && isActivity(column, last)
    ? [
        { column, cells: [own] },
        { column, cells: [own, ...longer].toSorted() },
      ]
    : [];
}

function statesIn(word: string, column: ColumnProfile, all: readonly string[]): readonly string[] {
  const headers = wordsOf(column.name);
  const known = new Set(
    STATES.filter(
      (state) => state.said.includes(word) && headers.some((header) => state.headers.has(header)),
    ).flatMap(({ cells }) => cells),
  );
  return all.filter((value) => known.has(fold(value))).toSorted();
}

function isFormOf(words: readonly string[], value: readonly string[], column: ColumnProfile): boolean {
  const [last = "", own = ""] = [words.at(-1), value.at(-1)];
  return (
    words.length === value.length &&
    words.slice(0, -1).every((word, at) => word === value[at]) &&
    last !== own &&
    formsOf(last).some((asked) => formsOf(own).some((held) => goesWith(asked, held, column)))
  );
}

/** Whether a word of one form is said of a value of another. */
function goesWith(asked: Form, held: Form, column: ColumnProfile): boolean {
  if (asked.root !== held.root) return false;
  const pair = `${asked.kind} ${held.kind}`;
  if (pair === "base doing" || pair === "plural doing" || pair === "doing base")
    return isActivity(column, asked.root) || isActivity(column, held.root);
  const headers = wordsOf(column.name);
  const isStatus = headers.some((word) => STATUS_HEADERS.has(word));
  if (pair === "done base") return isStatus && isOfDeed(held.text);
  if (pair === "plural done") return isStatus && isOfDeed(asked.text);
  if (pair === "done deed") return isStatus || headers.some((word) => DEED_HEADERS.has(word));
  return isStatus && STATUS_PAIRS.has(pair);
}

const STATUS_PAIRS: ReadonlySet<string> = new Set(["deed done", "deed base", "done done"]);
/** What columns of deeds are called. In "department", management is no deed. */
const DEED_HEADERS: ReadonlySet<string> = new Set(["type", "event", "reason"]);

function isActivity({ name }: ColumnProfile, root: string): boolean {
  return (
    wordsOf(name).some((word) => ACTIVITY_HEADERS.has(word)) ||
    formsOf(root).some((form) => ACTIVITY_ROOTS.has(form.root))
  );
}
const ACTIVITY_ROOTS: ReadonlySet<string> = new Set(
  [...ACTIVITIES].flatMap((word) => formsOf(word).map(({ root }) => root)),
);

function areOfOneRoot(left: string, right: string): boolean {
  const roots = new Set(formsOf(left).map(({ root }) => root));
  return left === right || formsOf(right).some(({ root }) => roots.has(root));
}

const KNOWN = new WeakMap<Dataset, Promise<readonly Column[]>>();

/** The columns of few kinds, with all their values: asked once of a table. */
function kindsIn(dataset: Dataset, finder: ValueFinder): Promise<readonly Column[]> {
  const known = KNOWN.get(dataset) ?? findKinds(dataset, finder);
  KNOWN.set(dataset, known);
  // What could not be asked is asked again.
  known.catch(() => KNOWN.delete(dataset));
  return known;
}

async function findKinds(
  { profile: { columns, rows } }: Dataset,
  { among }: ValueFinder,
): Promise<readonly Column[]> {
  const few = columns.filter(
    (column) =>
      column.type === "text" &&
      column.distinct <= FEW_KINDS &&
      column.distinct * 3 <= rows &&
      flagOf(column) === undefined &&
      !isOfNames(column),
  );
  const asked = few.slice(0, MOST_COLUMNS).map(async (column): Promise<readonly Column[]> => {
    const tops = (column.top ?? []).map(({ value }) => String(value));
    if (tops.length === column.distinct) return [{ column, values: tops }];
    const all = (await among?.(column.name, "true", FEW_KINDS)) ?? [];
    return all.length === column.distinct ? [{ column, values: all }] : [];
  });
  return (await Promise.all(asked)).flat();
}
const MOST_COLUMNS = 40;
