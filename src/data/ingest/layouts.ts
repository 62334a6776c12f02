import type { Kind } from "./kind.ts";

/** What the groups of a pattern hold. Years may be "short", months "named", and `zone` is a word for one. */
type Part =
  | "year"
  | "short"
  | "month"
  | "named"
  | "day"
  | "quarter"
  | "hour"
  | "minute"
  | "second"
  | "half"
  | "sign"
  | "zoneHour"
  | "zoneMinute"
  | "zone";

/** A way to write points in time, in small letters: a pattern, and what each of its groups holds. */
export interface Layout {
  readonly name: string;
  readonly pattern: string;
  readonly parts: readonly Part[];
}

export const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
export const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]? +)?";

const CLOCK = String.raw`([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:[.,]\d+)?))?(?: ?([ap])\.?m\.?)?`;
const CLOCK_PARTS: readonly Part[] = ["hour", "minute", "second", "half"];
const ZONE_WORD =
  "(z|utc?|gmt|tai|tt|tdb|[ecmp][sd]t|a[ks][sd]t|hst|bst|ces?t|ees?t|wes?t|msk|ist|jst|kst|hkt|sgt|[an][ez][sd]t)";
const OFFSET = String.raw`(?:(?:gmt|utc)?([+-])(\d\d):?(\d\d)?|z|utc|gmt)(?: \([^)]*\))?`;

/** Where a time stands behind a date, and what stands between them. */
const BEHIND = String.raw`[ ,t_:-]+(?:at )?`;

/** A date alone, or also with times, with words for zones behind these, or with offsets. */
export function withClocks({ name, pattern, parts }: Layout): readonly Layout[] {
  const timed = { pattern: `${pattern}${BEHIND}${CLOCK}`, parts: [...parts, ...CLOCK_PARTS] };
  return [
    { name, pattern, parts },
    { name: `${name}, times`, pattern: `${pattern}(?:${BEHIND}${CLOCK})?`, parts: timed.parts },
    ...withZones({ name, ...timed }),
  ];
}

function withZones({ name, pattern, parts }: Layout): readonly Layout[] {
  return [
    { name: `${name}, zones`, pattern: `${pattern}[ _]?${ZONE_WORD}`, parts: [...parts, "zone"] },
    {
      name: `${name}, offsets`,
      pattern: `${pattern}[ _]?${OFFSET}`,
      parts: [...parts, "sign", "zoneHour", "zoneMinute"],
    },
  ];
}

/** "Mon Jan 23 10:12:00 +0000 2017" */
export function withClockInside(name: string): readonly Layout[] {
  const start = String.raw`${WEEKDAY}${MONTH} +(\d{1,2}),? ${CLOCK}`;
  const parts: readonly Part[] = ["named", "day", ...CLOCK_PARTS];
  const end = String.raw` (\d{4})`;
  return [
    { name, pattern: start + end, parts: [...parts, "year"] },
    ...withZones({ name, pattern: start, parts }).map((layout) => ({
      name: layout.name,
      pattern: layout.pattern + end,
      parts: [...layout.parts, "year" as const],
    })),
  ];
}

/** The kind of cells that are laid out so; what else is known of it may be added. */
export function layoutKind({ name, pattern, parts }: Layout, more: Partial<Kind> = {}): Kind {
  const expression = new RegExp(`^(?:${pattern})$`);
  const has = (part: Part): boolean => parts.includes(part);
  const names = parts.map((part) => `'${part}'`).join(", ");
  const notes = [
    more.note,
    has("zone") ? "times are read as they stand, whatever zone is named behind them" : undefined,
    has("sign") ? "times with an offset are converted to UTC" : undefined,
  ].filter((note) => note !== undefined);
  return {
    name,
    plural: "dates",
    ...more,
    dated: true,
    fits: (cell) => expression.test(cell.trim().toLowerCase()),
    cast: (cell) =>
      `regexp_extract(lower(trim(${cell})), '^(?:${pattern.replaceAll("'", "''")})$', [${names}])`,
    read: (_, cast) => (has("hour") ? momentSql(cast, parts) : dateSql(cast, parts)),
    torn: (cell, value, cast) =>
      [
        ...(more.torn === undefined ? [] : [more.torn(cell, value, cast)]),
        ...(has("zone") ? [`count(DISTINCT ${zoneSql(`${cast}.zone`)}) > 1`] : []),
      ].join(" OR ") || "false",
    tornGuess: more.tornGuess ?? "its times are in different zones",
    ...(notes.length === 0 ? {} : { note: notes.join("; ") }),
  };
}

function dateSql(cast: string, parts: readonly Part[]): string {
  const has = (part: Part): boolean => parts.includes(part);
  // What happened then has not been written down yet.
  const year = has("short")
    ? `(CASE WHEN ${cast}.short < '50' THEN '20' ELSE '19' END || ${cast}.short)`
    : `${cast}.year`;
  const month = has("named")
    ? `((strpos('janfebmaraprmayjunjulaugsepoctnovdec', ${cast}.named[1:3]) + 2) // 3)`
    : has("quarter")
      ? `(TRY_CAST(${cast}.quarter AS INT) * 3 - 2)`
      : `${cast}.month`;
  return `TRY_CAST(${year} || '-' || ${month} || '-' || ${has("day") ? `${cast}.day` : "'1'"} AS DATE)`;
}

function momentSql(cast: string, parts: readonly Part[]): string {
  const has = (part: Part): boolean => parts.includes(part);
  const number = (part: Part): string => `coalesce(TRY_CAST(${cast}.${part} AS INT), 0)`;
  const hour = has("half")
    ? `CASE WHEN ${cast}.half = '' THEN ${number("hour")} WHEN ${number("hour")} BETWEEN 1 AND 12 ` +
      `THEN ${number("hour")} % 12 + CASE WHEN ${cast}.half = 'p' THEN 12 ELSE 0 END END`
    : number("hour");
  const seconds = `coalesce(TRY_CAST(replace(${cast}.second, ',', '.') AS DECIMAL(9, 6)), 0)`;
  const offset = has("sign")
    ? ` - (${number("zoneHour")} * 60 + ${number("zoneMinute")}) * CASE WHEN ${cast}.sign = '-' THEN -1 ELSE 1 END`
    : "";
  const minutes = `(${hour}) * 60 + ${number("minute")}${offset}`;
  return `CAST(${dateSql(cast, parts)} AS TIMESTAMP) + to_microseconds(CAST(((${minutes}) * 60 + ${seconds}) * 1000000 AS BIGINT))`;
}

/** Summer and winter are of one zone. */
function zoneSql(zone: string): string {
  return `CASE WHEN ${zone} IN ('z', 'ut', 'utc', 'gmt') THEN 'utc' ELSE regexp_replace(${zone}, '[sd]t$', 't') END`;
}
