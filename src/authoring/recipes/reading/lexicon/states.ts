import { each } from "./phrases.ts";

/** What became of somebody or something, in other words of the same meaning than those of a cell. */
export interface State {
  /** What people say. */
  readonly said: readonly string[];
  /** What cells say. */
  readonly cells: readonly string[];
  /** Words of the headers of columns that tell of it. */
  readonly headers: ReadonlySet<string>;
}

const ENDS = "outcome status disposition condition result fate vital destination state end discharge";
const PAYMENTS = "status payment invoice state stage due standing";

/** Each cell means it whatever else the column has. */
export const STATES: readonly State[] = [
  state(
    "died dead death deaths deceased die dies fatality fatalities mortality perished",
    "deceased|died|dead|death|deceased patient|patient died|passed away|fatal|fatality",
    ENDS,
  ),
  // Whatever else may expire, somebody who is discharged so is dead.
  state("died dead death deaths deceased die dies mortality", "expired", "disposition discharge vital"),
  state(
    "survived survivors survivor survival survive survives alive",
    "survived|survivor|alive|living|lived",
    ENDS,
  ),
  state("overdue", "past due|overdue", PAYMENTS),
];

function state(said: string, cells: string, headers: string): State {
  return { said: each(said), cells: cells.split("|"), headers: new Set(each(headers)) };
}

/** Words of the headers of columns that tell how something ended, or how it stands. */
export const STATUS_HEADERS: ReadonlySet<string> = new Set(
  each(`status outcome result decision disposition resolution stage action response verdict marital employment progress state
  condition standing phase finish`),
);

/** What is open was hardly opened then, nor was corrected what is correct: nouns of no deed. */
export const NO_DEEDS: ReadonlySet<string> = new Set(
  each(`open correct clean dry empty free clear warm cool live present own secure mature perfect smooth round light right slow narrow
  lower upper better last long major minor content direct mean plain level flat even sharp short firm hard deep own need`),
);

/** Words of the headers of columns that tell what somebody did for sport or at leisure. */
export const ACTIVITY_HEADERS: ReadonlySet<string> = new Set(
  each("activity activities sport sports exercise workout hobby discipline"),
);

/** What such columns hold, whatever they are called. */
export const ACTIVITIES: ReadonlySet<string> = new Set(
  each("run walk hike swim ride cycle ski row climb skate surf jog kayak paddle snowboard sail"),
);
