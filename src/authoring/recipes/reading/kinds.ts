import type { ColumnProfile } from "../../../data/dataset.ts";
import { coreOf } from "./columns.ts";
import { wordsOf } from "./tokens.ts";
import { isPlural, singularsOf, stemOf } from "./words.ts";

/** A kind of things that rows may be: what people call them, and words that columns have where rows are such things. */
export interface Kind {
  readonly nouns: readonly string[];
  readonly signs: ReadonlySet<string>;
  /** Words of columns that only tables of something else have, though these have some of the signs. */
  readonly strange: ReadonlySet<string>;
  /** Whether they are persons, or act as these do, or rows tell persons beside them. */
  readonly persons: "are" | "act" | "have" | "no";
  /** Words of which a column of text must have one: who plays against whom. */
  readonly needs: ReadonlySet<string>;
  /** Nouns in identifying columns that say nothing against it: a car is told by its make. */
  readonly names: ReadonlySet<string>;
  /** What tells such things apart by itself: where rows share it, they are none. */
  readonly ids: ReadonlySet<string>;
  /** Whether each may be of several things, which a column counts. */
  readonly ofSeveral: boolean;
}

type Entry = readonly [
  nouns: string,
  signs: string,
  more?: Partial<Record<"strange" | "persons" | "names" | "needs" | "ids", string>>,
];

/** All of it plain English: what is said of such things everywhere, not what one table says of them. */
const ENTRIES: readonly Entry[] = [
  [
    "car vehicle automobile auto",
    `mpg cylinder cyl horsepower transmission trans engine displacement wheelbase drivetrain odometer mileage airbag
    gearbox gear hatchback make acceleration`,
    {
      names: "make model car vehicle name vin",
      strange: "casualty collision crash injury driver accident policy premium",
    },
  ],
  [
    "match game fixture",
    `opponent visitor visiting referee halftime stadium venue attendance kickoff kick home away hometeam awayteam homescore
    awayscore team1 team2 score1 score2 hg ag fthg ftag goals`,
    {
      needs: "opponent visitor visiting home away hometeam awayteam team1 team2",
      strange:
        "win won loss lost drawn played standing player salary minute assist price rent capacity founded",
    },
  ],
  [
    "film movie",
    "director directed genre gross imdb runtime mpaa rotten distributor studio screenplay actor actress cast boxoffice metascore",
    { names: "imdb tmdb film movie title", strange: "theatre theater platform episode nominee award" },
  ],
  [
    "house home property listing",
    "bedroom bedrooms bathroom bathrooms bed bath beds baths sqft garage waterfront basement hoa zestimate yrbuilt",
    {
      names: "house home property listing parcel address",
      strange: "household population tract patient staff hotel host guest ward",
    },
  ],
  [
    "order transaction purchase",
    "product item sku discount payment subtotal checkout coupon shipping cart basket shipped",
    {
      persons: "have",
      names: "order transaction purchase",
      ids: "invoice receipt basket bill",
      strange: "stock supplier inventory rating review",
    },
  ],
  [
    "flight",
    "airline carrier departure arrival dep arr flight tailnum taxi airborne sched",
    { names: "flight", strange: "wildlife bird accident fatality route incident" },
  ],
  [
    "trip ride journey",
    "pickup dropoff tip fare toll rider trip tips tolls",
    { names: "trip ride", strange: "survived embarked pclass" },
  ],
  [
    "storm hurricane cyclone",
    "landfall saffir hurricane cyclone storm typhoon",
    { names: "storm hurricane" },
  ],
  [
    "earthquake quake tremor",
    "magnitude mag depth epicenter epicentre magtype richter hypocenter",
    { names: "earthquake quake event" },
  ],
  [
    "song track",
    "danceability bpm tempo loudness acousticness energy valence lyric instrumentalness speechiness liveness",
    { names: "song track isrc spotify" },
  ],
  [
    "book",
    "author isbn isbn13 page pages publisher",
    { names: "book isbn title", strange: "journal doi conference" },
  ],
  [
    "accident crash collision",
    "casualty casualties collision crash junction roadway severity vehicles intersection lighting",
    {
      persons: "have",
      names: "accident crash collision",
      strange: "complaint agency request permit violation",
    },
  ],
  [
    "crime incident offense offence",
    "offense offence crime arrest precinct weapon suspect beat",
    {
      persons: "have",
      names: "crime incident offense offence case",
      strange: "murder assault robbery population rate",
    },
  ],
  [
    "stay admission hospitalization",
    "admission admitted discharge discharged ward los admit readmitted",
    { persons: "have", names: "stay admission visit encounter" },
  ],
  [
    "loan",
    "loan interest installment instalment borrower lender collateral dti",
    { persons: "have", names: "loan" },
  ],
  [
    "job posting vacancy opening",
    "posting posted recruiter vacancy employer skill skills applicants",
    { names: "job posting vacancy" },
  ],
  ["review", "reviewer review helpful verified reviewed", { persons: "have", names: "review" }],
  ["beer", "abv ibu brewery", { names: "beer" }],
  ["wine", "winery vineyard varietal grape appellation", { names: "wine" }],
  [
    "booking reservation",
    "checkin checkout adr deposit guests nights booked",
    { persons: "have", names: "booking reservation" },
  ],
  ["laptop computer notebook", "cpu gpu ssd hdd ram processor", { names: "laptop computer" }],
  ["diamond stone gem", "carat cut clarity culet girdle", { names: "diamond" }],
  [
    "animal",
    "vore conservation wingspan breed lifespan hibernation nocturnal gestation brainwt bodywt",
    { names: "animal species genus breed" },
  ],
  ["tree", "dbh trunk crown canopy", { names: "tree" }],
  ["launch", "rocket payload orbit booster launch", { names: "launch mission" }],
  [
    "company firm corporation business",
    `symbol ticker sector industry ebitda marketcap marketvalue cap dividend earnings revenue revenues profit profits employees headquarters hq
    ceo founded valuation ipo stake assets`,
    {
      persons: "act",
      names: "company firm corporation business symbol ticker cik name constituent stock security component",
      ids: "symbol ticker cik",
      needs: "name company symbol ticker",
      strange: `job posting salary tenure department hired skill open close product invoice quantity acquired acquirer age fund
      university school`,
    },
  ],
  [
    "station",
    "line lines platform platforms connect rer tram tramway metro subway ridership boardings entries exits zone dock docks",
    {
      names: "station stop",
      ids: "name",
      needs: "name station",
      strange:
        "trip ride rider departure arrival temperature rainfall precipitation magnitude temp humidity ticket fare product",
    },
  ],
  [
    "airport aerodrome",
    "iata icao faa elevation runway runways enplanements terminals",
    {
      names: "airport aerodrome iata icao faa name",
      ids: "name iata icao faa",
      needs: "name airport iata icao faa",
      strange: "flight carrier airline departure arrival delay aircraft temp temperature strike route",
    },
  ],
  [
    "university college",
    "tuition acceptance sat act endowment undergrad undergraduates apps enroll outstate faculty graduation",
    {
      names: "university college institution name",
      ids: "name institution",
      strange: "student applicant gpa age salary major professor course year test prep lunch",
    },
  ],
  [
    "mountain peak",
    "elevation prominence isolation ascent ascents summit",
    {
      names: "mountain peak name",
      ids: "name",
      needs: "name mountain peak",
      strange:
        "climber expedition leader member iata icao runway eruption volcano soil station temperature hiker trail",
    },
  ],
  [
    "restaurant eatery",
    "cuisine michelin dining chef seating zagat",
    {
      names: "restaurant eatery name",
      ids: "name",
      needs: "name restaurant",
      strange:
        "dish menu meal order recipe ingredient inspection inspected violation tip bill reviewer review prep cook calories",
    },
  ],
  [
    "game videogame",
    "platform developer publisher esrb metascore playtime minplayers maxplayers mechanics steam genre",
    {
      names: "game videogame name title",
      ids: "name title",
      needs: "name title game",
      strange: "team opponent home away director actor author isbn subscriber hours user review app episode",
    },
  ],
  [
    "baby newborn infant birth",
    "gestation gestational premie preemie premature apgar mage fage bwt birthweight lowbirthweight birthwt",
    { persons: "are", names: "baby newborn infant birth", strange: "age year count rate deaths population" },
  ],
  ["planet exoplanet", "orbital stellar planet exoplanet eccentricity", { names: "planet exoplanet" }],
  ["recipe", "ingredient cook prep serving servings cuisine", { names: "recipe" }],
  ["set", "minifig minifigs minifigure minifigures pieces piece theme subtheme", { names: "set" }],
  ["fire wildfire", "acres burned burnt contained containment ignition", { names: "fire wildfire" }],
  ["strike collision", "wildlife aircraft damage", { names: "strike", strange: "habitat wingspan breed" }],
  [
    "passenger",
    "pclass embarked sibsp parch cabin lifeboat embark",
    { persons: "are", names: "passenger", strange: "flight airline" },
  ],
  [
    "employee worker",
    "salary wage department dept hire hired position tenure attrition overtime hiredate jobtitle jobclass",
    {
      persons: "are",
      names: "employee worker emp",
      strange: "contract churn churned posting team league goals",
    },
  ],
  [
    "student pupil",
    "gpa cgpa gre gmat toefl ielts exam homework study absences semester grade studytime coursework sop lor",
    { persons: "are", names: "student pupil", strange: "enrollment" },
  ],
  [
    "customer client",
    "churn churned tenure subscription exited contract creditscore",
    { persons: "are", names: "customer client", strange: "hired department dept employee" },
  ],
  [
    "patient",
    "cholesterol glucose insulin bmi diagnosis smoker chest hypertension chol trestbps symptom",
    { persons: "are", names: "patient", strange: "country population admission discharge" },
  ],
];

export const KINDS: readonly Kind[] = ENTRIES.map(
  ([nouns, signs, { strange = "", persons = "no", names = "", needs = "", ids = "" } = {}]) => ({
    nouns: listed(nouns),
    signs: stemsOf(signs),
    strange: stemsOf(strange),
    needs: stemsOf(needs),
    persons: persons === "are" || persons === "act" || persons === "have" ? persons : "no",
    names: stemsOf(`${nouns} ${names}`),
    ids: stemsOf(ids),
    ofSeveral: nouns.startsWith("order"),
  }),
);

/** Whether things of some kind go by the noun. */
export function namesKind(noun: string): boolean {
  return ALL_NAMES.has(stemOf(noun));
}
const ALL_NAMES: ReadonlySet<string> = new Set(KINDS.flatMap(({ names }) => [...names]));

/** Words of columns that tell of persons. */
const PERSONAL = stemsOf("gender sex married marital occupation firstname lastname surname");
/** How few of the names of things may be different, when rows are the things. */
const TOLD_APART = 0.5;
/** The same of what nothing else is called by: a few companies have two kinds of shares. */
const TOLD_BY_IDS = 0.9;

/** What the columns tell of the rows' kind. */
export interface Told {
  readonly kind: Kind | undefined;
  /** Nouns for things that columns speak of, too, though rows are none: a row of ratings is no film. */
  readonly unlike: readonly string[];
}

/**
 * The kind of things that rows are, as far as the columns tell: two of them have words that tables of such things have, and
 * nothing says that rows are something else.
 * @param known nouns that the table itself has for its rows
 * @param file the words of the file's name
 */
export function kindOf(
  columns: readonly ColumnProfile[],
  rows: number,
  known: readonly string[],
  file: readonly string[],
): Told {
  const words = columns.map(({ name }) => wordsOf(name).map(stemOf));
  const about = new Set(file.map(stemOf));
  const scored = KINDS.map((kind) => {
    const told = words.filter((name) => name.some((word) => kind.signs.has(word))).length;
    const named = told > 0 && kind.nouns.some((noun) => about.has(stemOf(noun))) ? 1 : 0;
    return { kind, score: told + named };
  })
    .filter(({ score }) => score >= 2)
    .toSorted((left, right) => right.score - left.score);
  const [best, next] = scored;
  const clear = best !== undefined && best.score >= 2 * (next?.score ?? 1);
  const kind = clear && isKind(best.kind, columns, rows, known) ? best.kind : undefined;
  const others = scored.filter((other) => other.kind !== kind).flatMap(({ kind: { nouns } }) => nouns);
  return { kind, unlike: others.filter((noun) => !kind?.nouns.includes(noun)) };
}

function isKind(
  kind: Kind,
  columns: readonly ColumnProfile[],
  rows: number,
  known: readonly string[],
): boolean {
  const stems = new Set(columns.flatMap(({ name }) => wordsOf(name).map(stemOf)));
  const { strange, persons, needs, names } = kind;
  if ([...strange].some((word) => stems.has(word))) return false;
  if ((persons === "no" || persons === "act") && [...PERSONAL].some((word) => stems.has(word))) return false;
  const texts = columns
    .filter(({ type }) => type === "text")
    .flatMap(({ name }) => wordsOf(name).map(stemOf));
  if (needs.size > 0 && !texts.some((word) => needs.has(word))) return false;
  if (!known.every((noun) => formsOf(noun).some((form) => isNamed(form, names)))) return false;
  return !columns.some((column) => isCounted(column, kind) || isShared(column, kind, rows));
}

function formsOf(noun: string): readonly string[] {
  return [noun, ...singularsOf(noun)].flatMap((word) => [word, stemOf(word)]);
}

/** "ncbirths" are births, "usedcars" cars; and a `pat_id` numbers patients. */
function isNamed(form: string, names: ReadonlySet<string>): boolean {
  return [...names].some(
    (name) =>
      name === form ||
      (name.length >= 3 && form.endsWith(name)) ||
      (form.length >= 3 && form.length <= 4 && name.length >= 6 && name.startsWith(form)),
  );
}

/** A number called by the noun in its plural counts such things, several of them in a row. */
function isCounted({ name, type }: ColumnProfile, { nouns }: Kind): boolean {
  const last = coreOf(name).at(-1) ?? "";
  return type === "number" && isPlural(last) && nouns.some((noun) => stemOf(noun) === stemOf(last));
}

/** Where many rows share the name or the number of a thing, rows are no such things. */
function isShared({ name, type, distinct }: ColumnProfile, { nouns, ids }: Kind, rows: number): boolean {
  const words = wordsOf(name);
  if (words.length === 1 && ids.has(stemOf(name.toLowerCase()))) return distinct < rows * TOLD_BY_IDS;
  const [core, ...others] = coreOf(name).filter((word) => !NAMING.has(word));
  const numbered = NUMBERING.has(words.at(-1) ?? "");
  const own =
    core !== undefined &&
    (nouns.some((noun) => stemOf(noun) === stemOf(core)) || (numbered && ids.has(stemOf(core))));
  const names = type === "text" ? core === undefined || own : own && numbered;
  return names && others.length === 0 && distinct < rows * (own && numbered ? TOLD_BY_IDS : TOLD_APART);
}

const NAMING: ReadonlySet<string> = new Set(["name", "title"]);
const NUMBERING: ReadonlySet<string> = new Set(["id", "no", "number", "code", "key", "ref", "uuid"]);

function listed(words: string): readonly string[] {
  return words.split(/\s+/).filter((word) => word !== "");
}

function stemsOf(words: string): ReadonlySet<string> {
  return new Set(listed(words).map(stemOf));
}
