/** How many decimals a text asks for, and the text without it. */
export interface Rounding {
  readonly rest: string;
  readonly decimals: readonly number[];
}

const WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  tenth: 1,
  hundredth: 2,
  thousandth: 3,
};
const COUNT = "(\\d{1,2}|zero|one|two|three|four|five|six|first|second|third|fourth|fifth|sixth)";
const PLACES = `(?:the\\s+)?(?:nearest\\s+)?${COUNT}(?:st|nd|rd|th)?[\\s-]+(?:decimals?(?:[\\s-]+(?:places?|points?|digits?|values?))?|digits?\\s+after\\s+the\\s+decimal\\s+point|places)`;
const NEAREST = "(?:the\\s+)?nearest\\s+(tenth|hundredth|thousandth)s?";
/** What may be rounded without saying more than that the answer is. */
const RESULTS = `(?:(?:the|your|all|each|any|every|both|these|those|this|that|its|of|it|them|final|numerical|numeric|calculated|computed|resulting|statistical|reported|answers?|results?|values?|numbers?|numericals?|outputs?|figures?|calculations?|measures?|statistics|coefficients?|correlations?|means?|averages?|medians?|modes?|totals?|sums?|ratios?|minimum|maximum|min|max|variances?|ranges?|standard|deviations?|std|pearson|spearman|r|and|or|,)\\s*)*`;
const STATED = [
  // "Round the answer to two decimal places", "rounded off to the nearest hundredth", "should be rounded to 2 decimals"
  `(?:,\\s*)?(?:(?:and|please|finally|then|be\\s+sure\\s+to|make\\s+sure\\s+to|remember\\s+to)\\s+)*(?:${RESULTS}(?:should|must|has|have|need|needs|are|is|will|to|all|be)\\s+)*(?:be\\s+)?(?:round(?:ed|ing|s)?|report(?:ed)?|express(?:ed)?|give|given|keep|kept|provide|provided|display(?:ed)?|present(?:ed)?|output|written|specified)\\s*(?:off\\s+)?${RESULTS}(?:(?:rounded|accurate|correct|rounding)\\s+)?(?:off\\s+)?(?:to|with|at|using|in)\\s+(?:a\\s+precision\\s+of\\s+)?`,
  `(?:,\\s*)?(?:correct\\s+|accurate\\s+)?(?:to|with|of)\\s+(?:a\\s+precision\\s+of\\s+)?(?:up\\s+to\\s+)?`,
].flatMap((before) => [`${before}${PLACES}`, `${before}${NEAREST}`]);
const PATTERNS = STATED.map(
  (source) => new RegExp(`(?<![\\p{L}\\p{N}_])${source}(?![\\p{L}\\p{N}_])`, "giu"),
);

/** A masked text in which "rounded to two decimal places" is said, and the text without it. */
export function roundingIn(text: string): Rounding {
  const decimals: number[] = [];
  let rest = text;
  for (const pattern of PATTERNS) {
    rest = rest.replaceAll(pattern, (...match: unknown[]) => {
      const said = match.slice(1).find((group) => typeof group === "string");
      decimals.push(toDecimals(String(said)));
      return " ";
    });
  }
  return { rest, decimals: [...new Set(decimals)] };
}

function toDecimals(said: string): number {
  return WORDS[said.toLowerCase()] ?? Number(said);
}
