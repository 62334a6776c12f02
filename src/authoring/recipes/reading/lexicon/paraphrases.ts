import { MONEY_PARAPHRASES } from "./money_words.ts";
import { OWN_PARAPHRASES } from "./own_deeds.ts";
import { STATE_PARAPHRASES } from "./state_paraphrases.ts";

/**
 * Ways to ask in words of one's own, each beside the plain words for the same. Only the skeleton of a question is here: what it is
 * about stands in the holes, and must be read as it always is.
 *
 * `{num}` a column of numbers, `{gain}` one of which more is not worse, `{cat}` a column that tells kinds of rows, `{cats}` the same in
 * the plural, `{only}` the same
 * where rows have nothing that is measured, `{col}` any column, `{own}` that of the value beside it, `{level}` a number that nobody adds up, `{val}` a value and `{val2}` another of that column, `{other}` one
 * of another column, `{home}` kinds by a column that says neither from where nor to where, `{owndeg}` "oldest" of the `{ownnum}` it measures, `{degree}` the same of
 * the only one, `{deg}` of any, `{one}` a noun for one row or the column of their names, `{timed}` one of times, `{moment}` one that is the same in all rows, `{prize}` what is won, `{winning}` a kind of those who may win, `{inyear}` a year of the only column of years,
 * `{counted}` "voted" of votes, and what no word of the question names: `{winner}` the column of who won (`{champion}`, if rows say nothing of anybody else), `{doer}`
 * of the persons, `{hired}` of when they began to work (`{tenure}` of how long they have), `{sold}` of how many were sold, `{pay}` of what they get (`{paid}` where it is named, and `{staff}` who gets it), `{guests}` of how many came, `{age}`, and `{lasting}` of how long it took, `{lone}` a value where the
 * table has no amounts that it may have a part of, `{flag}` what a column says yes or no to, `{pair}` the same as a value where its
 * column holds two, `{rows}` a noun for the rows, `{row}` the same in the singular, `{sup}` "highest" and
 * the like, `{adj}` an adjective that compares by a column, `{child}` "kids" and `{adult}` where rows are persons, `{young}` and `{grown}` such an age, `{n}` a number, `{year}` a year, `{any}` whatever stands there, `*` the same,
 * or nothing; `{world}` all countries and an `{amount}` of them (`{timeless}`: of no time), `{step}` "daily" of rows that are days, `{texts}` long texts and what such a one is about (`{subject}`), and `{told}` what a column says of that
 * which it names (`{untold}`: does not say). `(a|b|)` is either, or nothing, `$1` the first such, and `{valOf}` the column of that value. After `#`, what the reading says
 * of it; and behind `!`, the plainer words go before what the question says by itself.
 */
const TEXT = `
  — what would otherwise be taken for less
  ! {row} (that has|that have|which has|who has|that had|which had|who had|having|) {sup} {num} => {row} with the {sup} {num}
  ! {sup} {num} (and|,|, and|plus|&) the {row} => {row} with the {sup} {num}
  ! * (reached|reach|reaches|hit|hits|attained) {n} (in|) {num} * => *1 with at least {n} {num} *2
  — what only says that rows are there
  * (here|in here|on here|listed|listed here|on the list|on this list|in the list|in this list|on record|in the records|in the file|in this file|in the data|in this data|in the table|in this table|in the dataset|in this dataset|in the database|in our data|in our records) => *1
  how many {any} (do you have|have you got|have we got|do we have|exist|does it cover|does it list|does it have|does it include|does this cover|does this list|does this have|does this include|are we talking about|have been recorded|were recorded|are recorded) => how many {any}
  how many {any} (does|do) the (file|list|data|table|dataset|database|records) (cover|list|have|include|contain|hold) => how many {any}
  how many {cats} (are|were) (included|covered|represented|mentioned) => how many {cats}
  # of * => number of *1
  no . of * => number of *1
  nr of * => number of *1
  nr . of * => number of *1
  (just|simply|just show|just show me|just list|just give me|show me just|show me only|show just) {any} => show {any}
  how many {any} (show up|appear|turn up|are we looking at|are in this|are in it|are in here|in all|all told|all in all|in this|did they record|do they have|do they list) => how many {any}
  (in total|overall|all in all|all told|on the whole) (,|) how many {any} => how many {any}
  how many {any} (,|) (in total|all told|all in all|overall|in sum) => how many {any}
  (so|) how many {any} do (we|you|they) (actually|really|currently) have * => how many {any} *1
  (on average|typically) (,|) how (much|many|high|low|big|large|long) (is|are|was|were|) {num} * => average {num} *1
  (on average|typically) (,|) what (is|are|was|were) {num} * => average {num} *1
  on average (,|) (do|does|did) {val} or {val2} {rows} have (a|the|) (more|higher|lower|less|fewer) {num} => average {num} of {val} vs {val2}
  (which|what) ones (are|were) {val} => show {val} rows
  (anything|everything|something|those|the ones|ones) (with|where|that has|that have|having) {any} => show rows with {any}
  (show me|show|list|give me|) (every|every single) {val} {row} => show {val} rows
  * with {val} (as|for) (their|its|his|her|) {own} * => *1 with {own} {val} *2
  * (have|has|had|having|list|listed) {val} (as|for) (their|its|his|her|) {own} * => *1 with {own} {val} *2
  * (are|were|is|was|) (above|over|below|under) {n} in {num} * => *1 with {num} $2 {n} *2
  * (exceed|exceeds|exceeded|exceeding|surpass|surpasses|surpassed|surpassing) {n} (in|) {num} * => *1 with {num} over {n} *2
  how many {any} (got|received|have got) {any2} => how many {any} have {any2}
  (single|very) {sup} {any} => {sup} {any}
  * (classified as|marked as|marked|labelled as|labelled|labeled as|labeled|categorized as|categorised as|considered|counted as|listed as|tagged as|described as|falling under|falling into|fall under|fall into|count as|counts as|which count as|qualify as) {val} * => *1 with {valOf} {val} *2
  * have (their|its|his|her) {own} as {val} * => *1 with {own} {val} *2
  * of {own} {val} * => *1 with {own} {val} *2
  * (beyond|north of|upwards of|in excess of|crossing|that cross|that crossed|going over|that go over|that exceed|that exceeded) {n} (in|) {num} * => *1 with {num} over {n} *2
  * with {num} (beyond|north of|upwards of|in excess of) {n} * => *1 with {num} over {n} *2
  * (go|goes|went|get|gets|got) (above|over|below|under) {n} (in|for|) {num} * => *1 with {num} $2 {n} *2
  * (cross|crosses|crossed) {n} (in|) {num} * => *1 with {num} over {n} *2
  * not counting {any} => *1 except {any}
  * (ignoring|leaving out|leaving aside|disregarding|apart from|aside from|other than|besides) {val} * => *1 excluding {val} *2
  * of (everything|everyone|all|all rows|anything|everybody) (but|except|except for|apart from) {val} => *1 excluding {val}
  * {sup} ever {any} => *1 {sup} {any}
  {sup} {num} (of|for) any {val} {row} => {sup} {num} of {val}
  (total|) {world} {amount} in {year} => total {amount} in {year}
  (total|) {amount} (in the|of the|around the|across the|) {world} in {year} => total {amount} in {year}
  (total|) {world} {amount} (by|per|for each|each|every) year => total {amount} by year
  (total|) {world} {amount}{timeless} => total {amount}
  (total|) {amount} (in the|of the|around the|across the|) {world}{timeless} => total {amount}
  {step} (range of|ranges of) {num} (minus|-) {num2} => {num} minus {num2} by {step}
  how many {any} {world} => how many {any}
  (which|what|show|list|) {cats} (are|were) {told} * => different {cats} where {told} *1
  (which|what|show|list|) {cats} (are not|were not|are never|were never) {untold} * => different {cats} where {untold} *1
  how many {cats} (are|were) {told} * => how many different {cats} where {told} *1
  (which|what) {cats} (use|used|are using|were using) {val} * => which {cats} have {val} *1
  (all|) {texts} (about|mentioning|that mention|which mention|that are about|which are about|regarding|concerning|containing|that contain) {subject} => rows where {textsOf} contains {subject}
  how many {texts} (about|mentioning|mention|are about|that mention|contain|regarding|concerning|containing) {subject} => how many rows where {textsOf} contains {subject}
  — how often, and what there is most of
  most (asked|frequently asked|often asked) {col} * => most common {col} *1
  (how often|how many times|how frequently) (does|do|did|is|was|has|are|were) (each|every) {cat} (occur|appear|come up|show up|turn up|happen|listed|mentioned|used|seen|recorded|) * => number of rows by {cat} *1
  how (common|frequent) (is|was|are|were) (each|every|the different|the various|the) {cats} * => number of rows by {cats} *1
  how (common|frequent) (is|was) (each|every) {cat} * => number of rows by {cat} *1
  (frequency|frequencies|frequency table|tally|breakdown|counts) (of|by|per|for) (each|every|) {cat} => number of rows by {cat}
  (value counts|counts of values|value frequencies) (of|for|by|in) {cat} => number of rows by {cat}
  (number|numbers|how many) (by|per|in each|for each|of each) {cat} => number of rows by {cat}
  (headcount|head count|headcounts) (by|per|for each|in each) {cat} => number of people by {cat}
  {rows} (counts|numbers) (by|per|for each|in each) {cat} * => number of {rows} by {cat} *1
  how many {rows} (fall into|fall in|belong to|are part of|fall under|come under|go to|come from) each {cat} * => number of {rows} by {cat} *1
  * (per|by) (each|every) {cat} * => *1 per {cat} *2
  * (according to|as a function of|split up by|split out by|broken out by|separated by|separately for each|separately by) {cat} * => *1 by {cat} *2
  (group|group by|grouping|split) {rows} by {cat} and count * => number of {rows} by {cat}
  {cat} (counts|frequencies|frequency|breakdown|tally|frequency table) => number of rows by {cat}
  (breakdown|split|tally|distribution|spread) of {rows} (by|per|across|over|among) {cat} * => number of {rows} by {cat} *1
  (breakdown|split|tally|distribution|spread) of {rows} (by|per|across|over|among) {cats} * => number of {rows} by {cats} *1
  how (are|were) {rows} (distributed|spread|split|spread out|divided|divided up|broken down) (by|across|over|among|between) {cat} * => number of {rows} by {cat} *1
  how (are|were) {rows} (distributed|spread|split|spread out|divided|divided up|broken down) (by|across|over|among|between) (different|various|) {cats} * => number of {rows} by {cats} *1
  {cat} (vs|versus|by|against|and|x) {cat2} (counts|count|crosstab|cross table|table) => number of rows by {cat} and {cat2}
  (crosstab|cross table|cross tab|cross tabulation|crosstabulation|contingency table) (of|for|between) {cat} (and|by|vs|versus|with|against) {cat2} => number of rows by {cat} and {cat2}
  how often (is|was|are|were) (it|) {val} * => how many rows are {val} *1
  how often (is|was|are|were) {own} {val} * => how many rows have {own} {val} *1
  (how often|how many times) (is|was|are|were|does|did|has) {num} (been|) (over|above|under|below|more than|less than|at least|at most) {n} * => how many rows have {num} $4 {n} *1
  * between {num} {n} and {n2} * => *1 with {num} between {n} and {n2} *2
  how often (does|did|do) {num} (exceed|surpass) {n} * => how many rows have {num} over {n} *1
  how (frequent|common) (is|was|are|were) {val} * => how many rows are {val} *1
  (which|what) {cat} (appears|occurs|comes up|shows up|turns up|pops up|appeared|occurred|came up|showed up|turned up|is listed|was listed|is mentioned|is seen|is found) (most|the most|most often|most frequently|the most often) * => which {cat} is most common *1
  (which|what) {cat} (appears|occurs|comes up|shows up|turns up|pops up|appeared|occurred|came up|showed up|turned up|is listed|was listed|is mentioned|is seen|is found) (least|the least|least often|least frequently|the least often) * => which {cat} is least common *1
  (which|what) {cat} (is|was) (represented most|represented the most|the most represented|most represented|the best represented|best represented) * => which {cat} is most common *1
  (the|) {cat} (that|which) (appears|occurs|comes up|shows up|turns up|is listed|is mentioned) (most|the most|most often|most frequently|the most often) * => most common {cat} *1
  (the|) {cat} (that|which) (has|had) the most {rows} * => {cat} with the most {rows} *1
  (which|what) {cat} (do you|do we|does one) (see|find|have) (most|the most|most often) * => which {cat} is most common *1
  (which|what) {cat} (contains|contained|includes|included|holds) (the most|most) {rows} * => {cat} with the most {rows} *1
  (which|what) {cat} (contains|contained|includes|included|holds) the fewest {rows} * => {cat} with the fewest {rows} *1
  (which|what|) {cat} (is|was|) (the|) (biggest|largest) by (number|count) of {rows} * => {cat} with the most {rows} *1
  (which|what|) {cat} (is|was|) (the|) smallest by (number|count) of {rows} * => {cat} with the fewest {rows} *1
  most {rows} (are|were) (in|from|of) (which|what) {cat} * => {cat} with the most {rows} *1
  most {rows} by {cat} => {cat} with the most {rows}
  {cat} with (highest|largest|biggest|the highest|the largest|the biggest) {row} (count|number) * => {cat} with the most rows *1
  (who|what|which) (is|was) the most (frequent|common) {cat} * => most common {cat} *1
  (which|what) {n} {cats} (appear|occur|come up|show up|turn up|are|are listed|are mentioned|appeared|occurred|came up|were) (most often|most frequently|the most|most|most common|most frequent|the most common|the most frequent) * => top {n} {cats} by number of rows *1
  (which|what) {cat} (accounts|accounted) for (the most|most|the majority of) {rows} * => which {cat} has the most {rows} *1
  (which|what) {cat} (are|were|do|did) most {rows} (from|in|come from|belong to|fall into|fall under) * => which {cat} has the most {rows} *1
  (what are|which are|show|list|show me|give me|) (the|) (most common|most frequent|commonest|most often used|most frequently used) {cats} * => top 10 {cats} by number of rows *1 # taking the ten most common, as it does not say how many
  (which|what) {cats} are (the|) most (common|frequent) * => top 10 {cats} by number of rows *1 # taking the ten most common, as it does not say how many
  (what are|which are|show|list|show me|give me|) (the|) (least common|least frequent|rarest) {cats} * => bottom 10 {cats} by number of rows *1 # taking the ten least common, as it does not say how many
  (how many|number of) {cats} (with|that have|which have|have|having|had|that had) (only one|just one|a single|exactly one|only a single|just a single|only 1|just 1|exactly 1) {row} => number of {cats} with exactly 1 rows
  (which|what|) {cats} (with|that have|which have|have|having|had|that had|who have) (only one|just one|a single|exactly one|only a single|just a single|only 1|just 1|exactly 1) {row} => {cats} with exactly 1 rows
  (how many|number of) {cats} (that|which|) (appear|occur|are listed|show up|come up|are used|are mentioned|appeared|were listed|listed|used) (only once|just once|exactly once|once) => number of {cats} with exactly 1 rows
  (which|what|) {cats} (that|which|) (appear|occur|are listed|show up|come up|are used|are mentioned|appeared|were listed|listed|used) (only once|just once|exactly once|once) => {cats} with exactly 1 rows
  (which|what|) {cats} (that|which|) (appear|occur|are listed|show up|come up|are used|are mentioned|appeared|were listed|listed|used) more than once => {cats} with more than 1 rows
  (how many|number of) {cats} (that|which|) (appear|occur|are listed|show up|come up|are used|are mentioned|appeared|were listed|listed|used) more than once => number of {cats} with more than 1 rows
  (which|what|) {cats} (that|which|) (appear|occur|are listed|show up|come up|are used|are mentioned|appeared|were listed|listed|used) (more than|at least|exactly) {n} times => {cats} with $4 {n} rows
  — the first and the last
  (which|what) {row} (ranks|ranked|comes|came|is|was|places|placed) (first|highest|top|number one|at the top|out on top|in first place) (in|for|by|on) {gain} * => {row} with the highest {gain} *1
  (which|what) {row} (ranks|ranked|comes|came|is|was|places|placed) (last|lowest|at the bottom|in last place) (in|for|by|on) {gain} * => {row} with the lowest {gain} *1
  (which|what) {row} (leads|led|is leading|leads the list|leads the pack|tops|topped|tops the list) (in|by|for|on|) {gain} * => {row} with the highest {gain} *1
  (which|what) {row} (holds|held) the record for (highest|most|) {gain} * => {row} with the highest {gain} *1
  (which|what) {row} (is|was) (number|no .|nr) (one|1) (in|for|by|on) {gain} * => {row} with the highest {gain} *1
  (number|no .) (one|1) {row} (in|for|by|on) {gain} * => {row} with the highest {gain} *1
  top {row} (in|for|on) {gain} * => {row} with the highest {gain} *1
  {row} with top {gain} * => {row} with the highest {gain} *1
  (out of|of|among|amongst) all {rows} (,|) (which|who|what) (one|) (has|had) {sup} {num} * => row with the {sup} {num} *1
  (which|what) single {row} {any} => which {row} {any}
  how (high|low|much) (is|was|are|were) {sup} {num} * => {sup} {num} *1
  what is {sup} {num} (anyone|anybody|any of them|any one) (has|had|got|ever had) => {sup} {num}
  {sup} {num} {row} => {row} with the {sup} {num}
  {sup} {num} {row} (in|per|for|of|by) (each|) {cat} => {row} with the {sup} {num} in each {cat}
  how high (did|does|has|can|do) {num} (get|go|gone|climb|reach|been|gotten) * => highest {num} *1
  how low (did|does|has|can|do) {num} (get|go|gone|fall|drop|been|gotten) * => lowest {num} *1
  (record high|all time high|all - time high|record|peak) (of|for|in|) {num} * => highest {num} *1
  (record low|all time low|all - time low) (of|for|in|) {num} * => lowest {num} *1
  {num} (all time high|all - time high|record high|peak|record) * => highest {num} *1
  {num} (all time low|all - time low|record low) * => lowest {num} *1
  how (many|much) {col} (does|did|do|has|had) {row} with {sup} {num} (have|has|get|got|had|) * => {col} of the {row} with the {sup} {num} *1
  how (many|much) {col} (does|did|do|has|had) {any} (have|has|get|got|had) => {col} of {any}
  (bottom|worst|lowest) {n} {rows} (for|in|on) {num} * => bottom {n} {rows} by {num} *1
  top {n} {rows} (sorted|ranked|ordered) by {num} * => top {n} {rows} by {num} *1
  top {n} {rows} (for|in|on) {num} * => top {n} {rows} by {num} *1
  (which|what) {n} {rows} (are|rank|ranked|were) (the|) {sup} (in|for|by|on) {num} * => {n} {rows} with the {sup} {num} *1
  {rows} (by|ranked by|sorted by|ordered by) {num} (,|:|-|) top {n} => top {n} {rows} by {num}
  {num} (,|:|-|) top {n} {rows} => top {n} {rows} by {num}
  {num} (,|:|-|) (top|highest) {n} => top {n} rows by {num}
  top {n} {cats} by {row} (count|counts) => top {n} {cats} by number of rows
  top {n} {only} => top {n} {only} by number of rows # taking those with the most rows
  top {n} {cats} (for|in) (average|avg|mean|total|median) {num} * => top {n} {cats} by $2 {num} *1
  — what one row has
  (what|which) {cat} (is|was|are|were) {val} (in|from|at|on|of|a part of|part of|) => {cat} of {val}
  (what|which) {cat} (does|did|do) {val} (belong to|come from|play|play for|have|work in|work for|live in|fall under|fall into|fall in|play in|represent|lie in) => {cat} of {val}
  {num} {val} {year} => {num} of {val} in {year}
  {val} {num} {year} => {num} of {val} in {year}
  {val} {year} {num} => {num} of {val} in {year}
  how (high|low|large|big|much) (was|is|were|are) {num} (in|of|for|at) {any} => {num} in {any}
  — averages
  how (much|many) {num} on average * => average {num} *1
  how (much|many|high|low|big|large|long) (is|was|are|were) {num} on average * => average {num} *1
  (average|avg|mean|total|median) {num} if {any} => $1 {num} when {any}
  how (does|do|did) (average|avg|mean|total|median) {num} (change|depend|differ|vary) (by|on|with|across|between|for) {cat} * => $2 {num} by {cat} *1
  difference in (average|avg|mean|total|median) {num} (between|across|among) {cats} => $1 {num} by {cats}
  how (do|did) {cats} (differ|compare) (in|on|by|in terms of) (average|avg|mean|total|median) {num} => $4 {num} by {cats}
  (average|avg|mean|total|median) {num} for (each|every) (one|) of {cats} * => $1 {num} by {cats} *1
  (which|what) {cat} averages (the|) (highest|most|biggest|largest) {num} * => {cat} with the highest average {num} *1
  (which|what) {cat} averages (the|) (lowest|least|fewest|smallest) {num} * => {cat} with the lowest average {num} *1
  {cat} whose (average|avg|mean|total|median) {num} is {sup} => {cat} with the {sup} $1 {num}
  (in|for|at|on|) (which|what) {cat} (is|was) (the|) (average|avg|mean|total|median) {num} (the|) {sup} * => {cat} with the {sup} $5 {num} *1
  (average|avg|mean|total|median) {num} {sup} by {cat} => {cat} with the {sup} $1 {num}
  where (is|was) (average|avg|mean|total|median) {num} {sup} by {cat} => {cat} with the {sup} $2 {num}
  (which|what) {cat} of {rows} (has|have|had) {sup} (average|avg|mean|total|median) {num} * => {cat} with the {sup} $3 {num} *1
  (which|what) {cat} {rows} (have|had|has) {sup} (average|avg|mean|total|median) {num} * => {cat} with the {sup} $3 {num} *1
  {cats} averaging (more than|over|above|at least|less than|under|below) {n} {num} => {cats} with average {num} $1 {n}
  (what|how much|how many) {num} (does|did|do) the average {row} have * => average {num} *1
  {num} of the average {row} * => average {num} *1
  average {row} {num} * => average {num} *1
  the average {val} {row} has (what|how much|how many) {num} => average {num} of {val}
  (sum up|add up|sum|add together) {num} * => total {num} *1
  {num} (altogether|all together|combined|summed up|added up) * => total {num} *1
  combined {num} * => total {num} *1
  middle {num} * => median {num} *1
  {cat} (average|avg|mean|total|median) {num} * => $1 {num} by {cat} *1
  (average|avg|mean|total|median) {num} (across|over|among|between|for|of) (all|the|) (different|various) {cats} * => $1 {num} by {cats} *1
  (average|avg|mean|total|median) {num} (across|among|between) {cats} * => $1 {num} by {cats} *1
  * depending on {cat} => *1 by {cat}
  * by {cat} (sorted|ordered|ranked) => *1 by {cat}
  (is|are|was|were) there (a|any) (difference|differences|gap) in {any} (between|across|among) (different|various|) {cats} => does {any} differ by {cats}
  (which|what) {cat} (is|was) {sup} on average (in|for|by) {num} * => {cat} with the {sup} average {num} *1
  (rank|order|sort) {cats} by (average|avg|mean|total|median) {num} => $2 {num} by {cats}, highest first
  {cats} (ranked by|sorted by|ordered by|by) (average|avg|mean|total|median) {num} => $2 {num} by {cats}, highest first
  (which|what|) {cats} (average|averages|averaged|averaging) (more than|over|above|at least|less than|under|below) {n} {num} => {cats} with average {num} $3 {n}
  — parts of a whole
  how much of {rows} (is|are|was|were) {any} => what share of {rows} are {any}
  how much of the (list|data|table|file|dataset|whole|total) (is|are|was|were) {lone} => what share of rows are {lone}
  how many percent of {rows} (are|is|were|have|had) {any} => what percent of {rows} $1 {any}
  how many percent (are|is|were) {lone} => what percent of rows are {lone}
  what (part|portion) of {rows} (are|is|were|have|had) {any} => what share of {rows} $2 {any}
  (out of|of|from) all {rows} (,|) what (percent|percentage|share|fraction|proportion|%) (are|is|were|have|had) {any} => what $3 of {rows} $4 {any}
  {pair} (vs|versus|vs .|against|and|or|/|-) {pair2} (share|shares|percentage|percentages|split|proportion|proportions|percent|in percent|in %|as percentages) => share of rows by {pairOf}
  (share|shares|percentage|percentages|split|proportion|proportions|%) (of|) {pair} (vs|versus|vs .|against|and|or|/|-) {pair2} => share of rows by {pairOf}
  (share|percentage|percent|proportion|%) of (total|all|) {num} (,|:|-|from|by|for|in|) {pair} (vs|versus|vs .|against|or) {pair2} => share of total {num} by {pairOf}
  (share|percentage|percent|proportion|fraction|%) of {val} (among|in|within) {other} {rows} => what percentage of {other} {rows} are {val}
  what (share|percentage|percent|proportion|fraction|%) of {lone} (is|are|was|were) {other} => what percentage of {lone} rows are {other}
  (what|which) (share|percentage|percent|fraction|proportion) does each {cat} (have|account for|make up|hold|represent|take) => share of rows by {cat}
  what (share|percentage|percent|fraction|proportion) of {rows} (is|are|was|were|does) each {cat} (make up|have|account for|) => share of rows by {cat}
  what (share|percentage|percent|proportion|fraction|%) of all {rows} (are|is|were) {any} => what $1 of {rows} are {any}
  how many {rows} (are|were) {val} (,|) (in percent|as a percentage|percentagewise|in %|percentage wise|in percentage) => what percent of {rows} are {val}
  how many (in percent|percent of them|percent of all) (are|were) {lone} => what percent of rows are {lone}
  {val} {rows} (in percent|as %|as a percentage|as percent|as % of all|as a percentage of all|as percent of all|as a share of all) => percentage of {val} {rows}
  (share|percentage|percent|proportion|fraction|%) of {rows} being {any} => $1 of {rows} that are {any}
  how (big|large|high|small) is the (share|percentage|proportion|fraction) of {any} => $2 of {any}
  (share|percentage|percent|%) that (are|is|were) {lone} => percent of rows that are {lone}
  what percent of {rows} (fall in|fall into|belong to|are in) each {cat} => share of rows by {cat}
  {cat} (shares|percentages) => share of rows by {cat}
  {cat} (split|breakdown|distribution) (in percent|in percentages|in %|as percentages|as percent|by percent) => share of rows by {cat}
  how much of (the total|total|all|all the|) {num} (comes from|is from|came from|was from|is|was|goes to|went to|belongs to) {any} => what share of {num} comes from {any}
  {val} / {val2} ratio => ratio of {val} to {val2}
  — one against the other
  {val} (vs|versus|vs .|or|and|against|compared to) {val2} (,|:|-|) (count|counts|how many|how many each|how many of each|how many are there|how many are there of each|numbers|number of each) => number of {val} vs {val2}
  {val} {rows} (vs|versus|vs .|or|against|compared to) {val2} {rows2} (,|:|-|) (count|counts|how many|how many each|how many of each|numbers) => number of {val} vs {val2}
  how many {val} and how many {val2} {rows} => number of {val} vs {val2}
  how many {val} {rows} and how many {val2} {rows2} => number of {val} vs {val2}
  {val} (:|-|,) how many {rows} * => how many {val} {rows} *1
  how many {rows} (are|were|have|had) {val} (vs|versus|vs .|against|compared to|compared with) {val2} => number of {val} vs {val2}
  (which|what) (is|was|are) (more|less) (common|frequent) (,|:|) {val} or {val2} => are there more {val} or {val2}
  (is|are|was|were) {val} (more|less) (common|frequent) than {val2} => are there more {val} or {val2}
  (is|are|was|were) {val} {rows} (more|less) (common|frequent) than {val2} => are there more {val} or {val2}
  (is|are|was|were) {val} {rows} (more|less) (common|frequent) than {val2} {rows2} => are there more {val} or {val2}
  {val} or {val2} (,|:|-|) which (is|was|are) (more|less) (common|frequent) => are there more {val} or {val2}
  more {val} or {val2} => are there more {val} or {val2}
  more {val} {rows} or {val2} {rows2} => are there more {val} or {val2}
  who has more {rows} (,|) {val} or {val2} => which has more {rows}, {val} or {val2}
  (does|did|do|do the|did the) {val} or {val2} (have|get|see) more {rows} => which has more {rows}, {val} or {val2}
  (does|did|do) {val} or {val2} (have|get|see) (more|higher|the higher|lower|a higher|a lower) {num} => which has higher {num}, {val} or {val2}
  (does|did|do) {val} or {val2} sell {sold}(more|better|less|worse) * => total {sold} of {val} vs {val2} *1
  (does|did|do) {val} sell {sold}(more|better|less|worse) than {val2} * => total {sold} of {val} vs {val2} *1
  (which|what|who) (sold|sells|sell) {sold}(more|better|less|worse) (,|:|) {val} or {val2} * => total {sold} of {val} vs {val2} *1
  (who|which) (has|had) (more|higher|the higher|lower|a higher|a lower) {num} (,|:|) {val} or {val2} => which has higher {num}, {val} or {val2}
  how much (more|less) {num} (does|did|do) {val} have than {val2} => difference in {num} between {val} and {val2}
  (average|avg|mean|total|median|highest|lowest) {num} (,|-|:|;) {val} (vs|versus|vs .|or|against) {val2} * => $1 {num} {val} vs {val2} *1
  (average|avg|mean|total|median|highest|lowest) number of {num} (,|-|:|;|) {val} (vs|versus|vs .|or|against) {val2} * => $1 {num} {val} vs {val2} *1
  (do|does|did) {val} {rows} have (a|) (higher|lower|greater|larger|smaller|bigger) {level} than {val2} (ones|) => average {level} of {val} vs {val2} # taking averages for what is compared
  (do|does|did) {val} {rows} have (a|) (higher|lower|greater|larger|smaller|bigger) {level} than {val2} {rows2} => average {level} of {val} vs {val2} # taking averages for what is compared
  {rows} (in|from|of|) {year} (vs|versus|vs .|against|compared to|compared with) {year2} => number of {rows} in {year} vs {year2}
  (share|percentage|percent|proportion|%) (of|) {flag} (,|:|-|among|for|of|in|) {pair} (vs|versus|vs .|or|against|compared to|compared with|and) {pair2} => share of {flag} by {pairOf}
  {flag} (rate|share|percentage) (,|:|-|among|for|of|in|) {pair} (vs|versus|vs .|or|against|compared to|compared with|and) {pair2} => share of {flag} by {pairOf}
  {num} of {val} (vs|versus|vs .|against) {val2} on average => average {num} of {val} vs {val2}
  how (does|do|did) (average|avg|mean|total|median) {num} compare (between|for|across|in|of) {val} and {val2} => compare $2 {num} of {val} and {val2}
  (by how much|how much|how) (does|do|did) (average|avg|mean|total|median) {num} differ (between|for|in|among) {val} and {val2} => difference in $3 {num} between {val} and {val2}
  how (different|far apart) (is|are) (average|avg|mean|total|median) {num} (of|for|between|in) {val} and {val2} => difference in $3 {num} between {val} and {val2}
  (is|are|was|were) there (a|any) (difference|gap) (in|of) (average|avg|mean|total|median) {num} between {val} and {val2} => difference in $5 {num} between {val} and {val2}
  (is|are|was|were) there (a|any) (difference|gap) between {val} and {val2} in (average|avg|mean|total|median) {num} => difference in $4 {num} between {val} and {val2}
  (average|avg|mean|total|median) {num} between {val} and {val2} => $1 {num} of {val} vs {val2}
  {val} (vs|versus|or) {val2} (:|,|-|) which (has|have|had) (the|a|) (higher|lower|bigger|larger|smaller) (average|avg|mean|total|median) {num} => $6 {num} of {val} vs {val2}
  {val} (against|vs|versus) {val2} (in|on|by) (average|avg|mean|total|median) {num} => $3 {num} of {val} vs {val2}
  (who|which) has (higher|lower|more|less) {num} on average (,|:|) {val} or {val2} {rows} => average {num} of {val} vs {val2}
  (which|what) {rows} (have|has|had) (a|the|) (higher|lower) (average|avg|mean|total|median) {num} (,|:|) {val} or {val2} => $5 {num} of {val} vs {val2}
  (do|does|did) {val} {rows} average (more|less|fewer|higher|lower) {num} than {val2} {rows2} => average {num} of {val} vs {val2}
  (are|is|were|was) {val} {rows} (higher|lower) (in|on) {num} than {val2} {rows2} on average => average {num} of {val} vs {val2}
  how much (more|less) {num} (do|does|did) {val} {rows} have than {val2} {rows2} on average => difference in average {num} between {val} and {val2}
  how (does|do|did) {val} and {val2} compare (in|on|by|in terms of|for|with regard to|regarding) (average|avg|mean|total|median) {num} => compare $3 {num} of {val} and {val2}
  — two numbers
  (which|what) (is|was|are|were) (higher|lower|larger|bigger|greater|smaller|cheaper|dearer|more expensive|more|less) (on average|in general|) (,|:|-|) {num} or {num2} on average => average {num} and average {num2}
  (which|what) (is|was|are|were) (higher|lower|larger|bigger|greater|smaller|cheaper|dearer|more expensive|more|less) on average (,|:|-|) {num} or {num2} => average {num} and average {num2}
  (is|was|are|were) {num} (higher|lower|larger|bigger|greater|smaller|cheaper|dearer|more expensive|more|less) than {num2} on average => average {num} and average {num2}
  (is|was|are|were) average {num} (higher|lower|larger|bigger|greater|smaller|more|less) than (average|) {num2} => average {num} and average {num2}
  {num} (vs|versus|vs .|or) {num2} on average => average {num} and average {num2}
  {num} (and|vs|versus|,|&) {num2} (,|:|;|-|) (are they|are these|are both|is it|) (related|linked|connected|associated|correlated|any link|any relation|any connection|any relationship|any correlation|is there a link|is there a relation|is there a connection|is there a relationship|is there any relation|is there any link|is there any connection|is there any relationship) => correlation between {num} and {num2}
  (does|do|did|will) {num} have (an|any|some|a) (effect|impact|influence|bearing) on {num2} * => correlation between {num} and {num2} *1
  (does|do) {num} (matter for|matter to|go with|go together with|go hand in hand with|go along with|predict|help predict|track|translate into|translate to|bring) {num2} * => correlation between {num} and {num2} *1
  can {num} predict {num2} * => correlation between {num} and {num2} *1
  (does|do) {num} and {num2} (go together|go hand in hand|move together|go up together|rise together|track each other|rise and fall together|fall together|go up and down together) * => correlation between {num} and {num2} *1
  (is|are) {num} a (good|strong|reliable|decent|) (predictor|indicator|sign|proxy) (of|for) {num2} * => correlation between {num} and {num2} *1
  (the|) (higher|more|larger|bigger|greater|longer|older) (the|) {num} (,|) (the|) (higher|more|larger|bigger|greater|lower|less|fewer|smaller) (the|) {num2} => correlation between {num} and {num2}
  (does|do|will|would) (a|) (higher|more|larger|bigger|greater|longer|lower|less|fewer|smaller|shorter) {num} (mean|lead to|bring|imply|result in|go with|come with|translate to|translate into|give|go along with) (a|) (higher|more|larger|bigger|greater|longer|lower|less|fewer|smaller|shorter) {num2} * => correlation between {num} and {num2} *1
  (does|do|did) {rows} with (a|) (higher|more|larger|bigger|greater|longer|lower|less|fewer) {num} (tend to|usually|generally|typically|also|always|often|tend to also|) (have|get|has|had) (a|) (higher|more|larger|bigger|greater|longer|lower|less|fewer) {num2} * => correlation between {num} and {num2} *1
  (when|if|as|where) {num} (goes up|increases|rises|is higher|is high|grows|gets higher) (,|) (does|do|is|will|then does) {num2} (go up|increase|rise|go down|fall|decrease|drop|higher|lower|also higher|go up too|also go up|rise too|grow|too|get higher) * => correlation between {num} and {num2}
  is {num} (higher|lower) (when|where|if) {num2} is (higher|lower|high|low) => correlation between {num} and {num2}
  (is there a|is there any|any) (pattern|trend|dependency|dependence|interaction) between {num} and {num2} => correlation between {num} and {num2}
  (does|do|did) {num} (determine|drive|play a role in|play a role for|shape) {num2} * => correlation between {num} and {num2} *1
  {num} (against|vs|versus|and|&) {num2} (,|:|-|) (any correlation|correlation|related|correlated|linked|connected|any link|any relation|any relationship) => correlation between {num} and {num2}
  (are|is) high {num} and high {num2} (related|linked|connected|correlated) => correlation between {num} and {num2}
  (do|does|did) {rows} with (lots of|a lot of|high|a high|much|many) {num} (also|usually|tend to|generally|typically|) have (lots of|a lot of|high|a high|much|many) {num2} => correlation between {num} and {num2}
  (do|does) high {num} {rows} (also|usually|tend to|generally|) have high {num2} => correlation between {num} and {num2}
  (are|is) {rows} with high {num} (also|usually|generally|) high in {num2} => correlation between {num} and {num2}
  (are|is|were) {adj} {rows} (usually|generally|typically|also|always|often|) {adj2} => correlation between {adj} and {adj2}
  (do|does|did) {adj} {rows} (usually|generally|typically|also|always|often|tend to|) (have|get|has|had) (a|) (higher|more|larger|bigger|greater|longer|lower|less|fewer) {num2} * => correlation between {adj} and {num2} *1
  (are|is|were) {rows} with (a|) (higher|more|larger|bigger|greater|longer|lower|less|fewer) {num} (usually|generally|typically|also|always|often|) {adj} => correlation between {num} and {adj}
  — over time
  (has|have|did|does|do|had) {any} (gone up|gone down|go up|go down|increase|increased|rise|risen|fall|fallen|drop|dropped|decline|declined|decrease|decreased|grow|grown|shrink|shrunk|improve|improved|get worse|gotten worse|got worse|worsen|worsened|get better|gotten better) (over the years|over time|through the years|throughout the years|with time|over the decades|year by year|year after year) => trend of {any} over the years # taking its trend for whether it rises or falls
  (has|have|is|are) {any} (been|) (going up|going down|increasing|rising|falling|dropping|declining|decreasing|growing|shrinking|improving|getting worse|worsening|getting better) (over the years|over time|through the years|throughout the years|with time|year by year|year after year) => trend of {any} over the years # taking its trend for whether it rises or falls
  (has|have|did|does|do|had|is|are) {any} (gone up|gone down|go up|go down|increase|increased|rise|risen|fall|fallen|drop|dropped|decline|declined|decrease|decreased|grow|grown|shrink|shrunk|improve|improved|gotten worse|got worse|worsened|gotten better|been going up|been going down|been rising|been falling|been growing|been increasing|been declining|changed|developed|evolved) since {year} => trend of {any} since {year} # taking its trend for whether it rises or falls
  how (has|have|did) {any} (changed|developed|evolved|change|develop|evolve|been) since {year} => trend of {any} since {year}
  {any} since {year} => trend of {any} since {year}
  {any} (from|between) {year} (to|and|until|till|through|-) {year2} => trend of {any} from {year} to {year2}
  how many {rows} (were|are|) (from|since|after) {year} (on|onwards|onward|and later|or later|and after) => how many {rows} since {year}
  (did|does|do|was|were there) {year} or {year2} have more {rows} => were there more {rows} in {year} or {year2}
  when (does|do|did|will|is|was) {moment} => what are the different {moment}
  when did {num} (peak|top out|max out|reach its peak|reach its maximum|reach its highest point|reach its highest) * => when was {num} highest *1
  when did {num} (bottom out|reach its minimum|reach its lowest|reach its lowest point) * => when was {num} lowest *1
  when was {num} at its (peak|maximum|max|highest|highest point|high) * => when was {num} highest *1
  (in|on|) (which|what) {any} was {num} at its (peak|maximum|max|highest|highest point|high) * => in which {any} was {num} highest *1
  (in|on|) (which|what) {any} was {num} at its (lowest|lowest point|minimum|low|bottom) * => in which {any} was {num} lowest *1
  when was {num} at its (minimum|min|lowest|lowest point|low) * => when was {num} lowest *1
  {sup} {num} (ever|) (,|and|, and|-) (when|when was it|when was that|which year|what year|where and when|when and where|what date|which date|what day|which day) => {sup} {num} and when
  when was {num} (the|) most expensive => when was {num} highest # taking "most expensive" for the highest
  when was {num} (the|) (cheapest|least expensive) => when was {num} lowest # taking "cheapest" for the lowest
  when (did|does) {val} have (the|its|their|) {sup} {num} => when was {num} {sup} in {val}
  * {closing} => *1
  * actually * => *1 *2
  — what a verb says by itself
  ! who (won|wins) (in|) {winner}{inyear} => show {winner} of rows where {inyear}
  ! who won (the|) {prize} (in|of|) {winner}{inyear} => show {winner} of rows where {inyear}
  who (got|won|received|took|took home|earned|was awarded|was given|shared) {val} {prize} (in|) {winner}{inyear} => rows where {valOf} is {val} and {inyear}
  who (got|won|received|took|took home|earned|was awarded|was given|shared) {val} {prize} {winner} => rows where {valOf} is {val}
  how many {any} (won|got|received|were awarded|have won) {champion}{val} {prize} * => how many {any} with {val} *1
  who (is|was) {deg} {any} => {deg} {any}
  (which|what) {winning} (won|wins|has won|have won|had) (the|) most {champion}(titles|times|championships|crowns|prizes|awards|often|) => {winning} with the most rows
  {rows} (who|that|which|) (won|have won|has won) {winner}(more than once|multiple times|several times|repeatedly) => {winner} with more than 1 rows
  who (won|has won|have won) {winner}(more than once|multiple times|several times|repeatedly) => {winner} with more than 1 rows
  who (made|has made|had|has|did|completed|recorded|logged|held|served|undertook|went on) {doer}(the|) most {rows} * => {doer} with the most {rows} *1
  who (made|has made|had|has|did|completed|recorded|logged|held|served|undertook|went on) {doer}the fewest {rows} * => {doer} with the fewest {rows} *1
  (which|what) {home} (sent|sends|made|makes|produced|produces|got|gets|received|receives|recorded|records|saw|sees|reported|reports|experienced|experiences|suffered|contributed|supplied|supplies|served|filed|files|submitted|entered|issued|issues|provided|provides|generated|generates|delivered|yielded) (the|) most {rows} * => {home} with the most {rows} *1
  (which|what) {home} (sent|sends|made|makes|produced|produces|got|gets|received|receives|recorded|records|saw|sees|reported|reports|experienced|experiences|suffered|contributed|supplied|supplies|served|filed|files|submitted|entered|issued|issues|provided|provides|generated|generates|delivered|yielded) the fewest {rows} * => {home} with the fewest {rows} *1
  (which|what) {home} (visits|visit|visited|comes|come|came|travels|travel|travelled) {guests}(the most|most|most often) * => {home} with the most {guests} *1
  (which|what) {cat} (went to|goes to|visited|visits|has|had|have|covers|covered|appears in|appeared in|played in|played for|worked in|works in|is in|uses|used|was in|were in|travelled to|traveled to|reached|includes|included|offers|offered|spans|sells|sold|made|makes) (the|) most (different|distinct|unique) {col} * => {cat} with the highest number of different {col} *1
  {cat} with (the|) most (different|distinct|unique) {col} * => {cat} with the highest number of different {col} *1
  {cat} with (the|) (fewest|least) (different|distinct|unique) {col} * => {cat} with the lowest number of different {col} *1
  who (went to|goes to|visited|visits|has|had|covers|covered|appeared in|played in|played for|worked in|used|was in|travelled to|traveled to|reached) {doer}(the|) most (different|distinct|unique) {col} * => {doer} with the highest number of different {col} *1
  (which|what) {one} (took|lasted|takes|lasts|ran|went on) {lasting}(the|) (longest|longest time|most time) * => {one} with the highest {lasting} *1
  (which|what) {one} (took|lasted|takes|lasts|ran|went on) {lasting}(the|) (shortest|shortest time|least time) * => {one} with the lowest {lasting} *1
  who (ran|swam|set|clocked|recorded|posted|skied|rowed|rode|finished with|got|holds) (the|) (fastest|best|quickest|shortest) {timed} (ever|of all time|of all|overall|) => row with the lowest {timed}
  how much (did|does|has) {val} {pay}(make|earn|made|earned|get paid) (in total|altogether|overall|all in all|all told|in all) * => total {pay} of {val} *1
  (which|what) {home} (spent|spends|paid|pays|paid out) {pay}(the|) most on {staff} * => {home} with the highest total {pay} *1
  (which|what) {home} (spent|spends|paid|pays|paid out) (the|) most (on|for|in) {paid} * => {home} with the highest total {paid} *1
  who (has been working|has worked|has been employed|has been serving|has served|has been) (here|there|with us|with them|at the company|in the company|for the company|with the company|) {hired}(the|) longest * => row with the lowest {hired} *1
  (which|what) {row} (has been working|has worked|has been employed|has been serving|has served|has been) (here|there|with us|with them|at the company|in the company|for the company|with the company|) {hired}(the|) longest * => row with the lowest {hired} *1
  (who is|who was|which is|) (the|) (longest|most) (serving|tenured|standing|employed) {hired}{row} * => row with the lowest {hired} *1
  who (has been working|has worked|has been employed|has been serving|has served|has been) (here|there|with us|with them|at the company|in the company|for the company|with the company|) {tenure}(the|) longest * => row with the highest {tenure} *1
  (which|what) {row} (has been working|has worked|has been employed|has been serving|has served|has been) (here|there|with us|with them|at the company|in the company|for the company|with the company|) {tenure}(the|) longest * => row with the highest {tenure} *1
  (who is|who was|which is|) (the|) (longest|most) (serving|tenured|standing|employed) {tenure}{row} * => row with the highest {tenure} *1
  most {counted} {one} * => {one} with the highest {counted} *1
  least {counted} {one} * => {one} with the lowest {counted} *1
  (which|what) {one} (is|was|got|has been|) (the|) most {counted} * => {one} with the highest {counted} *1
  (which|what) {one} (is|was|got|has been|) (the|) least {counted} * => {one} with the lowest {counted} *1
  top {n} most {counted} {rows} * => top {n} {rows} by {counted} *1
  (the|) {n} most {counted} {rows} * => top {n} {rows} by {counted} *1
  {owndeg} {cat} (by|in|for|in terms of) (average|avg|mean|median) {ownnum} * => {cat} with the {owndeg} $2 {ownnum} *1
  how old (is|was|are|were) youngest {age}{any} => lowest {age} of {any}
  how old (is|was|are|were) youngest {row} {age}(ever|of all|overall|in the table|in the data|) => lowest {age}
  how old (is|was|are|were) oldest {age}{any} => highest {age} of {any}
  how old (is|was|are|were) oldest {row} {age}(ever|of all|overall|in the table|in the data|) => highest {age}
  {degree} {row} and (its|his|her|their) {col} => row with the {degree} {degreeOf}
  how (much|many) {num} (is|are|is there|are there|was|were|do you get|do i get) (in|inside) (a|an|the|one|) {val} => {num} of {val}
  how (much|many) {num} (does|do|did) (a|an|the|one|) {val} (contain|hold|provide|deliver|pack|offer|come with) => {num} of {val}
  how many times (was|has|did|were|is|have) {any} (been|go|come|appear|gone|appeared|visit|visited|speak|travel|) (in|to|at) {other} * => how many rows was {any} in {other} *1
  when (was|is) {val} (last|latest|most recent) {row} => when was the last {row} of {val}
  when (was|were) {any} (last|most recently) (in|at) {other} => latest row of {any} in {other}
  when (did|has) {any} (last|most recently) (visit|visited|go to|come to|play|play in) {other} => latest row of {any} in {other}
  when (was|is) {val} first {row} => when was the first {row} of {val}
  (percent|percentage|share|proportion|fraction|%) (of people|of respondents|of those|of them|) (who|that) (say|said|think|thought|answered|responded|replied|feel) (that|) {any} => $1 of rows where {any}
  how many {rows} (say|said|think|thought|answered|responded|replied|feel) (that|) {any} => how many rows where {any}
  how many {rows} (believe in|believed in|own|owned|possess|come with|came with|feature) (a|an|the|any|) {flag} * => how many {rows} with {flag} *1
  (percent|percentage|share|proportion|fraction|%) (of|) {rows} (who|that|which|) (believe in|own|owned|possess|come with|came with|feature|believing in|owning) (a|an|the|any|) {flag} * => $1 of {rows} with {flag} *1
  ! * (without|with no|lacking|that have no|which have no|having no) (a|an|any|) {col} (reading|readings|value|values|figure|figures|data|entry|entries|measurement|measurements|info|information|on record|recorded|available) => *1 where {colOf} is missing
  how many {rows} (are|were) {val} (in|up|out|off|on) => how many {rows} are {val}
  how many {rows} (were|are|got|have been) (referred|admitted|assigned|allocated) to (the|) {val} => how many {rows} are {val}
  how many times (was|were|is|are) (a|an|the|) {val} (used|chosen|picked|selected|ordered|mentioned|recorded|seen|spotted|reported) => how many rows are {val}
  {val} (under|over|above|below|with less than|with more than|with under|with over|with at least|with at most) {n} {num} => {val} rows with {num} $1 {n}
  * {child} (under|below|younger than|aged under|less than|up to) (the age of|age|) {young} * => *1 people younger than {young} *2
  * {adult} (over|above|older than|aged over|more than) (the age of|age|) {grown} * => *1 people older than {grown} *2
  how many (different|) {cats} (hosted|have hosted|were hosts of|have been hosts of) (the|) (games|game|event|events|tournament|tournaments|olympics|championships|championship|race|races|competition|it|finals|matches|festival) => how many different {cats}
  — what there is
  all {cats} => list all {cats}
  (what|which) {cats} (show up|turn up|come up|occur|appear|exist|are used|are in use|are covered|are represented|are included|are mentioned) => list all {cats}
  names of all {cats} => list all {cats}
  how many {cats} (in total|overall|all in all) => how many different {cats}
  how many {cats} (appear|show up|turn up|come up|occur|exist|are used) => how many different {cats}
  from how many {cats} (do|did) {rows} come => how many different {cats}
  how many {cats} (do|did) {rows} (come from|belong to|fall into|cover|represent|span) => how many different {cats}
  (what|which) are the possible {cats} => what are the different {cats}
  (missing|empty|blank) {col} => how many rows are missing {col}
`;

export interface Paraphrase {
  readonly said: readonly Element[];
  readonly meant: string;
  readonly note: string | undefined;
  /** Whether the plainer words come before those that were said. */
  readonly first: boolean;
}

/** A piece of what is said: a hole, any words, or one of some words. */
export type Element =
  | { readonly hole: string }
  | { readonly rest: string }
  | { readonly group: string; readonly ways: readonly (readonly string[])[] };

export const PARAPHRASES: readonly Paraphrase[] = (
  TEXT +
  MONEY_PARAPHRASES +
  OWN_PARAPHRASES +
  STATE_PARAPHRASES
)
  .split("\n")
  .filter((line) => line.includes(" => "))
  .map((line) => {
    const [said = "", told = ""] = line.trim().split(" => ");
    const [meant = "", note] = told.split(" # ");
    return { said: elementsOf(said.replace(/^! /, "")), meant, note, first: said.startsWith("! ") };
  });

function elementsOf(said: string): readonly Element[] {
  const counts = { group: 0, rest: 0 };
  return [...said.matchAll(/\{(?<hole>\w+)\}|\((?<ways>[^()]*)\)|(?<rest>\*)|(?<word>[^\s(){}*]+)/gu)].map(
    (found): Element => {
      const { hole, ways, rest, word = "" } = found.groups ?? {};
      if (hole !== undefined) return { hole };
      if (rest !== undefined) return { rest: `*${(counts.rest += 1)}` };
      if (ways === undefined) return { group: "", ways: [[word]] };
      return {
        group: `$${(counts.group += 1)}`,
        ways: ways.split("|").map((way) => way.split(" ").filter(Boolean)),
      };
    },
  );
}
