import { alt, memo, type Parser } from "../parser.ts";
import type { Part } from "../part.ts";
import { anAbsence } from "./absence.ts";
import { aChoice } from "./choices.ts";
import { aComparison } from "./numbers.ts";
import { aTime } from "./times.ts";

/** A phrase that keeps some of the rows. */
export const aFilter: Parser<Part> = memo(alt(aComparison, aChoice, anAbsence, aTime));
