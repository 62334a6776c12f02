import { alt, opt, phrase } from "../parser.ts";

/** Small words between the pieces of a condition. */
export const is = phrase("is", "are", "was", "were", "be", "being");
export const has = phrase("with", "have", "has", "having", "had");
const equals = phrase("of", "equal to", "is equal to", "equals", "=", "==", "exactly", "is exactly", ":");
export const joint = opt(alt(is, has, equals));
/** Between what names a thing and its number: who has 3 of something has another number. */
export const named = opt(alt(is, equals));
export const or = phrase("or", ",", ", or");
export const and = phrase("and", ",", ", and", "and also", "as well as", ", as well as");
