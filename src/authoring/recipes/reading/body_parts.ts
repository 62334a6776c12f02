import type { ColumnProfile } from "../../../data/dataset.ts";
import { coreOf } from "./column_names.ts";
import { singularsOf } from "./words.ts";

/** Parts of what lives that are called by themselves where their length is meant: the column Wing. */
const PARTS: ReadonlySet<string> = new Set(
  "wing tail beak bill culmen leg arm foot ear flipper petal sepal tarsus fin neck trunk leaf stem claw hallux horn snout jaw tusk antler".split(
    " ",
  ),
);

/** Whether a column's numbers are the lengths of what its name says. */
export function isLengthOfPart({ name, type }: ColumnProfile): boolean {
  const [part = "", ...others] = coreOf(name);
  return (
    type === "number" && others.length === 0 && [part, ...singularsOf(part)].some((word) => PARTS.has(word))
  );
}
