import { opt, type Parser, phrase, seq } from "../parser.ts";
import type { Part } from "../part.ts";

/** "how many of them are women", where nothing was said before: of the rows. */
export const someOfAll: Parser<Part> = (input, at) =>
  input.tokens.slice(0, at).some(({ kind }) => kind === "word")
    ? []
    : seq(
        [
          phrase("how many of them", "how many of these", "how many of those"),
          opt(phrase("are", "were", "is", "was")),
        ],
        (): Part => ({
          measures: [{ aggregate: "count" }],
          rows: { word: "them", plural: true, assumed: false },
        }),
      )(input, at).map((match) => ({
        ...match,
        notes: [...match.notes, `taking "of ${input.tokens[at + 3]?.text ?? "them"}" for all rows`],
      }));
