/** What people do with things that they write down: it says no more than that there are such rows. */
export interface OwnDeed {
  readonly verbs: readonly string[];
  /** What rows are, where all of them had it done. None for whatever they are. */
  readonly things: readonly string[];
  /** Words of columns by which a table tells that such rows are of it. */
  readonly headers: readonly string[];
}

type Entry = readonly [verbs: string, things: string, headers: string];

const ENTRIES: readonly Entry[] = [
  ["have, log, record, track, enter, note down, write down, list", "", ""],
  ["read, finish", "book novel comic article story reading", "author pages isbn"],
  [
    "watch, see",
    "film movie episode show serie match video screening",
    "director letterboxd imdb tmdb watched",
  ],
  [
    "see, catch, hear, attend, go to, be to",
    "concert gig show set festival play musical opera",
    "artist band setlist",
  ],
  [
    "see, spot, sight, observe, find, hear, photograph, count",
    "bird birding species sighting observation checklist plant butterfly",
    "species",
  ],
  [
    "visit, go to, be to, eat at, stay at, stop at",
    "visit place restaurant museum park country city cafe hotel pub bar",
    "visited",
  ],
  [
    "run, jog, walk, hike, swim, cycle, bike, ride, row, train, exercise, work out, go, cover, do",
    "run jog walk hike swim ride row race parkrun marathon workout activity exercise",
    "distance pace km",
  ],
  ["lift, bench, squat, press, deadlift", "set workout exercise lift", "reps weight"],
  ["drive, travel, ride, take, make, go on, do", "trip ride drive journey commute", "trip"],
  ["take, fly, make, go on", "flight", ""],
  ["eat, have, cook, order", "meal dish food recipe", "meal calories"],
  ["drink, taste, try, have", "beer wine coffee drink cup whisky", ""],
  [
    "buy, purchase, order, get, pick up",
    "purchase order receipt grocery groceries item",
    "price cost amount paid total spent",
  ],
  [
    "fill up, fuel, fuel up, refuel, fill, pump, buy, tank",
    "fillup refill fuelling refuel fuel",
    "odometer litres gallons liters mpg",
  ],
  ["sleep, go to bed", "night sleep", "asleep bedtime"],
  ["play, listen to, hear, stream", "game song track play listen stream scrobble", ""],
  ["feed, nurse, breastfeed, give", "feed feeding bottle nursing", ""],
  ["repair, fix, service, maintain", "repair maintenance servicing", ""],
  ["do, make, take, perform", "repair job task lesson class session", ""],
];

export const OWN_DEEDS: readonly OwnDeed[] = ENTRIES.map(([verbs, things, headers]) => ({
  verbs: verbs.split(", "),
  things: things.split(" ").filter(Boolean),
  headers: headers.split(" ").filter(Boolean),
}));

/**
 * Ways to ask of what one does oneself. `{ido}` is "did I read" in whatever of it the table has a word for, `{idid}` the same where
 * it says no more than that rows are there, `{ifirst}` "did I first see" as the lowest or highest, `{iflag}` "did I not snore" as what a
 * column says, `{mine}` the mark that one gives,
 * `{my}` "my", `{mything}` what is mine behind it, and `{iwon}` "did I win".
 */
export const OWN_PARAPHRASES = `
  — what one does oneself
  (which|what|whose) {key} {idid}(at|in|on|with|to|from|) (most often|most frequently|the most often|the most times) * => {key} with the most rows *1
  (which|what|whose) {cat} {isaw}(most|the most) * => which {cat} is most common *1
  (which|what|whose) {cat} {idid}(least often|least frequently|the least often) * => which {cat} is least common *1
  (which|what) {cat} {idid}(the|) most {irows} (by|from|at|in|of|with|for|on|to|) => {cat} with the most {irows}
  (which|what) {cat} {idid}(the|) (fewest|least) {irows} (by|from|at|in|of|with|for|on|to|) => {cat} with the fewest {irows}
  (in|on|during|) (which|what) {period} {iday}(the|) most {irows} => {period} of {iday} with the most {irows}
  (in|on|during|) (which|what) {period} (of|in) {year} {iday}(the|) most {irows} => {period} of {iday} with the most {irows} where {iday} is in {year}
  (in|on|during|) (which|what) {period} {iday}(the|) fewest {irows} => {period} of {iday} with the fewest {irows}
  where {idid}(most|most often|the most often|most frequently|the most) {whereat}* => {whereat} with the most rows *1
  how (many|much) {adds} {ido}* => total {adds} of rows {ido}*1
  when {ifirst}(at|in|on|to|with|) {val} => {ifirst} of {val}
  when {ifirst}(a|an|any|) {row} => {ifirst}
  when {ifirst} => {ifirst}
  (how often|how many times) {idid}* => how many rows *1 # counting the rows
  how many {rows} {iflag} * => how many rows where {iflag} *1
  (how often|how many times) {iflag} * => how many rows where {iflag} *1
  {rows} {iflag} * => rows where {iflag} *1
  {irows} {me} (gave|rated|have given|have rated) (a|) {n} {mine}* => {irows} where {mine} is {n} *1
  how many {irows} did {me} (give|rate) (a|) {n} {mine}* => how many {irows} where {mine} is {n} *1
  * {marks} {me} (gave|give|have given|awarded) * => *1 {marks} *2
  * {irows} {idid}* => *1 {irows} *2
  * {idothat} * => *1 {idothat} *2
  * {my} * => *1 *2
  * {my} (highest|lowest|best|worst|average|mean|median|maximum|minimum|max|min|) {mything} * => *1 $1 {mything} *2
  how many {rows} {iwon} * => how many {rows} where {iwon} *1
  * applied for * => *1 applied *2
`;
