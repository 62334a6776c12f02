import type { ColumnProfile, ValueHit } from "../../../../data/dataset.ts";
import { fold } from "../../../../data/fold.ts";
import {
  CONTINENTS,
  COUNTRIES,
  DAY_NAMES,
  JOB_TYPE_NAMES,
  LEVEL_NAMES,
  MONTH_NAMES,
  SEX_NAMES,
  SIZE_NAMES,
  STATES,
} from "./places.ts";
import { CODES, type Names } from "../lexicon/codes.ts";
import { placesOf } from "./demonyms.ts";
import { type Token, wordsOf } from "../tokens.ts";
import type { ValueFinder } from "../finder.ts";

/** What the same thing goes by in another column than one that has its name: "CA" for California, "F" for female. */
export interface Namesakes {
  readonly kind: string;
  readonly others: readonly string[];
  /** It only speaks of the place: "German". A value that is just that goes before it. */
  readonly derived?: true;
}

/** Things of one kind, and the columns that hold them. */
interface Kind {
  /** Each line what one of them goes by. */
  readonly names: Names;
  /** Words of the headers of such columns. */
  readonly columns: ReadonlySet<string>;
}

const KINDS: ReadonlyMap<string, Kind> = new Map(
  Object.entries({
    state: ofKind(STATES, "state states st"),
    country: ofKind(COUNTRIES, "country countries nation nations"),
    continent: ofKind(CONTINENTS, "continent continents region regions"),
    month: ofKind(MONTH_NAMES, "month months"),
    weekday: ofKind(DAY_NAMES, "weekday day"),
    sex: ofKind(SEX_NAMES, "sex gender"),
    size: ofKind(SIZE_NAMES, "size sizes"),
    job: ofKind(JOB_TYPE_NAMES, "employment contract type"),
    level: ofKind(LEVEL_NAMES, "level seniority experience"),
    ...CODES,
  }),
);

function ofKind(names: Names, columns: string): Kind {
  return { names, columns: new Set(columns.split(" ")) };
}

/** Whether a plural names those that are of the kind: "women", "goalkeepers". */
export function isOfPersons(kind: string): boolean {
  return kind === "sex" || CODES[kind]?.persons === true;
}

/** Whether the noun behind a word says that it is such a name: "high schools". */
export function isBeforeNoun(kind: string, next: Token | undefined): boolean {
  return next !== undefined && CODES[kind]?.nouns.has(next.folded) === true;
}

/** What it is that a phrase names, and how else it is called. Codes are such in capitals only: "us" and "in" are words. */
export function namesakesOf(text: string, folded: string): readonly Namesakes[] {
  if (ORDINAL.test(folded)) return [];
  if (isCode(folded) && !/^(?:\p{Lu}[. ]*)+$/u.test(text))
    return WRITTEN_SMALL.has(folded) ? found(folded) : [];
  return found(folded);
}

/** A number alone names nothing: the "third" of whatever there is. */
const ORDINAL =
  /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)$/u;
const WRITTEN_SMALL = new Set(["usa", "uk", "uae"]);

function found(folded: string): readonly Namesakes[] {
  const known = (LINES.get(folded) ?? []).map(({ kind, names }) => ({
    kind,
    others: names.filter((name) => name !== folded),
  }));
  const lines = known.every(({ kind }) => isCoded(kind))
    ? placesOf(folded).flatMap((place) => LINES.get(place) ?? [])
    : [];
  return [
    ...known,
    ...lines.flatMap(({ kind, names }) =>
      kind === "country" || kind === "continent" ? [{ kind, others: names, derived: true as const }] : [],
    ),
  ];
}

const LINES: ReadonlyMap<string, readonly { readonly kind: string; readonly names: readonly string[] }[]> =
  Map.groupBy(
    [...KINDS].flatMap(([kind, { names: lines }]) =>
      lines.flatMap((names) => names.map((name) => ({ kind, names, name }))),
    ),
    ({ name }) => name,
  );

/** Whether it is a system of codes, and neither of places nor of times. */
export function isCoded(kind: string): boolean {
  return Object.hasOwn(CODES, kind);
}

/** Short, and no word as "may" and "gas" are. */
function isCode(folded: string): boolean {
  return folded.length <= 3 && !WORDS.has(folded);
}
const WORDS: ReadonlySet<string> = new Set(
  [...KINDS.values()].flatMap(({ names }) => names.flatMap(([name = ""]) => name)),
);

function namesIn(kind: string): string[] {
  return KINDS.get(kind)?.names.flat() ?? [];
}

/** The columns of text whose values are mostly things of one kind. */
export async function columnsHolding(
  kind: string,
  columns: readonly ColumnProfile[],
  { find }: Pick<ValueFinder, "find">,
): Promise<ReadonlySet<string>> {
  const texts = new Map(
    columns.flatMap((column) => (column.type === "text" ? [[column.name, column] as const] : [])),
  );
  if (texts.size === 0) return new Set();
  const hits = Map.groupBy(await find(namesIn(kind)), ({ column }) => column);
  const rivals = kind === "state" ? "country" : kind === "country" ? "state" : undefined;
  const holding = [...hits].flatMap(([name, own]) => {
    const column = texts.get(name);
    return column !== undefined && holds(column, own, kind) ? [column] : [];
  });
  const doubtful = holding.filter((column) => rivals !== undefined && !says(column, kind));
  if (rivals === undefined || doubtful.length === 0) return new Set(holding.map(({ name }) => name));
  // "CA" is California in a column of states, and Canada in one of countries.
  const theirs = Map.groupBy(await find(namesIn(rivals)), ({ column }) => column);
  return new Set(
    holding
      .filter(
        (column) =>
          !doubtful.includes(column) ||
          !(says(column, rivals) || holds(column, theirs.get(column.name) ?? [], rivals)),
      )
      .map(({ name }) => name),
  );
}

/** Kinds that have few names, and short codes: only all of a column's values tell. */
const FEW_NAMES: ReadonlySet<string> = new Set(["size", "job", "level", "continent"]);

/** Whether a column's own name says that it is of this kind. */
export function says({ name }: Pick<ColumnProfile, "name">, kind: string): boolean {
  return wordsOf(name).some((word) => KINDS.get(kind)?.columns.has(word));
}

/** Most values are names of the kind; where they are codes, nearly all, and in capitals: "de" may be a language. */
function holds({ name, distinct }: ColumnProfile, hits: readonly ValueHit[], kind: string): boolean {
  const values = [...new Set(hits.map(({ value }) => value))];
  const coded = CODES[kind];
  if (coded !== undefined) return says({ name }, kind) && values.length >= coded.least * distinct;
  if (wordsOf(name).some((word) => OTHER_CODES.has(word))) return false;
  const codes = values.filter((value) => isCode(fold(value)));
  if (kind === "sex") {
    const names = new Set(values.map((value) => fold(value).slice(0, 1)));
    return names.size === 2 && values.length >= distinct / 2;
  }
  if (values.length < 2) return false;
  if (FEW_NAMES.has(kind)) return says({ name }, kind) && values.length === distinct;
  if (codes.length * 2 > values.length) {
    const capitals = codes.every(
      (value) => kind === "month" || kind === "weekday" || /^\p{Lu}+$/u.test(value),
    );
    return capitals && values.length >= 0.8 * distinct;
  }
  return values.length >= 0.5 * distinct;
}

/** Columns of other codes, some of which are spelled alike. */
const OTHER_CODES: ReadonlySet<string> = new Set(
  "language languages lang locale currency currencies ccy carrier airline airport station symbol ticker element team position".split(
    " ",
  ),
);
