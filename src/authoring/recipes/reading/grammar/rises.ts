import { conditionsOf } from "../plain.ts";
import { alt, anyOf, type Match, opt, type Parser, phrase, seq } from "../parser.ts";
import type { Measure, Part } from "../part.ts";
import type { Contrast } from "./contrast.ts";
import { aSide, aStatistic } from "./sides.ts";
import { aSpan } from "./times.ts";

const until = phrase("to", "until", "till", "through", "and", "-", "–");
/** Two times, the later one first: what it comes to there less what it was. */
const aStretch: Parser<readonly Part[]> = alt(
  seq([phrase("from", "between"), aSpan, until, aSpan], (_, first, _to, last) => ends(first, last)),
  seq(
    [
      phrase("in"),
      aSpan,
      anyOf("compared to | compared with | vs | versus | over | against"),
      opt(phrase("in")),
      aSpan,
    ],
    (_, last, _than, _in, first) => ends(first, last),
  ),
);

/** "growth 2010 to 2020": where a rise is named, that is enough. */
const stretch: Parser<readonly Part[]> = alt(
  aStretch,
  seq([aSpan, phrase("to", "-", "–", "until"), aSpan], (first, _, last) => ends(first, last)),
);

function ends(first: Part, last: Part): readonly Part[] | undefined {
  const [from, to] = [first, last].map(({ where = [] }) => conditionsOf(where).map(({ column }) => column));
  return from !== undefined && from.join("\n") === to?.join("\n") ? [last, first] : undefined;
}

const howMuch = anyOf("how much | how many | by how much | by how many | by what amount | what amount");
const howManyPercent = anyOf(`
  by what percent | by what percentage | by how many percent | how many percent | what percent | what percentage | by what factor
  by what share | by which percentage | how much in percent`);
const did = anyOf("did | has | have | had | does | do");
const rose = anyOf(`
  rise | rose | risen | grow | grew | grown | increase | increased | go up | went up | gone up | climb | climbed | gain | gained
  improve | improved | jump | jumped | fall | fell | fallen | drop | dropped | decrease | decreased | decline | declined
  go down | went down | gone down | shrink | shrank | shrunk | change | changed | move | moved | differ | differed`);
const aRise = anyOf(`
  change | increase | rise | growth | gain | decrease | drop | decline | fall | difference | absolute change | net change
  total change | overall change`);
const aPercentRise = anyOf(`
  percent change | percentage change | percent increase | percentage increase | percent growth | percentage growth
  percent decrease | percentage decrease | percent drop | percentage drop | relative change`);
const inOf = phrase("in", "of");
const whose = opt(seq([opt(phrase("of", "for", "in", "among", "at", "on")), aSide], (_, rows) => rows));

/** What rises, of which rows. */
interface Rising {
  readonly measure: Measure;
  readonly rows?: Part | undefined;
}
const rising: Parser<Rising> = alt<Rising>(
  seq([aStatistic, whose], (measure, rows) => ({ measure, rows })),
  seq([aSide, aStatistic], (rows, measure) => ({ measure, rows })),
);

/** "how much did life expectancy in Turkey rise from 2000 to 2014": one number at two times. */
export const aRising: Parser<Contrast> = alt<Contrast>(
  seq([howMuch, did, rising, rose, whose, aStretch], (_, _did, what, _rose, late, sides) =>
    risen(what, sides, late),
  ),
  shared(
    seq([howManyPercent, did, rising, rose, whose, aStretch], (_, _did, what, _rose, late, sides) =>
      risen(what, sides, late),
    ),
  ),
  seq([did, rising, rose, whose, aStretch], (_, what, _rose, late, sides) => risen(what, sides, late)),
  seq([aStretch, opt(phrase(",")), howMuch, did, rising, rose], (sides, _sign, _how, _did, what) =>
    risen(what, sides),
  ),
  seq([aRise, inOf, rising, stretch, whose], (_, _of, what, sides, late) => risen(what, sides, late)),
  shared(
    seq([aPercentRise, inOf, rising, stretch, whose], (_, _of, what, sides, late) =>
      risen(what, sides, late),
    ),
  ),
  // "population change between 2000 and 2010"
  seq([rising, aRise, whose, stretch], (what, _change, late, sides) => risen(what, sides, late)),
  shared(
    seq([rising, aPercentRise, whose, stretch], (what, _change, late, sides) => risen(what, sides, late)),
  ),
);

const against = anyOf("vs | versus | against | compared to | compared with | as opposed to");
const higher = anyOf("higher | lower | greater | larger | smaller | more | less | bigger | better | worse");
const is = anyOf("is | was | were | are");
const inside = opt(phrase("in", "on", "for", "during", "between", ":", ",", ": in", ", in", "of"));
const compare = anyOf("compare | comparing | comparison of");

/** "life expectancy in Turkey in 2014 vs 2000": the same of two times, in the order in which they are said. */
export const atTwoTimes: Parser<Contrast> = alt<Contrast>(
  seq(
    [opt(compare), rising, inside, aSpan, against, inside, aSpan],
    (_, what, _in, left, _vs, _again, right) => risen(what, [left, right]),
  ),
  seq(
    [compare, rising, inside, aSpan, phrase("and", "with", "to"), inside, aSpan],
    (_, what, _in, left, _and, _again, right) => risen(what, [left, right]),
  ),
  seq(
    [
      phrase("how much", "how many times"),
      higher,
      is,
      rising,
      inside,
      aSpan,
      phrase("than", "compared to"),
      inside,
      aSpan,
    ],
    (_, _more, _is, what, _in, left, _than, _again, right) => risen(what, [left, right]),
  ),
  seq(
    [is, rising, higher, inside, aSpan, phrase("than"), inside, aSpan],
    (_, what, _more, _in, left, _than, _again, right) => risen(what, [left, right]),
  ),
);

function risen({ measure, rows }: Rising, sides: readonly Part[], late?: Part): Contrast | undefined {
  if (rows && late) return undefined;
  const whole = rows ?? late;
  const times = new Set(sides.flatMap(({ where = [] }) => conditionsOf(where).map(({ column }) => column)));
  // A condition on that very time would leave one of the two ends out.
  if (conditionsOf(whole?.where ?? []).some(({ column }) => times.has(column))) return undefined;
  return { measure, sides, ...(whole && { whole }) };
}

/** The answer has the ratio of the two. */
function shared(parser: Parser<Contrast>): Parser<Contrast> {
  return (input, at) =>
    parser(input, at).map((match): Match<Contrast> => ({
      ...match,
      notes: [...match.notes, "taking the ratio less 1 for the share that it changed by"],
    }));
}
