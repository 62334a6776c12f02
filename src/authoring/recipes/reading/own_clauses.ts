import type { ColumnProfile } from "../../../data/dataset.ts";
import { coreOf } from "./column_names.ts";
import { timesIn, yearsIn } from "./headers.ts";
import type { Input } from "./input.ts";
import { OWN_DEEDS, type OwnDeed } from "./lexicon/own_deeds.ts";
import { PERSON_KINDS } from "./lexicon/things.ts";
import { isOfPersons } from "./row_nouns.ts";
import { wordsOf } from "./tokens.ts";
import { passiveOf, verbForms } from "./verb_forms.ts";
import { stemOf } from "./words.ts";

/** "did I first see": who asks tells of what they did. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly deeds: readonly OwnDeed[];
  /** "seen" */
  readonly participle: string;
  /** The stems of its forms. */
  readonly stems: ReadonlySet<string>;
  readonly order?: "lowest" | "highest";
  readonly denied: boolean;
}

const ME: ReadonlySet<string> = new Set(["i", "we"]);
const HELPING: ReadonlySet<string> = new Set(["did", "do", "have", "had"]);
const HAVING: ReadonlySet<string> = new Set(["have", "had"]);
const SAYING_NOTHING: ReadonlySet<string> = new Set(["ever", "actually", "already"]);
const ORDERS: Readonly<Record<string, "lowest" | "highest">> = { first: "lowest", last: "highest" };
const NOT: ReadonlySet<string> = new Set(["not", "never"]);

const DEEDS_BY_FORM = Map.groupBy(
  OWN_DEEDS.flatMap((deed) =>
    deed.verbs.flatMap((verb) => verbForms(verb).all.map((form) => ({ deed, verb, form: form.split(" ") }))),
  ),
  ({ form }) => form[0] ?? "",
);

export function clausesAt(input: Input, at: number): readonly Clause[] {
  const { tokens } = input;
  const word = (place: number) => tokens[place]?.folded ?? "";
  const helped = HELPING.has(word(at)) && ME.has(word(at + 1));
  const me = helped ? at + 1 : at;
  if (!ME.has(word(me)) || !isOwn(input, me) || (!helped && HELPING.has(word(at - 1)))) return [];
  let from = me + 1;
  let order: Clause["order"];
  let denied = false;
  for (; ; from += 1) {
    const said = word(from);
    if (Object.hasOwn(ORDERS, said)) order ??= ORDERS[said];
    else if (NOT.has(said)) denied = true;
    else if (!SAYING_NOTHING.has(said) && !(!helped && HAVING.has(said) && isVerbAt(input, from + 1))) break;
  }
  // "customers do we have left" are not those that left.
  if (helped && HAVING.has(word(from)) && isVerbAt(input, from + 1)) return [];
  return verbsAt(input, from, helped && !HAVING.has(word(at))).map((verb) => ({
    ...verb,
    from: at,
    denied,
    ...(order && { order }),
  }));
}

type Verb = Pick<Clause, "to" | "deeds" | "participle" | "stems">;

export function verbsAt(input: Input, at: number, isBase: boolean): readonly Verb[] {
  const { kind, folded = "" } = input.tokens[at] ?? {};
  if (kind !== "word") return [];
  const known = (DEEDS_BY_FORM.get(folded) ?? []).filter(({ form }) =>
    form.every((word, more) => input.tokens[at + more]?.folded === word),
  );
  const longest = Math.max(0, ...known.map(({ form }) => form.length));
  const own = known.filter(({ form }) => form.length === longest);
  const [first] = own;
  if (first) {
    const { all, passive } = verbForms(first.verb);
    return [
      {
        to: at + longest,
        deeds: own.map(({ deed }) => deed),
        participle: passive[0] ?? "",
        stems: new Set(all.map((form) => stemOf(form.split(" ")[0] ?? ""))),
      },
    ];
  }
  const participle = isBase ? verbForms(folded).passive[0] : passiveOf(folded);
  return participle === undefined || !/^\p{L}{3,}$/u.test(folded)
    ? []
    : [{ to: at + 1, deeds: [], participle, stems: new Set([folded, participle].map(stemOf)) }];
}

function isVerbAt(input: Input, at: number): boolean {
  const folded = input.tokens[at]?.folded ?? "";
  return DEEDS_BY_FORM.has(folded) || passiveOf(folded) !== undefined || ME.has(folded);
}

/** Of a table that tells of several persons, who asks may be any of them. */
export function isOwn(input: Input, at: number): boolean {
  const { kind, folded = "" } = input.tokens[at] ?? {};
  const isNamed =
    input.columnsAt(at).some(({ cost }) => cost < 1) || input.valuesAt(at).some(({ weak }) => !weak);
  if (kind !== "word" || isNamed) return false;
  const several = (input.facts.persons && !isDiary(input)) || tellsOfPersons(input);
  return folded === "we" || folded === "our" || !several;
}

/** Whether rows are of one person, at one time after the other: nothing in them tells whose each is. */
function isDiary({ dataset: { profile }, facts }: Input): boolean {
  const { columns } = profile;
  const tells = columns.some((column) => {
    const words = wordsOf(column.name);
    const names = words.some((word) => NAMES.has(word) || PERSONS.has(stemOf(word)));
    return column.distinct > 1 && (isOfPersons(column) || names);
  });
  return !facts.numbered && !tells && timesIn(columns).length > 0;
}
const NAMES: ReadonlySet<string> = new Set(
  "name id number no code email ssn mrn subject initials who whom sex race ethnicity nationality".split(" "),
);

function tellsOfPersons({ dataset: { profile } }: Input): boolean {
  const { columns } = profile;
  // The one `player` is in all rows: `player_color` is theirs.
  const same = new Set(
    columns
      .filter(({ distinct, missing }) => distinct === 1 && missing === 0)
      .map(({ name }) => stemOf(name.toLowerCase())),
  );
  return columns.some(({ name, type, distinct }) => {
    const isOfOthers = coreOf(name).some((word) => PERSONS.has(stemOf(word)) && !same.has(stemOf(word)));
    const isSex = wordsOf(name).some((word) => word === "sex" || word === "gender");
    return distinct > 1 && (isSex || (type === "text" && isOfOthers));
  });
}
const PERSONS: ReadonlySet<string> = new Set(
  [
    ...PERSON_KINDS,
    ..."runner rider cyclist swimmer salesperson salesman seller rep agent technician payer spender owner".split(
      " ",
    ),
  ].map(stemOf),
);

/** Whether all rows had it done, as far as such a table tells. */
export function isOfAllRows({ deeds, from, to }: Clause, { dataset, facts, tokens }: Input): boolean {
  if (leavesYearOpen({ dataset, tokens })) return false;
  const dated = timesIn(dataset.profile.columns).some(isOfDoing);
  const said = tokens.filter((_, at) => at < from || at >= to);
  const words = new Set(dataset.profile.columns.flatMap(({ name }) => wordsOf(name)));
  const nouns = new Set([
    ...facts.rowNouns,
    ...[...wordsOf(dataset.name), ...(facts.kind?.nouns ?? []), ...said.map(({ folded }) => folded)].map(
      stemOf,
    ),
  ]);
  return deeds.some(
    ({ things, headers }) =>
      things.length === 0 ||
      // Whatever has no day on which it was done is a list of what there is.
      (dated &&
        (things.some((thing) => nouns.has(stemOf(thing))) || headers.some((header) => words.has(header)))),
  );
}

/** What came out or was built on some day was read or seen on another. */
function isOfDoing({ name }: ColumnProfile): boolean {
  return !wordsOf(name).some((word) => MADE.has(word));
}
const MADE: ReadonlySet<string> = new Set(
  `release released releasedate published publication publishedat birth born built founded opened opening established premiere air aired
  launch launched listed posted created hire hired dob`.split(/\s+/),
);

/** Whether a column or a value speaks of it: then it may tell which rows had it done. */
export function isSpokenOf({ stems }: Clause, { dataset: { profile } }: Input, datesToo: boolean): boolean {
  const dates = new Set(timesIn(profile.columns));
  return profile.columns.some((column) => {
    if (!datesToo && dates.has(column) && column.missing === 0) return false;
    const { name, type, top = [] } = column;
    return (
      wordsOf(name).some((word) => stems.has(stemOf(word)) || STATES.has(word)) ||
      (type === "text" && top.some(({ value }) => stems.has(stemOf(String(value).toLowerCase()))))
    );
  });
}
/** What is to be read or bought is there, too. */
const STATES: ReadonlySet<string> = new Set(["status", "state_of", "shelf", "wishlist", "planned", "todo"]);

/** "per year" of what one did may be that of a day, or that of a column of years: when a film came out. */
export function leavesYearOpen({ dataset, tokens }: Pick<Input, "dataset" | "tokens">): boolean {
  const { columns } = dataset.profile;
  const isAsked = tokens.some(({ folded }) => folded === "year" || folded === "years");
  return isAsked && yearsIn(columns).length > 0 && timesIn(columns).length > 0;
}
