import type { ColumnProfile } from "../../../../data/dataset.ts";
import { QUALITIES } from "../lexicon/degrees.ts";
import type { Input } from "../input.ts";
import { alt, anyOf, listOf, map, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { wordsOf } from "../tokens.ts";
import { aColumn, aRowNoun } from "./leaves.ts";
import { nounColumn } from "./nouns.ts";

const it = opt(
  anyOf(`
  is it | was it | it is | it was | is that | was that | that is | that was | are they | were they | they are | they were
  is he | is she | was he | was she | he is | she is | he was | she was | is this | was this | does it weigh | it weighs`),
);
const and = anyOf("and | , | , and | ; | - | – | ? | ? and | & | plus");
const does = opt(
  anyOf(`
  has it | had it | is it | was it | it is | it was | is that | was that | is it in | was it in | is it from | was it from
  it is in | it was in | does it have | did it have | does it belong to | is he from | is she from | was he from | was she from
  is he in | is she in | was he in | was she in | did it happen | did it happen in | was that in | is that in | was this | is this
  are they | were they | do they have | did they have | did it come from | does it come from | did that happen`),
);
const whose = anyOf("its | his | her | their | the | it s");
const whatIs = opt(
  anyOf("what is | what was | what are | what were | what s | show | give me | also | show me | tell me"),
);
const columns: Parser<readonly ColumnProfile[]> = map(
  listOf(aColumn, anyOf(", | and | , and"), 4),
  (refs) => {
    const found = refs.map(({ column }) => column);
    return new Set(found).size === found.length ? found : undefined;
  },
);
const PLACES: ReadonlySet<string> = new Set(
  "place location city town country state region province county district address venue stadium airport island site station area".split(
    " ",
  ),
);
const COORDINATES: ReadonlySet<string> = new Set(["latitude", "longitude", "lat", "lon", "lng", "long"]);

function toldPlaces({ dataset }: Input): Part | undefined {
  const places = dataset.profile.columns.filter(({ name, type }) =>
    wordsOf(name).some((word) => (type === "text" ? PLACES.has(word) : COORDINATES.has(word))),
  );
  return places.length > 0 ? told(places) : undefined;
}
const told = (list: readonly ColumnProfile[]): Part => ({ told: list });

const aQuality: Parser<Part> = (input, at) =>
  term(QUALITIES)(input, at).flatMap(({ to, value: nouns }) =>
    map(nounColumn(...nouns), (column) => told([column]))(input, to),
  );

/** What is asked of the row that is picked, besides: "and how heavy", "and its price", "and in which city", "who was it". */
const tail: Parser<Part> = alt<Part>(
  seq([and, phrase("how"), aQuality, it], (_, _how, part) => part),
  seq([and, anyOf("how big | how large | how small | how high | how low"), it], (): Part => ({
    besides: "it",
  })),
  seq([and, whatIs, whose, columns], (_, _what, _its, list) => told(list)),
  seq(
    [
      anyOf(
        "with its | with his | with her | with their | along with its | together with its | including its",
      ),
      columns,
    ],
    (_, list) => told(list),
  ),
  seq(
    [and, opt(phrase("in", "on", "at", "from", "by")), phrase("which", "what"), aColumn, does],
    (_, _in, _which, { column }) => told([column]),
  ),
  seq(
    [
      and,
      opt(phrase("in", "on", "at")),
      phrase("which", "what"),
      anyOf("year | month | day | date | time | hour | week | quarter"),
      does,
    ],
    (): Part => ({ besides: "when" }),
  ),
  seq([and, opt(phrase("in", "on", "at")), phrase("which", "what"), aRowNoun, does], (): Part => ({
    besides: "who",
  })),
  (input, at) => seq([and, phrase("where"), does], () => toldPlaces(input))(input, at),
  seq(
    [
      and,
      anyOf(`
      who | who is it | who was it | who is that | who was that | who is he | who is she | who has it | who had it | who holds it
      who got it | who is this | who were they | who are they | which one has it | which one was it | which one had it
      which is it | which was it | what is it called | what is the name | what is its name | which one is that`),
    ],
    (): Part => ({ besides: "who" }),
  ),
);

/** "where was the highest magnitude": at the begin of a question that picks something. */
export const aPlaceAsked: Parser<Part> = (input, at) =>
  at === 0
    ? map(phrase("where was", "where is", "where were", "where did we have"), () => toldPlaces(input))(
        input,
        at,
      )
    : [];

/** At the end of a question that picks something; only there is it clear what is meant by "it". */
export const aTail: Parser<Part> = (input, at) =>
  at === 0 ? [] : tail(input, at).filter(({ to }) => ENDS.has(input.tokens[to]?.folded ?? ""));
const ENDS: ReadonlySet<string> = new Set(["", ",", "and", "?", "in", "on", "at"]);
