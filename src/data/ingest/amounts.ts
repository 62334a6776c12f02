import type { Kind } from "./kind.ts";

/** Amounts that a column may hold as text: with a currency sign, a percent sign, a unit, or in thousands and millions. */
export function amountKinds(evidence: readonly string[], commas: boolean): readonly Kind[] {
  const first = evidence.map(formOf).find((form) => form !== undefined);
  if (first === undefined) return [];
  const key = `${first.unit} ${first.kind} ${commas}`;
  const known = KNOWN.get(key) ?? kindsOf(first, commas);
  KNOWN.set(key, known);
  return known;
}

/** The units of such amounts, where most of the texts are such amounts and have more than one. */
export function mixedUnits(evidence: readonly string[]): readonly string[] {
  const found = evidence.flatMap((cell) => formOf(cell) ?? []);
  const times = Map.groupBy(found, ({ unit }) => unit);
  return times.size >= 2 && times.size <= MOST_UNITS && found.length >= evidence.length * 0.9
    ? [...times.keys()].filter((unit) => unit !== "")
    : [];
}

const MOST_UNITS = 6;

/** A kind is refused by what it is, so that it must be the same each time. */
const KNOWN = new Map<string, readonly Kind[]>();

interface Form {
  readonly kind: "money" | "unit" | "scaled";
  readonly unit: string;
}

/** What a currency is written as; a dollar of another country is another one. */
const CURRENCIES: Readonly<Record<string, readonly string[]>> = {
  $: ["$"],
  US$: ["US$"],
  A$: ["A$", "AU$"],
  C$: ["C$", "CA$"],
  R$: ["R$"],
  "€": ["€"],
  "£": ["£"],
  "¥": ["¥"],
  "₹": ["₹"],
  "₩": ["₩"],
  "₽": ["₽"],
  Rs: ["Rs", "Rs."],
  kr: ["kr", "kr."],
  ...Object.fromEntries(
    "USD EUR GBP INR JPY CHF CAD AUD NZD SEK NOK DKK PLN CZK CNY BRL MXN ZAR"
      .split(" ")
      .map((code) => [code, [code]]),
  ),
};
/** Where a comma before three digits separates thousands, and a point never does. */
const POINTED: ReadonlySet<string> = new Set(
  "$ US$ A$ C$ £ ¥ ₹ Rs USD GBP INR JPY CAD AUD NZD CNY".split(" "),
);
/** Where only the last thousand has three digits: 1,23,456. */
const INDIAN: ReadonlySet<string> = new Set(["₹", "Rs", "INR"]);
/** Units of less than three letters, or with capitals and signs; longer words stand for themselves. */
const UNITS: readonly string[] =
  "% °C °F ° kg g mg lb lbs oz km m cm mm mi ft in mph kmh km/h kmpl mpg hp bhp PS kW kWh MW MWh GW GWh cc CC L ml MB GB TB KB kB min sec ms hr hrs yr yrs m² km² m2 km2 sqft sqm pts".split(
    " ",
  );
const PLURALS: Readonly<Record<string, string>> = { lbs: "lb", hrs: "hr", yrs: "yr", CC: "cc" };

const NUMBER = String.raw`\d[\d.,]*`;
const CURRENCY = `(?:${Object.values(CURRENCIES)
  .flat()
  .toSorted((left, right) => right.length - left.length)
  .map(escaped)
  .join("|")})`;
const SCALE = String.raw` ?(?i:[kmb]|mn|mio|bn|thousand|million|billion)`;
const MONEY = new RegExp(
  String.raw`^[+-]?\(? ?(?:(${CURRENCY}) ?[+-]?${NUMBER}(${SCALE})?|${NUMBER}(${SCALE})? ?(${CURRENCY})) ?\)?$`,
  "u",
);
const MEASURE = new RegExp(
  String.raw`^[+-]?${NUMBER}(?: ?(${UNITS.map(escaped).join("|")})| ([a-z]{2,20}s|people|children|feet))$`,
  "u",
);
const SCALED = new RegExp(String.raw`^[+-]?${NUMBER}[kKMB]$`, "u");

function formOf(text: string): Form | undefined {
  const cell = text.trim();
  const money = MONEY.exec(cell);
  if (money !== null) {
    const sign = money[1] ?? money[4] ?? "";
    const [unit = sign] = Object.entries(CURRENCIES).find(([, signs]) => signs.includes(sign)) ?? [];
    return { kind: "money", unit };
  }
  const [, short, word] = MEASURE.exec(cell) ?? [];
  if (short !== undefined) return { kind: "unit", unit: PLURALS[short] ?? short };
  if (word !== undefined) return NO_UNITS.has(word) ? undefined : { kind: "unit", unit: word };
  return SCALED.test(cell) ? { kind: "scaled", unit: "" } : undefined;
}

/** Words behind numbers that only name things: "3 series". */
const NO_UNITS: ReadonlySet<string> = new Set(
  "series class grade street avenue road million billion".split(" "),
);

const WHOLE = String.raw`(0|[1-9]\d*)`;
const POINT = String.raw`(0|[1-9]\d*|[1-9]\d{0,2}(,\d{3})+)(\.\d+)?`;
const LAKHS = String.raw`(0|[1-9]\d*|[1-9]\d{0,2}(,\d{3})+|[1-9]\d?(,\d{2})*,\d{3})(\.\d+)?`;
const COMMA = String.raw`(0|[1-9]\d*|[1-9]\d{0,2}(\.\d{3})+)(,\d+)?`;

/** From the plainest to what must be proven. */
function kindsOf({ kind, unit }: Form, commas: boolean): readonly Kind[] {
  if (kind === "scaled") {
    const some = String.raw`[+-]?${WHOLE}(\.\d+)?`;
    return [
      amountKind(unit, { all: String.raw`${some}([kKMB])?`, scaled: true, proof: String.raw`.*\.\d+[kKMB]` }),
    ];
  }
  const around = kind === "money" ? moneyAround(unit) : unitAround(unit);
  const pointed = kind === "money" && POINTED.has(unit);
  const point = INDIAN.has(unit) ? LAKHS : POINT;
  // Three digits behind a point may be thousands; two are none.
  const fraction = kind === "money" && !pointed ? String.raw`(\.\d{1,2})?` : String.raw`(\.\d+)?`;
  const plain: readonly Kind[] = [
    amountKind(unit, { all: around(WHOLE + fraction) }),
    ...(kind === "money"
      ? [
          amountKind(unit, {
            all: around(String.raw`${WHOLE}(\.\d+)?(${SCALE})?`),
            scaled: true,
            proof: ".*[a-zA-Z].*",
          }),
        ]
      : []),
  ];
  const grouped = amountKind(unit, {
    all: around(point),
    ...(pointed
      ? {}
      : {
          proof: around(point),
          unless: around(COMMA),
          also: commas ? String.raw`.*\d,\d{3}[^\d]*` : undefined,
        }),
  });
  const comma = amountKind(unit, {
    all: around(COMMA),
    decimalComma: true,
    proof: around(COMMA),
    unless: around(POINT),
  });
  return [...plain, grouped, ...(pointed ? [] : [comma])];
}

/** Nothing is nothing in any unit: 0 needs no sign. */
function moneyAround(unit: string): (number: string) => string {
  const sign = `(?:${(CURRENCIES[unit] ?? []).map(escaped).join("|")})`;
  return (number) =>
    String.raw`([+-]?${sign} ?[+-]?${number}|\(${sign} ?${number}\)|${sign} ?\(${number}\)|[+-]?${number} ?${sign}|0(\.0+)?)`;
}

function unitAround(unit: string): (number: string) => string {
  const many = !UNITS.includes(unit) && unit.endsWith("s");
  const forms = [
    many ? unit.slice(0, -1) : unit,
    ...Object.keys(PLURALS).filter((form) => PLURALS[form] === unit),
  ].map(escaped);
  const plural = many ? "s?" : "";
  const gap = UNITS.includes(unit) ? " ?" : " ";
  return (number) => String.raw`([+-]?${number}${gap}(?:${forms.join("|")})${plural}|0(\.0+)?)`;
}

interface Shape {
  readonly all: string;
  readonly scaled?: true;
  readonly decimalComma?: true;
  /** A cell that can only be read so: it has this shape, and not that. */
  readonly proof?: string;
  readonly unless?: string;
  readonly also?: string | undefined;
}

function amountKind(unit: string, shape: Shape): Kind {
  const pattern = String.raw`\s*${shape.all}\s*`;
  const fits = new RegExp(`^(?:${pattern})$`, "u");
  const { proof, unless, also } = shape;
  return {
    name: `amount ${unit} ${shape.all}`,
    plural: spoken(unit),
    ...(unit === "" ? {} : { unit }),
    fits: (cell) => fits.test(cell),
    read: (cell) =>
      `CASE WHEN length(${cell}) < 40 AND ${matches(cell, pattern)} THEN ${valueSql(cell, shape, CURRENCIES[unit] ?? [])} END`,
    ...(proof === undefined
      ? {}
      : {
          proof: (cell: string) =>
            `((${matches(cell, String.raw`\s*${proof}\s*`)}` +
            `${unless === undefined ? "" : ` AND NOT ${matches(cell, String.raw`\s*${unless}\s*`)}`})` +
            `${also === undefined ? "" : ` OR ${matches(cell, also)}`})`,
          guess:
            shape.scaled && unit === ""
              ? "the letters behind its numbers may be thousands and millions, or units"
              : "its commas or points may separate thousands or decimals",
        }),
    note: noteOf(unit, shape),
  };
}

function spoken(unit: string): string {
  if (unit === "%") return "percentages";
  return unit === ""
    ? "numbers"
    : Object.hasOwn(CURRENCIES, unit)
      ? `amounts in ${unit}`
      : `numbers with the unit ${unit}`;
}

function noteOf(unit: string, { scaled, decimalComma }: Shape): string {
  const read = unit === "" ? "numbers written short are read out" : `${spoken(unit)} are read as numbers`;
  const parts = [
    ...(unit === "%" ? ["12% is 12"] : []),
    ...(scaled ? ["with K for thousands, M for millions and B for billions"] : []),
    ...(decimalComma ? ["with decimal commas"] : []),
  ];
  return [read, ...parts].join(", ");
}

/** Its digits, its sign and its scale; decimals are exact, so that 56.7 million is no fraction. */
function valueSql(cell: string, { scaled, decimalComma }: Shape, signs: readonly string[]): string {
  const digits = String.raw`regexp_extract(${cell}, '\d[\d.,]*')`;
  const plain = decimalComma
    ? `replace(replace(${digits}, '.', ''), ',', '.')`
    : `replace(${digits}, ',', '')`;
  const sign = `CASE WHEN contains(${cell}, '-') OR contains(${cell}, '(') THEN -1 ELSE 1 END`;
  if (!scaled) return `TRY_CAST(${plain} AS DOUBLE) * ${sign}`;
  const bare = signs.reduce((sql, money) => `replace(${sql}, '${money}', '')`, cell);
  const letter = String.raw`lower(regexp_extract(${bare}, '\d ?([kKmMbBtT])', 1))`;
  const scale = `CASE ${letter} WHEN 'k' THEN 1000 WHEN 't' THEN 1000 WHEN 'm' THEN 1000000 WHEN 'b' THEN 1000000000 ELSE 1 END`;
  return `CAST(TRY_CAST(${plain} AS DECIMAL(24, 6)) * ${scale} AS DOUBLE) * ${sign}`;
}

function matches(cell: string, pattern: string): string {
  return `regexp_full_match(${cell}, '${pattern}')`;
}

function escaped(text: string): string {
  return text.replace(/[$.()|/]/gu, String.raw`\$&`);
}
