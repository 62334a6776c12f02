import { each } from "./phrases.ts";

/** Words of the headers of columns that write out where something is: "12 Oak Street, Leeds". */
export const ADDRESS_HEADERS: ReadonlySet<string> = new Set(
  each("address addr location place where venue scene site street origin destination"),
);
/** What a street's name ends in, so that a town may stand behind it. */
export const STREETS: ReadonlySet<string> = new Set(
  each(`street st road rd avenue ave av drive dr lane ln way court ct boulevard blvd place pl circle cir terrace ter pike highway hwy
  parkway pkwy square sq trail trl loop crescent close row broadway turnpike expressway route`),
);
/** Where something is by a place, and hardly in it. */
export const BESIDE_PLACES: ReadonlySet<string> = new Set(
  each("near outside off around beyond opposite toward towards"),
);
export const IN_PLACES: ReadonlySet<string> = new Set(each("in at on from of within"));
