/**
 * What stands for "no value" in a column of numbers, dates or booleans, with the errors that spreadsheets leave in cells;
 * compared trimmed and in lower case.
 */
const MARKERS: readonly string[] = [
  "",
  // Two points are how the tables of the World Bank and the United Nations say it.
  ..."na n/a n.a. <na> nan null none unknown - -- . .. ... … ?".split(" "),
  ..."#n/a #na #div/0! #name? #null! #num! #ref! #value!".split(" "),
];
const INFINITE = ["inf", "+inf", "-inf", "infinity", "+infinity", "-infinity"] as const;

/** One way to read the text cells of a column. */
export interface Kind {
  readonly name: string;
  /** For notes: "the values are not …". */
  readonly plural: string;
  /** A quick look at one cell; DuckDB has the last word. */
  fits(cell: string): boolean;
  /** SQL of a first step whose value `read` uses more than once; it must give NULL, not fail. */
  cast?(cell: string): string;
  /** SQL that reads a cell, given what `cast` made of it, or gives NULL. */
  read(cell: string, cast: string): string;
  /** SQL that is true for a value that can only be read so: without one in the column, the reading is a guess. */
  proof?(cell: string): string;
  readonly guess?: string;
  /** SQL that is true where the least and the greatest value are too far apart to be believed, and what is then to be said. */
  torn?(least: string, greatest: string): string;
  readonly tornGuess?: string;
  /** What to tell people when a column is read so. */
  readonly note?: string;
  /** What its numbers are in, where the cells say so. */
  readonly unit?: string;
  /** Further words that mean "no value" in such a column. */
  readonly alsoMissing?: readonly string[];
}

const LEADING_ZERO = String.raw`\s*[+-]?0\d+\s*`;
const MANY_DIGITS = String.raw`\s*[+-]?\d{17,}\s*`;
const FLOAT = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;
const EXACT = /^(0|-?[1-9]\d*)$/;
const INTEGER = String.raw`\s*[+-]?(0|[1-9]\d*)\s*`;
const ISO_DATE = String.raw`\s*\d{4}[-/]\d{1,2}[-/]\d{1,2}\s*`;
const TIME = String.raw`\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?`;
const ISO_TIME = String.raw`\s*\d{4}[-/]\d{1,2}[-/]\d{1,2}([ T]${TIME})?\s*`;
const ZONED = String.raw`\s*\d{4}-\d{1,2}-\d{1,2}([ T]${TIME}\s?(Z|UTC|[+-]\d{2}(:?\d{2})?))?\s*`;
const GROUPED = String.raw`\s*[+-]?(0|[1-9]\d{0,2}(,\d{3})*)(\.\d+)?\s*`;
const PARTLY_GROUPED = String.raw`\s*[+-]?((0|[1-9]\d*)(\.\d+)?|[1-9]\d{0,2}(,\d{3}){2,}(\.\d+)?|[1-9]\d{0,2}(,\d{3})+\.\d+)\s*`;
const COMMA = String.raw`\s*[+-]?(0|[1-9]\d*|[1-9]\d{0,2}(\.\d{3})+)(,\d+)?\s*`;

const BOOLEAN: Kind = {
  name: "boolean",
  plural: "true or false",
  fits: fitting(String.raw`(?i:\s*(true|false)\s*)`),
  read: (cell) => `CASE lower(trim(${cell})) WHEN 'true' THEN true WHEN 'false' THEN false END`,
};

/** Whole numbers as a program writes them: writing the number again gives the text. By far the quickest test. */
const PLAIN_INTEGER: Kind = {
  name: "plain integer",
  plural: "whole numbers",
  fits: (cell) => EXACT.test(cell) && cell.length < 20,
  cast: (cell) => `TRY_CAST(${cell} AS BIGINT)`,
  read: (cell, cast) => when(`CAST(${cast} AS VARCHAR) = ${cell}`, cast),
};

const integer = (sqlType: "BIGINT" | "HUGEINT"): Kind => ({
  name: sqlType,
  plural: "whole numbers",
  fits: fitting(INTEGER),
  read: (cell) => when(matches(cell, INTEGER), `TRY_CAST(${cell} AS ${sqlType})`),
});

const DECIMAL: Kind = {
  name: "decimal",
  plural: "numbers",
  alsoMissing: INFINITE,
  fits: (cell) => FLOAT.test(cell) && !fitting(LEADING_ZERO)(cell) && !fitting(MANY_DIGITS)(cell),
  cast: (cell) => `TRY_CAST(${cell} AS DOUBLE)`,
  // DuckDB would take 1_000, 007, and integers of which a DOUBLE cannot hold the digits.
  read: (cell, cast) =>
    `CASE WHEN ${cast} IS NULL OR contains(${cell}, '_') OR NOT isfinite(${cast}) THEN NULL ` +
    `WHEN (starts_with(${cell}, '0') OR length(${cell}) > 15) AND ${matches(cell, `${LEADING_ZERO}|${MANY_DIGITS}`)} THEN NULL ` +
    `ELSE ${cast} END`,
};

export const THOUSANDS: Kind = {
  name: "thousands",
  plural: "numbers with thousands separators",
  alsoMissing: INFINITE,
  fits: fitting(GROUPED),
  read: (cell) =>
    when(
      `length(${cell}) < 18 AND ${matches(cell, GROUPED)}`,
      `TRY_CAST(replace(${cell}, ',', '') AS DOUBLE)`,
    ),
  proof: (cell) => `NOT ${matches(cell, COMMA)}`,
  guess: "its commas may separate thousands or decimals",
  note: "commas are read as thousands separators",
};

/** Some numbers are grouped, and only in ways that leave nothing open. */
const SOME_THOUSANDS: Kind = {
  name: "some thousands",
  plural: "numbers with thousands separators",
  alsoMissing: INFINITE,
  fits: fitting(PARTLY_GROUPED),
  read: (cell) =>
    when(
      `length(${cell}) < 18 AND ${matches(cell, PARTLY_GROUPED)}`,
      `TRY_CAST(replace(${cell}, ',', '') AS DOUBLE)`,
    ),
  note: "commas are read as thousands separators",
};

const DECIMAL_COMMA: Kind = {
  name: "decimal comma",
  plural: "numbers with decimal commas",
  alsoMissing: INFINITE,
  fits: fitting(COMMA),
  read: (cell) =>
    when(
      `length(${cell}) < 18 AND ${matches(cell, COMMA)}`,
      `TRY_CAST(replace(replace(${cell}, '.', ''), ',', '.') AS DOUBLE)`,
    ),
  proof: (cell) => `contains(translate(${cell}, '.', ','), ',') AND NOT ${matches(cell, GROUPED)}`,
  guess: "its commas may separate thousands or decimals",
  note: "commas are read as decimal commas",
};

const DATE: Kind = {
  name: "date",
  plural: "dates",
  fits: fitting(ISO_DATE),
  read: (cell) => when(matches(cell, ISO_DATE), `TRY_CAST(trim(${cell}) AS DATE)`),
};

const TIMESTAMP: Kind = {
  name: "timestamp",
  plural: "points in time",
  fits: fitting(ISO_TIME),
  read: (cell) => when(matches(cell, ISO_TIME), `TRY_CAST(trim(${cell}) AS TIMESTAMP)`),
};

const ZONED_TIMESTAMP: Kind = {
  name: "zoned timestamp",
  plural: "points in time",
  fits: fitting(ZONED),
  read: (cell) =>
    when(matches(cell, ZONED), `make_timestamp(epoch_us(TRY_CAST(trim(${cell}) AS TIMESTAMPTZ)))`),
  note: "times with an offset are converted to UTC",
};

/** Dates whose first two numbers may be day and month or the other way round: only a day above 12 tells. */
function slashed(order: "day first" | "month first", time: boolean): Kind {
  const pattern = String.raw`\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}${time ? String.raw` \d{1,2}:\d{2}(:\d{2})?( ?(?i:[ap]m))?` : ""}\s*`;
  const read = (cell: string, first: typeof order): string => {
    const day = first === "day first" ? "%d/%m/%Y" : "%m/%d/%Y";
    const formats = time
      ? ["%H:%M", "%H:%M:%S", "%I:%M %p", "%I:%M:%S %p"].map((clock) => `'${day} ${clock}'`)
      : [`'${day}'`];
    const plain = `regexp_replace(translate(upper(trim(${cell})), '.-', '//'), '([0-9])([AP]M)$', '\\1 \\2')`;
    const parsed = `try_strptime(${plain}, [${formats.join(", ")}])`;
    return when(matches(cell, pattern), time ? parsed : `CAST(${parsed} AS DATE)`);
  };
  const other = order === "day first" ? "month first" : "day first";
  return {
    name: `${order}${time ? " with time" : ""}`,
    plural: "dates",
    fits: fitting(pattern),
    read: (cell) => read(cell, order),
    proof: (cell) => `${read(cell, order)} IS NOT NULL AND ${read(cell, other)} IS NULL`,
    guess: "its dates may have the day or the month first",
    note: `dates are read with the ${order}`,
  };
}

const CLOCKS = ["%H:%M", "%H:%M:%S", "%I:%M %p", "%I:%M:%S %p"];
const CLOCK = String.raw`\d{1,2}:\d{2}(:\d{2})?( ?(?i:[ap]m))?`;

/** Slashes between the numbers, and "PM" apart from them. */
function slashes(cell: string): string {
  return `regexp_replace(translate(upper(trim(${cell})), '.-', '//'), '([0-9])([AP]M)$', '\\1 \\2')`;
}

/** Whether the third number can be no day. A day in the middle has the month before it; one at the beginning may be the year of 25-12-17. */
function endsInYear(cell: string): string {
  return `TRY_CAST(split_part(split_part(${slashes(cell)}, ' ', 1), '/', 3) AS INT) > 31`;
}

/** Two digits for the year. */
function shortYear(order: "day first" | "month first", time: boolean): Kind {
  const pattern = String.raw`\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{2}${time ? ` ${CLOCK}` : ""}\s*`;
  const read = (cell: string, first: typeof order): string => {
    const day = first === "day first" ? "%d/%m/%y" : "%m/%d/%y";
    const formats = time ? CLOCKS.map((clock) => `'${day} ${clock}'`) : [`'${day}'`];
    const late = `try_strptime(${slashes(cell)}, [${formats.join(", ")}])`;
    // DuckDB takes 62 for 2062; what happened then has not been written down yet.
    const parsed = `CASE WHEN year(${late}) >= 2050 THEN ${late} - INTERVAL 100 YEAR ELSE ${late} END`;
    return when(matches(cell, pattern), time ? parsed : `CAST(${parsed} AS DATE)`);
  };
  const other = order === "day first" ? "month first" : "day first";
  return {
    name: `${order}, short years${time ? " with time" : ""}`,
    plural: "dates",
    fits: fitting(pattern),
    read: (cell) => read(cell, order),
    proof: (cell) =>
      `${read(cell, order)} IS NOT NULL AND ${read(cell, other)} IS NULL${order === "day first" ? ` AND ${endsInYear(cell)}` : ""}`,
    guess: "its dates may have the day, the month or the year first",
    // Who writes of the 1950s and, it seems, of the 2040s writes of the 1940s.
    torn: (least, greatest) => `year(${least}) < 1990 AND year(${greatest}) > 2035`,
    tornGuess: "years of two digits such as 48 may be of either century",
    note: `dates are read with the ${order}, and years of two digits as 1950 to 2049`,
  };
}

const MONTH =
  "(?i:jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)";
const WEEKDAY = "((?i:mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(?i:day)?[,.]? +)?";
const DAY = String.raw`\d{1,2}(?i:st|nd|rd|th)?`;

/** "Jun 12 1998", "12 June 1998", "12-Jun-1998": a month that is named stands for itself wherever it stands. */
function spelled(time: boolean): Kind {
  const day = String.raw`(${DAY}[ .-]+${MONTH}[ .,-]+\d{4}|${MONTH}[ .-]*${DAY}[ ,-]+\d{4})`;
  const pattern = String.raw`\s*${WEEKDAY}${day}${time ? ` *,? +${CLOCK}` : ""}\s*`;
  return {
    name: `named months${time ? " with time" : ""}`,
    plural: "dates",
    fits: fitting(pattern),
    read: (cell) => {
      const bare = `regexp_replace(lower(trim(${cell})), '^${WEEKDAY}', '')`;
      const digits = `regexp_replace(${bare}, '([0-9])(st|nd|rd|th)', '\\1')`;
      const apart = `regexp_replace(regexp_replace(${digits}, '([a-z])([0-9])', '\\1 \\2'), '([0-9])([ap]m)$', '\\1 \\2')`;
      // The first three letters of a month are its name; "am" and "pm" have two.
      const plain = `trim(regexp_replace(regexp_replace(${apart}, '[ ,.-]+', ' ', 'g'), '([a-z]{3})[a-z]*', '\\1'))`;
      const formats = ["%d %b %Y", "%b %d %Y"].flatMap((order) =>
        time ? CLOCKS.map((clock) => `'${order} ${clock}'`) : [`'${order}'`],
      );
      const parsed = `try_strptime(${plain}, [${formats.join(", ")}])`;
      return when(matches(cell, pattern), time ? parsed : `CAST(${parsed} AS DATE)`);
    },
  };
}

const ISO_MONTH = String.raw`\s*[12]\d{3}-(0[1-9]|1[0-2])\s*`;

/** "1998-06" */
const MONTHS: Kind = {
  name: "month",
  plural: "months",
  fits: fitting(ISO_MONTH),
  read: (cell) => when(matches(cell, ISO_MONTH), `TRY_CAST(trim(${cell}) || '-01' AS DATE)`),
  note: "months are read as their first days",
};

/** From the narrowest reading to the widest; a column that fits none is text. */
export const KINDS: readonly [Kind, ...Kind[]] = [
  BOOLEAN,
  PLAIN_INTEGER,
  integer("BIGINT"),
  integer("HUGEINT"),
  DECIMAL,
  THOUSANDS,
  DECIMAL_COMMA,
  SOME_THOUSANDS,
  DATE,
  TIMESTAMP,
  ZONED_TIMESTAMP,
  slashed("day first", false),
  slashed("month first", false),
  slashed("day first", true),
  slashed("month first", true),
  shortYear("day first", false),
  shortYear("month first", false),
  shortYear("day first", true),
  shortYear("month first", true),
  spelled(false),
  spelled(true),
  MONTHS,
];

export function isMarker(cell: string, kind: Kind): boolean {
  return missingWords(kind).includes(cell.trim().toLowerCase());
}

export function isMarkerSql(cell: string, kind: Kind): string {
  return `lower(trim(${cell})) IN (${missingWords(kind)
    .map((word) => `'${word}'`)
    .join(", ")})`;
}

function missingWords(kind: Kind): readonly string[] {
  return [...MARKERS, ...(kind.alsoMissing ?? [])];
}

/** The same pattern for JavaScript here and for DuckDB's RE2 in `matches`. */
function fitting(pattern: string): (cell: string) => boolean {
  const expression = new RegExp(`^(?:${pattern})$`);
  return (cell) => expression.test(cell);
}

function matches(cell: string, pattern: string): string {
  return `regexp_full_match(${cell}, '${pattern}')`;
}

function when(condition: string, value: string): string {
  return `CASE WHEN ${condition} THEN ${value} END`;
}
