import type { ColumnProfile } from "../../../../data/dataset.ts";
import { type Flag, flagOf } from "../column_facts.ts";
import { isFormOf } from "../flag_forms.ts";
import { standsForRows } from "../facts.ts";
import type { Input } from "../input.ts";
import { PERSON_KINDS } from "../lexicon/things.ts";
import { sayCell, sayColumn } from "../say.ts";
import { wordsOf } from "../tokens.ts";
import { isVocabulary } from "../vocabulary.ts";
import { stemOf } from "../words.ts";

/** Names of columns that say yes or no, and what else people say for either. */
const WORDS: readonly (readonly [names: string, yes: string, no: string])[] = [
  [
    "successful success succeeded",
    "successful success successes succeeded succeed succeeds",
    "failed failure failures fail fails unsuccessful",
  ],
  ["failed failure", "failed failure failures", "succeeded success successes successful"],
  [
    "survived survival survivor alive living",
    "survived survivors survivor survival alive",
    "died dead deceased perished death deaths mortality fatality fatalities",
  ],
  [
    "died dead death deceased mortality",
    "died dead deceased perished death mortality",
    "survived survivors survivor survival alive",
  ],
  [
    "churn churned exited left attrition quit departed",
    "left quit churn churned churners exited departed attrition gone lost leavers leave",
    "stayed remained remain retained retention",
  ],
  ["active", "active", "inactive dormant"],
  [
    "approved approval accepted",
    "approved approval accepted",
    "rejected denied declined refused rejection denial",
  ],
  [
    "rejected denied declined refused",
    "rejected denied declined refused rejection denial",
    "approved accepted approval",
  ],
  ["purchased purchase bought", "purchased bought buyers buyer purchasers", ""],
  ["passed pass", "passed", "failed failures failure"],
  ["open opened", "open", "closed shut"],
  ["closed shut", "closed shut", "open"],
  ["paid", "paid", "unpaid outstanding"],
  ["unpaid", "unpaid", "paid"],
  ["married", "married", "single unmarried"],
  ["single", "single", "married"],
  ["defaulted default", "defaulted defaulters default defaults", ""],
  ["cancelled canceled cancellation", "cancelled canceled cancellation cancellations", ""],
  ["fraud fraudulent", "fraud fraudulent frauds", "legitimate genuine"],
  ["female", "female females women woman", "male males men man"],
  ["male", "male males men man", "female females women woman"],
];

const TABLE = WORDS.map(([names, yes, no]) => ({
  names: new Set(names.split(" ").map(stemOf)),
  yes: new Set(yes.split(" ")),
  no: new Set(no.split(" ").filter(Boolean)),
}));
const KNOWN: ReadonlySet<string> = new Set(TABLE.flatMap(({ yes, no }) => [...yes, ...no]));
/** Words of such a name that say nothing. */
const AROUND: ReadonlySet<string> = new Set(
  "is has have had was were flag indicator event label yn y n yes no status target ind bool".split(" "),
);

interface FlagWord {
  readonly column: ColumnProfile;
  readonly flag: Flag;
  /** Which of the two is said. */
  readonly holds: boolean;
  readonly note: string;
  readonly to: number;
}

/** What a word says of the one column that says yes or no of such a thing: "failed", where a column is called successful. */
export function flagWordAt(input: Input, at: number): FlagWord | undefined {
  const token = input.tokens[at];
  if (token?.kind !== "word") return undefined;
  if (!KNOWN.has(token.folded)) return doingAt(input, at) ?? formAt(input, at);
  if (!isApart(input, at)) return undefined;
  if (input.columnsAt(at).some(({ cost }) => cost < 1) || input.valuesAt(at).length > 0) return undefined;
  const found = input.dataset.profile.columns.flatMap((column) => {
    const flag = flagOf(column);
    const word = flag && nameOf(column, input);
    return TABLE.flatMap(({ names, yes, no }) => {
      if (!flag || word === undefined || !names.has(stemOf(word))) return [];
      return yes.has(token.folded)
        ? [{ column, flag, holds: true }]
        : no.has(token.folded)
          ? [{ column, flag, holds: false }]
          : [];
    });
  });
  const [only, ...others] = found;
  if (
    only === undefined ||
    others.some(({ column, holds }) => column !== only.column || holds !== only.holds)
  )
    return undefined;
  const value = only.holds ? only.flag.yes : only.flag.no;
  // "inactive members", where the column is IsActiveMember
  const next = input.tokens[at + 1];
  const isNamed = next && wordsOf(only.column.name).some((word) => stemOf(word) === stemOf(next.folded));
  const to = isNamed ? at + 2 : at + 1;
  const said = input.question.slice(token.start, input.tokens[to - 1]?.end);
  return { ...only, to, note: `taking "${said}" for ${sayColumn(only.column.name)} ${sayCell(value)}` };
}

/** "who smoke", where a column tells smokers from others. */
function doingAt(input: Input, at: number): FlagWord | undefined {
  const { folded = "", text = "" } = input.tokens[at] ?? {};
  if (!RELATIVE.has(input.tokens[at - 1]?.folded ?? "") && input.tokens[at + 1] !== undefined)
    return undefined;
  if (input.columnsAt(at).some(({ cost }) => cost < 1) || input.valuesAt(at).length > 0) return undefined;
  const [base = folded] = /^\p{L}{3,}s$/u.test(folded) ? [folded.slice(0, -1)] : [];
  const doers = new Set([`${base}er`, `${base}r`, `${base}${base.at(-1) ?? ""}er`]);
  const [found, ...others] = input.dataset.profile.columns.flatMap((column) => {
    const flag = flagOf(column);
    return flag && doers.has(nameOf(column, input) ?? "") ? [{ column, flag }] : [];
  });
  if (found === undefined || others.length > 0) return undefined;
  const note = `taking "${text}" for ${sayColumn(found.column.name)} ${sayCell(found.flag.yes)}`;
  return { ...found, holds: true, note, to: at + 1 };
}
/** "risky loans", "unanswered calls", where one column alone says whether there is a risk, or an answer. */
function formAt(input: Input, at: number): FlagWord | undefined {
  const { folded = "", text = "" } = input.tokens[at] ?? {};
  if (isVocabulary(folded) || standsForRows(input.facts, folded)) return undefined;
  if (input.columnsAt(at).some(({ cost }) => cost < 1) || input.valuesAt(at).length > 0) return undefined;
  const [, denied = ""] = /^(?:un|in|im|non|dis)(\p{L}{4,})$/u.exec(folded) ?? [];
  const found = input.dataset.profile.columns.flatMap((column) => {
    const flag = flagOf(column);
    const noun = flag && nameOf(column, input);
    if (!flag || noun === undefined) return [];
    if (isFormOf(folded, noun)) return [{ column, flag, holds: true }];
    return denied === noun || isFormOf(denied, noun) ? [{ column, flag, holds: false }] : [];
  });
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return undefined;
  const value = only.holds ? only.flag.yes : only.flag.no;
  return {
    ...only,
    to: at + 1,
    note: `taking "${text}" for ${sayColumn(only.column.name)} ${sayCell(value)}`,
  };
}

const RELATIVE: ReadonlySet<string> = new Set(["who", "that", "which"]);

/** The one word that says what the column tells, but for those for what the rows are: `customer_churned`, `IsActiveMember`. */
function nameOf({ name }: ColumnProfile, { facts }: Input): string | undefined {
  const [word, ...others] = wordsOf(name).filter(
    (own) => !AROUND.has(own) && !standsForRows(facts, own) && !PERSON_KINDS.includes(own),
  );
  return others.length === 0 ? word : undefined;
}

const IS: ReadonlySet<string> = new Set("is are was were be been being still any".split(" "));
const WE: ReadonlySet<string> = new Set("we i you there do does did".split(" "));

/** Who is left has not left; "single" may be one of several, and what is open or lost may be something else than what rows are. */
function isApart(input: Input, at: number): boolean {
  const word = (from: number) => input.tokens[from]?.folded ?? "";
  const [said, before] = [word(at), word(at - 1)];
  if (said === "left")
    return !IS.has(before) && !(HAVE.has(before) && WE.has(word(at - 2))) && !IS.has(word(at + 1));
  // "their leave" is none.
  if (said === "leave") return before === "to" || /^(?:less|more)$/.test(word(at + 1));
  if (said === "single") return IS.has(before) || standsForRows(input.facts, word(at + 1));
  return true;
}
const HAVE: ReadonlySet<string> = new Set(["have", "has", "had"]);
