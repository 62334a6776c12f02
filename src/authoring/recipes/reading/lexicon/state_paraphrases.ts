/**
 * Ways to say where rows came in, what they are called and what became of them. `{rank}` is the one column of places (`{ranking}`, where it is named), `{nth}` "third" as
 * a number, `{key}` what rows may share, `{named}` a value of a column of names, `{became}` one that says how it ended, `{whither}` one that is no place of origin,
 * `{bedone}` what was done to all rows, `{state}` how something stands, `{girls}` the number of one sex
 * that each row has, `{pupils}` says that rows are of children, and `{namees}` is who has the names.
 */
export const STATE_PARAPHRASES = `
  — who came in where
  ! who (won|wins|came first|finished first|was first) (the race|the event|the competition|the run|) (in|among|for|of) {val} {rank}* => row with the lowest {rank} where {valOf} is {val} *1
  who (came|finished|was|placed|ranked|came in|ended up) (in|) {nth} {rank} => rows where {rank} is {nth}
  who (came|finished|was|placed|ranked|came in|ended up|got|took) (in|) {nth} {ranking} => rows where {ranking} is {nth}
  who (won|won the race|came first|finished first|was first|came in first|placed first) {rank} => row with the lowest {rank}
  who (came|finished|was|placed|came in|ended up) (last|in last place|dead last) {rank}* => row with the highest {rank} *1
  (who is|who was|) (the|) (last finisher|last to finish|last one to finish|last placed) {rank}* => row with the highest {rank} *1
  (who is|who was|) (the|) (first finisher|first to finish|first one to finish) {rank}* => row with the lowest {rank} *1
  (what|which|in what|in which) {ranking} did {any} (finish|come|come in|end up|get|take|reach|finish in|end up in) => {ranking} of {any}
  where did {any} (finish|come in|end up) {rank}=> {rank} of {any}
  — what rows are called
  ! how many {namees} (are|were|is|) (named|called|titled|nicknamed) {named} * => how many rows where {namedOf} is {named} *1
  * {namees} (named|called|titled|with the name|whose name is|by the name of) {named} * => *1 rows where {namedOf} is {named} *2
  — what became of them
  how many {any} (left|went|ended up|came out|departed) {became} * => how many {any} are {became} *1
  {any} (who|that) (left|went|ended up|came out|departed) {became} * => {any} with {becameOf} {became} *1
  how many {any} (were|are|got|have been|was) (sent|transferred|moved|directed|passed on|sent on|forwarded) to (the|) {whither} * => how many {any} are {whither} *1
  {rows} (who were|that were|which were|) (sent|referred|transferred|moved|directed|passed on|sent on|forwarded) to (the|) {whither} * => {rows} with {whitherOf} {whither} *1
  * (gave|left|provided|entered|submitted|reported|wrote|got|received|sent) no {col} * => *1 with no {col} *2
  * (where|whose|with|when) {col} (is|was|are|were|left) (blank|empty|null|not given|not filled in|not recorded) * => *1 with no {col} *2
  (which|what) {key} (has been|was|have been|were|is|gets|got|are|had to be) {bedone}(most often|the most often|most frequently|the most times) * => {key} with the most rows *1
  how many times {val} * => how many rows are {val} *1 # counting the rows
  how many times (was|were|is|are) {val} (the|) {own} * => how many rows have {own} {val} *1 # counting the rows
  — what is so until now
  * (still|still being|still|currently|right now|at the moment|at present|presently|as of now|now) {state} * => *1 {state} *2
  * {state} (still|currently|right now|at the moment|at present|presently|as of now|now|so far|to date|until now|up to now) => *1 {state}
  — boys and girls
  (are|were) there (more|fewer) {girls} or {girls2} * => total {girls} and total {girls2} *1
  (are|were) there (more|fewer) {girls} than {girls2} * => total {girls} and total {girls2} *1
  (are|were) there (more|fewer) boys or girls {pupils}* => are there more men or women *1 # taking boys for males and girls for females
  (are|were) there (more|fewer) girls or boys {pupils}* => are there more women or men *1 # taking boys for males and girls for females
`;
