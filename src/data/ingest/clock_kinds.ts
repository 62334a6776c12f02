import { fitting, type Kind, matches, when } from "./kind.ts";
import { isInHours, isInMinutes } from "./lasting_names.ts";

/** What stands where there is no time. */
export const MARK_OF_CLOCK = "[-–—:. ]+";

/** One way to read a text such as 02:10:58 in seconds. */
export interface ClockForm {
  readonly kind: Kind;
  /** It can be no time of day. */
  readonly certain: boolean;
  /** It is meant only where some of the texts can be nothing else. */
  readonly open?: true;
}

const SECONDS = String.raw`[0-5]\d(?:[.,]\d{1,6})?`;
const HOURS = String.raw`\d{1,3}:[0-5]\d:${SECONDS}`;
const MINUTES = String.raw`\d{1,3}:${SECONDS}`;
const DAYS = String.raw`\d+ days?,? ${HOURS}`;
/** A fraction behind, or more minutes than a clock has hours. */
const NO_CLOCK = String.raw`\d:[0-5]\d\.\d{1,6}|(?:2[4-9]|[3-9]\d|\d{3}):[0-5]\d`;

/** The ways to read such texts of a column of this name; the first that reads all of them is meant. */
export function clockForms(name: string): readonly ClockForm[] {
  return [
    { kind: HOURS_KIND, certain: false },
    { kind: DAYS_KIND, certain: true },
    isInHours(name)
      ? { kind: HOURS_AND_MINUTES, certain: false }
      : isInMinutes(name)
        ? { kind: MINUTES_KIND, certain: false }
        : { kind: MINUTES_KIND, certain: false, open: true },
  ];
}

const HOURS_KIND = clockKind(HOURS, "such as 2:10:58,");
const DAYS_KIND = clockKind(String.raw`(?:${DAYS}|${HOURS})`, "such as 0 days 02:10:58,");
const MINUTES_KIND = clockKind(String.raw`(?:${MINUTES}|${HOURS})`, "such as 5:28, in minutes and seconds,");
const HOURS_AND_MINUTES = clockKind(String.raw`\d{1,3}:[0-5]\d`, "such as 7:45, in hours and minutes,", 60);
function clockKind(pattern: string, said: string, scale = 1): Kind {
  const spaced = String.raw`\s*${pattern}\s*`;
  return {
    name: `seconds of ${pattern}`,
    plural: "durations",
    unit: "seconds",
    fits: fitting(spaced),
    read: (cell) => when(matches(cell, spaced), secondsSql(cell, scale)),
    note: `how long something took, ${said} is read in seconds`,
  };
}

/** Parts from behind: seconds, minutes, hours; and days before a word. */
function secondsSql(cell: string, scale: number): string {
  const clock = String.raw`string_split(regexp_extract(replace(trim(${cell}), ',', '.'), '[\d:.]+$'), ':')`;
  const days = String.raw`coalesce(TRY_CAST(regexp_extract(${cell}, '(\d+) day', 1) AS DOUBLE), 0) * 86400`;
  const sum = `list_sum(list_transform(list_reverse(${clock}), lambda part, step: TRY_CAST(part AS DOUBLE) * pow(60, step - 1)))`;
  return `(${sum} * ${scale} + ${days})`;
}

/** Whether some of the texts have hours, or what no clock shows: then the others are minutes and seconds. */
export function isNoClockSql(cell: string): string {
  return `bool_or(${matches(cell, String.raw`\s*(?:${HOURS}|${NO_CLOCK})\s*`)})`;
}

const ZERO = "TIMESTAMP '1899-12-30'";

/** Seconds since the day on which the calendar of spreadsheets begins. */
export function sinceZero(moment: string): string {
  return `(epoch_us(CAST(${moment} AS TIMESTAMP)) - epoch_us(${ZERO})) / 1000000.0`;
}

export function inSeconds(kind: Kind): Kind {
  return {
    name: `${kind.name} since 1899`,
    plural: "durations",
    unit: "seconds",
    fits: kind.fits,
    ...(kind.cast && { cast: kind.cast }),
    read: (cell, cast) => sinceZero(kind.read(cell, cast)),
    note: "how long something took, as times of 1899-12-30, is read in seconds",
  };
}

export function ofDay(kind: Kind): Kind {
  return {
    name: `${kind.name} of 1899`,
    plural: "times of day",
    fits: kind.fits,
    ...(kind.cast && { cast: kind.cast }),
    read: (cell, cast) => `strftime(CAST(${kind.read(cell, cast)} AS TIMESTAMP), '%H:%M:%S')`,
    note: "times of 1899-12-30 are read as times of day",
  };
}
