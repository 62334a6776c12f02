import type { ColumnProfile, Dataset, Profile } from "../../../data/dataset.ts";
import type { Condition } from "../../../toolkit/index.ts";
import { flagOf } from "./column_facts.ts";
import { yearsIn } from "./headers.ts";
import type { Parser } from "./parser.ts";
import type { RowNoun } from "./part.ts";
import { isOfPersons } from "./row_nouns.ts";
import { wordsOf } from "./tokens.ts";
import { isPlural, stemOf } from "./words.ts";

/** What a table knows of who won. */
export interface Wins {
  /** Who did. */
  readonly winner: ColumnProfile | undefined;
  /** The rows of those who won, where others are in the table, too. */
  readonly where: readonly Condition[];
  /** Whether all that a row says is said of whoever won: a team may have won, and a country; but not the host of a final. */
  readonly own: boolean;
  /** Whether rows are wins, and nobody says so: a year has one name. */
  readonly guessed: boolean;
}

const WINNERS: ReadonlySet<string> = new Set(
  "winner champion laureate titleholder victor medalist medallist".split(" ").map(stemOf),
);
export const CONTESTS: ReadonlySet<string> = new Set(
  `marathon championship cup race prix tournament derby trophy award oscar prize slam bowl masters tour contest idol final eurovision
  olympics league wimbledon`
    .split(/\s+/)
    .map(stemOf),
);
/** Who may win; of rows that have several of these, none is meant. */
const NAMES: ReadonlySet<string> = new Set(
  "name fullname player runner driver rider athlete person golfer swimmer cyclist jockey baker contestant actor skier laureate nominee competitor entrant fighter boxer wrestler horse".split(
    " ",
  ),
);
/** Columns that say how it ended. Not all of their rows are wins. */
const ENDED: ReadonlySet<string> = new Set(
  `won win wins lost loss losses lose loser result results outcome rank ranking place placing position finish finished status nominee
  nominated nomination medal votes points score standing standings`.split(/\s+/),
);
const PLACES: ReadonlySet<string> = new Set("place position placing finish".split(" "));

const KNOWN = new WeakMap<Profile, Map<string, Wins | undefined>>();

function winsOf({ profile, name }: Dataset): Wins | undefined {
  const known = KNOWN.get(profile) ?? new Map<string, Wins | undefined>();
  KNOWN.set(profile, known);
  if (!known.has(name)) known.set(name, findWins(profile, name));
  return known.get(name);
}

function findWins({ columns, rows }: Profile, file: string): Wins | undefined {
  const said = columns.filter((column) => wordsOf(column.name).some((word) => WINNERS.has(stemOf(word))));
  // "Laureate ID" and "Laureate Type" say what rows are, and not who.
  const names = said.filter((column) => !isDetail(column));
  const [told, ...others] = names;
  if (others.length > 0) return undefined;
  const name = only(columns.filter((column) => column.type === "text" && isName(column)));
  const ended = columns.filter(({ name: column }) => wordsOf(column).some((word) => ENDED.has(word)));
  const flag = only([...said, ...ended].filter((column) => isWon(column)));
  const yes = flag && flagOf(flag)?.yes;
  if (flag && yes !== undefined && yes !== null)
    return { winner: name, where: [{ column: flag.name, op: "=", value: yes }], own: true, guessed: false };
  const place = only(ended.filter((column) => isPlace(column)));
  if (told === undefined && place !== undefined)
    return {
      winner: name,
      where: [{ column: place.name, op: "=", value: 1 }],
      own: true,
      guessed: false,
    };
  if (ended.length > 0 || (told && told.type !== "text")) return undefined;
  const words = wordsOf(file).map(stemOf);
  const detailed = told === undefined && said.length > 1;
  // An age beside the winner is the winner's.
  const ofWinners =
    detailed ||
    words.some((word) => WINNERS.has(word)) ||
    (told !== undefined && columns.some(isOfPersons) && !columns.some(isOfOthers));
  if (told || ofWinners) return { winner: told ?? name, where: [], own: ofWinners, guessed: false };
  const contest = words.some((word) => CONTESTS.has(word)) && name !== undefined;
  return contest && hasOneEach(columns, rows)
    ? { winner: name, where: [], own: true, guessed: true }
    : undefined;
}

/** Who won, in a table of those who won and of no others; and of `own`, where all that a row says is said of whoever won. */
export function winnersOf(dataset: Dataset, own = false): ColumnProfile | undefined {
  const wins = winsOf(dataset);
  const known = wins && !wins.guessed && wins.where.length === 0 && (!own || wins.own);
  return known ? wins.winner : undefined;
}

/** Who did not win, or only was there. */
function isOfOthers({ name }: ColumnProfile): boolean {
  return /host|runner|second|opponent|rival|finalist|beaten|venue|referee|judge|coach/iu.test(name);
}

function isDetail({ name }: ColumnProfile): boolean {
  return /^(?:id|type|kind|number|url|link)$/u.test(wordsOf(name).at(-1) ?? "");
}

/** In which place somebody came in, by number. */
function isPlace({ name, type, min, distinct }: ColumnProfile): boolean {
  return type === "number" && min === 1 && distinct > 1 && PLACES.has(wordsOf(name).join(" "));
}

export function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}

function isName({ name }: ColumnProfile): boolean {
  return NAMES.has(wordsOf(name).join(""));
}

function isWon(column: ColumnProfile): boolean {
  const words = wordsOf(column.name);
  return (
    words.length === 1 &&
    /^(?:won|win|winner|iswinner|champion)$/.test(words[0] ?? "") &&
    flagOf(column) !== undefined
  );
}

/** Whether there is about one row for each year, or for each year and one of a few divisions. */
function hasOneEach(columns: readonly ColumnProfile[], rows: number): boolean {
  const year = only(yearsIn(columns));
  if (year === undefined || year.distinct < 8) return false;
  const each = rows / year.distinct;
  if (each <= 1.05) return true;
  return columns.some(
    ({ type, distinct }) =>
      type === "text" && distinct >= 2 && distinct <= 8 && each <= distinct && each > distinct * 0.6,
  );
}

/** Reads what is said of winning, where the table knows who won; and says what it took for it. */
export function ofWins<T>(parser: (wins: Wins) => Parser<T>): Parser<T> {
  return (input, at) => {
    const wins = winsOf(input.dataset);
    if (wins === undefined) return [];
    const note = `taking every row for a win`;
    return parser(wins)(input, at).map((match) =>
      wins.guessed && !match.notes.includes(note) ? { ...match, notes: [...match.notes, note] } : match,
    );
  };
}

/** "winners", "wins": rows, where each is one. */
export const aWin: Parser<RowNoun> = ofWins((wins) => (input, at) => {
  const token = input.tokens[at];
  const folded = token?.folded ?? "";
  if (token?.kind !== "word" || !wins.own || wins.where.length > 0) return [];
  const isWin = /^(?:wins|victor(?:y|ies))$/.test(folded);
  if (!isWin && !WINNERS.has(stemOf(folded))) return [];
  if (input.valuesAt(at).length > 0) return [];
  const value = { word: token.text, plural: isPlural(folded), assumed: false };
  return [{ to: at + 1, cost: 0.1, notes: [], value }];
});
