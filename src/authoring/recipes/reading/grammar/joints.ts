import { alt, opt, phrase } from "../parser.ts";

/** Small words between the pieces of a condition. */
export const is = phrase("is", "are", "was", "were", "be", "being");
export const has = phrase("with", "have", "has", "having", "had");
export const joint = opt(
  alt(is, has, phrase("of", "equal to", "is equal to", "equals", "=", "==", "exactly", "is exactly", ":")),
);
export const or = phrase("or", ",", ", or");
export const and = phrase("and", ",", ", and");
