import type { Profile } from "../../../data/dataset.ts";
import { isTime } from "./column_facts.ts";
import { OWN_DEEDS } from "./lexicon/own_deeds.ts";
import { wordsOf } from "./tokens.ts";
import { verbForms } from "./verb_forms.ts";
import { stemOf } from "./words.ts";

/** "films", where all rows have a `Watched Date`; "books", where they have a `Date Read`. */
export function isDated(noun: string, { columns }: Profile): boolean {
  const verbs = OWN_DEEDS.filter(({ things }) => things.some((thing) => stemOf(thing) === stemOf(noun)))
    .flatMap((deed) => deed.verbs)
    .flatMap((verb) => verbForms(verb).all);
  const stems = new Set(verbs.map(stemOf));
  return columns.some(
    (column) => isTime(column) && wordsOf(column.name).some((word) => stems.has(stemOf(word))),
  );
}
