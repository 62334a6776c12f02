import type { Profile } from "../../../data/dataset.ts";
import type { Facts } from "./facts.ts";
import { PERSON_COLUMNS } from "./lexicon/things.ts";
import { wordsOf } from "./tokens.ts";

/** Whether rows may well be persons, though no noun says so: they have an age, or a sex. */
export function mayBePersons({ persons, measured }: Facts, { columns }: Profile): boolean {
  const speaks = columns.some(({ name }) => wordsOf(name).some((word) => PERSON_COLUMNS.includes(word)));
  return persons || (!measured && speaks);
}
