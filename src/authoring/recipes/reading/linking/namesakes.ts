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
import { placesOf } from "./demonyms.ts";
import { wordsOf } from "../tokens.ts";
import type { ValueFinder } from "../finder.ts";

/** What the same thing goes by in another column than one that has its name: "CA" for California, "F" for female. */
export interface Namesakes {
  readonly kind: NameKind;
  readonly others: readonly string[];
  /** It only speaks of the place: "German". A value that is just that goes before it. */
  readonly derived?: true;
}

type NameKind = keyof typeof KINDS;

const KINDS = {
  state: STATES,
  country: COUNTRIES,
  continent: CONTINENTS,
  month: MONTH_NAMES,
  weekday: DAY_NAMES,
  sex: SEX_NAMES,
  size: SIZE_NAMES,
  job: JOB_TYPE_NAMES,
  level: LEVEL_NAMES,
} as const;
const ALL = Object.keys(KINDS) as readonly NameKind[];

/** What it is that a phrase names, and how else it is called. Codes are such in capitals only: "us" and "in" are words. */
export function namesakesOf(text: string, folded: string): readonly Namesakes[] {
  if (isCode(folded) && !/^(?:\p{Lu}[. ]*)+$/u.test(text))
    return WRITTEN_SMALL.has(folded) ? found(folded) : [];
  return found(folded);
}

const WRITTEN_SMALL = new Set(["usa", "uk", "uae"]);

function found(folded: string): readonly Namesakes[] {
  const known = (LINES.get(folded) ?? []).map(({ kind, names }) => ({
    kind,
    others: names.filter((name) => name !== folded),
  }));
  const lines = known.length === 0 ? placesOf(folded).flatMap((place) => LINES.get(place) ?? []) : [];
  return [
    ...known,
    ...lines.flatMap(({ kind, names }) =>
      kind === "country" || kind === "continent" ? [{ kind, others: names, derived: true as const }] : [],
    ),
  ];
}

const LINES: ReadonlyMap<string, readonly { readonly kind: NameKind; readonly names: readonly string[] }[]> =
  Map.groupBy(
    ALL.flatMap((kind) => KINDS[kind].flatMap((names) => names.map((name) => ({ kind, names, name })))),
    ({ name }) => name,
  );

function isCode(folded: string): boolean {
  return folded.length <= 3 && folded !== "may";
}

/** The columns of text whose values are mostly things of one kind. */
export async function columnsHolding(
  kind: NameKind,
  columns: readonly ColumnProfile[],
  { find }: Pick<ValueFinder, "find">,
): Promise<ReadonlySet<string>> {
  const texts = new Map(
    columns.flatMap((column) => (column.type === "text" ? [[column.name, column] as const] : [])),
  );
  if (texts.size === 0) return new Set();
  const hits = Map.groupBy(await find(KINDS[kind].flat()), ({ column }) => column);
  const rivals = kind === "state" ? "country" : kind === "country" ? "state" : undefined;
  const holding = [...hits].flatMap(([name, own]) => {
    const column = texts.get(name);
    return column !== undefined && holds(column, own, kind) ? [column] : [];
  });
  const doubtful = holding.filter((column) => rivals !== undefined && !says(column, kind));
  if (rivals === undefined || doubtful.length === 0) return new Set(holding.map(({ name }) => name));
  // "CA" is California in a column of states, and Canada in one of countries.
  const theirs = Map.groupBy(await find(KINDS[rivals].flat()), ({ column }) => column);
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

const NAMES: Readonly<Record<NameKind, ReadonlySet<string>>> = {
  state: new Set(["state", "states", "st"]),
  country: new Set(["country", "countries", "nation", "nations"]),
  continent: new Set(["continent", "continents", "region", "regions"]),
  month: new Set(["month", "months"]),
  weekday: new Set(["weekday", "day"]),
  sex: new Set(["sex", "gender"]),
  size: new Set(["size", "sizes"]),
  job: new Set(["employment", "contract", "type"]),
  level: new Set(["level", "seniority", "experience"]),
};
/** Kinds that have few names, and short codes: only all of a column's values tell. */
const FEW_NAMES: ReadonlySet<NameKind> = new Set(["size", "job", "level", "continent"]);

/** Whether a column's own name says that it is of this kind. */
export function says({ name }: Pick<ColumnProfile, "name">, kind: NameKind): boolean {
  return wordsOf(name).some((word) => NAMES[kind].has(word));
}

/** Most values are names of the kind; where they are codes, nearly all, and in capitals: "de" may be a language. */
function holds({ name, distinct }: ColumnProfile, hits: readonly ValueHit[], kind: NameKind): boolean {
  if (wordsOf(name).some((word) => OTHER_CODES.has(word))) return false;
  const values = [...new Set(hits.map(({ value }) => value))];
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
