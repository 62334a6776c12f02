import type { ColumnProfile } from "../../../data/dataset.ts";
import { coreOf } from "./column_names.ts";
import { wordsOf } from "./tokens.ts";
import { stemOf } from "./words.ts";

/** What persons are called where columns or the file's name have words of what they do, or of what happened to them. */
interface Role {
  readonly nouns: readonly string[];
  /** Of these words one is needed. */
  readonly strong: ReadonlySet<string>;
  /** With these together, as many words as are needed in all. */
  readonly weak: ReadonlySet<string>;
  readonly needed: number;
  /** Words that speak of other persons than these. */
  readonly against: ReadonlySet<string>;
  /** The kinds of persons that may be these as well. */
  readonly kinds: readonly string[];
}

type Entry = readonly [
  nouns: string,
  needed: number,
  strong: string,
  more?: Partial<Record<"weak" | "against" | "kinds", string>>,
];

const ENTRIES: readonly Entry[] = [
  [
    "athlete sportsman sportswoman sportsperson",
    2,
    `sport sports league club medal jersey batting innings touchdown goal assist rebound draft nba nfl mlb nhl mls olympic olympian
    baseball football basketball soccer hockey cricket rugby tennis marathon`,
    { weak: "height weight ht wt team position bmi", against: "owner coach fan occupation job" },
  ],
  [
    "player",
    2,
    "batting innings touchdown goal assist rebound nba nfl mlb nhl mls baseball football basketball soccer hockey cricket rugby tennis",
    { weak: "height weight team position club league draft", against: "owner coach fan occupation job" },
  ],
  [
    "victim",
    1,
    "murder homicide killing killed shooting manslaughter",
    { against: "suspect offender perpetrator killer shooter accused convict officer survived" },
  ],
  [
    "policyholder customer client",
    1,
    "premium insurance insurer policyholder",
    { against: "agent employee salary", kinds: "patient" },
  ],
  [
    "customer client",
    2,
    "balance limit credit card account deposit loyalty bill overdraft default",
    { weak: "rating spending income loan housing contact campaign", against: "employee department" },
  ],
  ["cardholder", 2, "card limit credit", { against: "employee department job" }],
  [
    "subscriber",
    2,
    "subscription contract streaming internet churn",
    { against: "employee department job", kinds: "customer" },
  ],
  ["applicant", 1, "applicant application", { against: "employer candidate", kinds: "customer loan" }],
  [
    "borrower",
    1,
    "borrower loan mortgage",
    { against: "employee agent coapplicant eligibility approval approved", kinds: "customer loan" },
  ],
  ["respondent participant", 1, "survey poll respondent questionnaire", { against: "customer patient" }],
  [
    "student pupil",
    2,
    "exam homework gpa lunch semester coursework absences maths math reading writing sat grade",
    { against: "teacher instructor professor" },
  ],
  [
    "runner",
    2,
    "marathon bib chip pace split finish run running mile race 5k 10k",
    { against: "horse ethnicity" },
  ],
  ["character", 2, "species homeworld alignment universe superpower", { weak: "hair eye skin" }],
  [
    "climber mountaineer",
    2,
    "expedition summit oxygen climber peak",
    { weak: "citizenship role", kinds: "member" },
  ],
  [
    "contestant competitor",
    2,
    "contestant season eliminated placement hometown tribe episode",
    { weak: "result days lasted", against: "team club league votes" },
  ],
  ["professor", 2, "phd discipline professor faculty", { weak: "rank service salary" }],
  [
    "offender defendant",
    2,
    "felony misdemeanor recid jail bail conviction offense priors",
    { against: "victim officer" },
  ],
  [
    "worker",
    2,
    "wage wages salary industry union workclass employer",
    {
      weak: "education experience hours job occupation",
      against: "patient customer loan credit default children player team league",
    },
  ],
  [
    "user visitor",
    2,
    "internet site website usage clicked online browsing",
    { against: "employee patient department" },
  ],
  ["candidate", 2, "votes vote ballot constituency incumbent", { weak: "party" }],
];

const ROLES: readonly Role[] = ENTRIES.map(
  ([nouns, needed, strong, { weak = "", against = "", kinds = "" } = {}]) => ({
    nouns: listed(nouns),
    needed,
    strong: new Set(listed(strong).map(stemOf)),
    weak: new Set(listed(weak).map(stemOf)),
    against: new Set(listed(against).map(stemOf)),
    kinds: listed(kinds),
  }),
);

/** Names of persons that hardly two rows share tell that each row is a person of its own. */
const TOLD_APART = 0.97;

/**
 * What else the persons that rows are may be called.
 * @param kind what the columns tell them to be
 * @param file the words of the file's name
 */
export function rolesOf(
  columns: readonly ColumnProfile[],
  rows: number,
  kind: string | undefined,
  file: readonly string[],
): readonly string[] {
  if (columns.some((column) => isSharedName(column, rows))) return [];
  const own = new Set(columns.flatMap(({ name }) => wordsOf(name).map(stemOf)));
  const words = new Set([...own, ...file.map(stemOf)]);
  // In hundreds of columns two words of anything are soon found.
  const byChance = Math.floor(columns.length / 60);
  return ROLES.filter((role) => {
    if (kind !== undefined && !role.kinds.includes(kind)) return false;
    const strong = [...words].filter((word) => role.strong.has(word)).length;
    const weak = [...own].filter((word) => role.weak.has(word)).length;
    return (
      strong > 0 &&
      strong + weak >= role.needed + byChance &&
      ![...role.against].some((word) => words.has(word))
    );
  }).flatMap(({ nouns }) => nouns);
}

/** Where teams have a column of their own, and there is a sport, a `name` is that of a player: `nfl_suspensions.csv`. */
export function namesOfPlayers(
  columns: readonly ColumnProfile[],
  file: readonly string[],
): ColumnProfile | undefined {
  const own = columns.map(({ name }) => wordsOf(name).map(stemOf));
  const words = new Set([...own.flat(), ...file.map(stemOf)]);
  const teams = own.some(([word = "", ...more]) => more.length === 0 && /^(?:team|club)$/.test(word));
  const [names, ...others] = columns.filter(
    ({ name, type }) => type === "text" && /^(?:full ?)?name$/.test(wordsOf(name).join(" ")),
  );
  const told = PLAYERS !== undefined && [...words].some((word) => SPORTS.has(word));
  return teams && told && others.length === 0 && ![...PLAYERS.against].some((word) => words.has(word))
    ? names
    : undefined;
}

const PLAYERS = ROLES.find(({ nouns }) => nouns.includes("player"));
const SPORTS: ReadonlySet<string> = new Set(
  listed(
    "nba wnba nfl mlb nhl mls baseball football basketball soccer hockey cricket rugby touchdown inning batting",
  ).map(stemOf),
);

/** A first name may be that of many. */
function isSharedName({ name, type, distinct }: ColumnProfile, rows: number): boolean {
  const words = wordsOf(name);
  const whole = words.join("") === "name" || words.join("") === "fullname";
  const numbered = words.at(-1) === "id" && coreOf(name).some((word) => PERSONS.has(stemOf(word)));
  return ((type === "text" && whole) || numbered) && distinct < rows * TOLD_APART;
}

const PERSONS: ReadonlySet<string> = new Set(
  [...ENTRIES.flatMap(([nouns]) => listed(nouns)), "person", "patient", "employee"].map(stemOf),
);

function listed(words: string): readonly string[] {
  return words.split(/\s+/).filter((word) => word !== "");
}
