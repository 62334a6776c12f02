import { DATES } from "./dates.ts";
import { fitting, type Kind, matches, when } from "./kind.ts";

const LEADING_ZERO = String.raw`\s*[+-]?0\d+\s*`;
const MANY_DIGITS = String.raw`\s*[+-]?\d{17,}\s*`;
const FLOAT = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;
const EXACT = /^(0|-?[1-9]\d*)$/;
const INTEGER = String.raw`\s*[+-]?(0|[1-9]\d*)\s*`;
const GROUPED = String.raw`\s*[+-]?(0|[1-9]\d{0,2}(,\d{3})*)(\.\d+)?\s*`;
const PARTLY_GROUPED = String.raw`\s*[+-]?((0|[1-9]\d*)(\.\d+)?|[1-9]\d{0,2}(,\d{3}){2,}(\.\d+)?|[1-9]\d{0,2}(,\d{3})+\.\d+)\s*`;
const COMMA = String.raw`\s*[+-]?(0|[1-9]\d*|[1-9]\d{0,2}(\.\d{3})+)(,\d+)?\s*`;

const BOOLEAN: Kind = {
  name: "boolean",
  plural: "true or false",
  states: true,
  fits: fitting(String.raw`(?i:\s*(true|false)\s*)`),
  read: (cell) => `CASE lower(trim(${cell})) WHEN 'true' THEN true WHEN 'false' THEN false END`,
};

/** Whole numbers as a program writes them: writing the number again gives the text. By far the quickest test. */
const PLAIN_INTEGER: Kind = {
  name: "plain integer",
  plural: "whole numbers",
  fits: (cell) => EXACT.test(cell) && cell.length < 20,
  cast: (cell) => `TRY_CAST(${cell} AS BIGINT)`,
  castIsValue: true,
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
  infinite: true,
  fits: (cell) => FLOAT.test(cell) && !fitting(LEADING_ZERO)(cell) && !fitting(MANY_DIGITS)(cell),
  cast: (cell) => `TRY_CAST(${cell} AS DOUBLE)`,
  castIsValue: true,
  // DuckDB would take 1_000, 007, and integers of which a DOUBLE cannot hold the digits.
  read: (cell, cast) =>
    `CASE WHEN ${cast} IS NULL OR contains(${cell}, '_') OR NOT isfinite(${cast}) THEN NULL ` +
    `WHEN (starts_with(${cell}, '0') OR length(${cell}) > 15) AND ${matches(cell, `${LEADING_ZERO}|${MANY_DIGITS}`)} THEN NULL ` +
    `ELSE ${cast} END`,
};

export const THOUSANDS: Kind = {
  name: "thousands",
  plural: "numbers with thousands separators",
  infinite: true,
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
  infinite: true,
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
  infinite: true,
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

/** Spaces that separate thousands: the one between words, three that do not break, and two apostrophes. */
const GAPS = "[ \u00a0\u202f\u2009\\x27\u2019]";
const SPACED = `\\s*[+-]?(0|[1-9]\\d{0,2}(${GAPS}\\d{3})*)([.,](\\d{1,2}|\\d{4,}))?\\s*`;

/** "1 234 567,50"; two groups of digits alone may be one number, or two, or a code. */
const SPACED_THOUSANDS: Kind = {
  name: "spaced thousands",
  plural: "numbers with thousands separators",
  infinite: true,
  fits: fitting(SPACED),
  read: (cell) =>
    when(
      `length(${cell}) < 24 AND ${matches(cell, SPACED)}`,
      `TRY_CAST(replace(regexp_replace(trim(${cell}), '${GAPS}', '', 'g'), ',', '.') AS DOUBLE)`,
    ),
  settled: (cell, value) =>
    `(count(DISTINCT ${value}) >= 3 AND min(abs(${value})) < 1000 AND max(abs(${value})) >= 10000) OR ` +
    `bool_or(regexp_matches(${cell}, '\\d${GAPS}\\d{3}${GAPS}\\d{3}|\\d[\u00a0\u202f\u2009\\x27\u2019]\\d{3}'))`,
  guess: "the spaces in its numbers may separate thousands, or codes",
  note: "spaces and apostrophes in numbers are read as thousands separators",
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
  SPACED_THOUSANDS,
  ...DATES,
];
