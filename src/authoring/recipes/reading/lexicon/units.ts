import { type Phrases, each } from "./phrases.ts";

/** Units at the end of a column's name. */
export const UNITS: ReadonlySet<string> = new Set(
  each(`
  usd eur gbp dollars euros cm mm m m2 km km2 sqkm kg g lb lbs ft pct percent hours hrs minutes mins
  seconds secs ms years yrs days weeks months miles sqm sqft kwh kgbp keur kusd
  php inr jpy cny aud cad chf sek nok dkk pln czk huf brl mxn clp krw sgd hkd nzd zar ngn kes ghs egp aed ils rub uah bdt pkr lkr vnd idr thb
  myr twd thousands millions c f mph kmh kph knots inhg hpa mbar kcal mwh gwh kw mw gw mms mps`),
);

/** Words and signs of units, as headers and questions have them, and the units that they may mean: "pounds" are money or a weight. */
export const UNIT_WORDS: Phrases<readonly string[]> = Object.fromEntries(
  Object.entries({
    usd: "$|usd|dollar|dollars|us dollars",
    eur: "€|eur|euro|euros",
    gbp: "£|gbp|pound|pounds|pounds sterling",
    "thousand usd": "kusd|thousand usd",
    "thousand eur": "keur|thousand eur",
    "thousand gbp": "kgbp|thousand gbp",
    ms: "ms|millisecond|milliseconds",
    second: "second|seconds|sec|secs",
    minute: "minute|minutes|min|mins",
    hour: "hour|hours|hr|hrs",
    day: "day|days",
    week: "week|weeks",
    month: "month|months",
    year: "year|years|yr|yrs",
    mm: "mm|millimetre|millimetres|millimeter|millimeters",
    cm: "cm|centimetre|centimetres|centimeter|centimeters",
    m: "m|metre|metres|meter|meters",
    km: "km|kilometre|kilometres|kilometer|kilometers",
    mile: "mile|miles|mi",
    foot: "ft|foot|feet",
    m2: "m2|m²|sqm|sq m|square metre|square metres|square meter|square meters",
    km2: "km2|km²|square kilometre|square kilometres|square kilometer|square kilometers",
    sqft: "sqft|sq ft|square foot|square feet",
    g: "g|gram|grams",
    kg: "kg|kilo|kilos|kilogram|kilograms",
    tonne: "tonne|tonnes|tons|ton",
    lb: "lb|lbs|pound|pounds",
    litre: "l|litre|litres|liter|liters",
    kmh: "kmh|km h|km / h|kph",
    mph: "mph|miles per hour",
    knot: "knot|knots|kn|kt",
    kwh: "kwh|kilowatt hours",
    celsius: "celsius|c|degrees c|degrees celsius",
    fahrenheit: "fahrenheit|f|degrees f|degrees fahrenheit",
    percent: "%|percent|per cent|pct|percentage",
  })
    .flatMap(([unit, words]) => words.split("|").map((word) => [word, unit] as const))
    .reduce(
      (found, [word, unit]) => found.set(word, [...(found.get(word) ?? []), unit]),
      new Map<string, readonly string[]>(),
    ),
);
