/** "startTime", "ride_length", "Time (hh:mm)" */
function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words for how long something takes. */
const LASTING = set(
  `duration durations elapsed runtime length pace lap laps split splits taken spent moving chip gun net race swim bike cycle run
  swimming cycling running response reaction wait waiting travel talk handle handling hold ride cook cooking prep preparation
  completion processing turnaround playtime screen solve gap delay interval behind asleep bed sleep downtime uptime finish finishing
  winning total average avg mean median best fastest slowest longest shortest worked playing watch listening idle transit
  stage leg timedelta commute`,
);
/** Words that only say that it is a time. */
const TIME = set(`time times result results mark performance official s hh mm ss hms h m`);
/** What has a time of day. */
const OF_DAY = set(
  `departure departs depart dep arrival arrives arrive arr start starts started begin begins began end ends ended open opens opened
  opening close closes closed closing sunrise sunset dawn dusk wake waking scheduled schedule planned expected estimated due birth
  death event incident accident crash observation observed date clock kickoff tipoff check checkin checkout in out from to at created
  updated modified appointment admission discharge order ordered booking booked pickup dropoff reported report occurred occurrence
  day local utc gmt tz zone entry exit login logout call called dispatch received sample sampled sampling collected posted published
  sent showtime show air aired high low tide moonrise moonset noon prayer fajr first last`,
);
const BEGINNING = set("start starts started begin begins starting beginning");
const ENDING = set("finish finishing");
const EITHER = set(
  "sleep bed asleep awake finish finishing run average avg mean median best total leg stage",
);
const LENGTHS = set("duration durations elapsed taken spent length timedelta");
const OF_RACES = set(
  `place places pos position rank ranking bib lap laps distance pace race races runner runners athlete athletes swimmer swimmers
  rider riders cyclist calories cadence pb pr dnf marathon finisher finishers splits stage speed`,
);
const PLACES = set("place pos position rank ranking overall");
const MINUTES = set("pace lap laps song songs track tracks split splits mmss");
const HOURS = set("hours hour sleep asleep awake bed flight worked work hhmm");

/** Whether a header speaks of how long something takes. */
export function lastingOf(name: string): boolean {
  return wordsOf(name).some((word) => LASTING.has(word));
}

/** Whether it may as well say when: people go to sleep at 23:10, and finish at 17:30. */
export function mayBeOfDay(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word) => EITHER.has(word)) && !words.some((word) => LENGTHS.has(word));
}

/** Whether it is a time of day: beside a start, a finish is one. */
export function isOfDay(name: string, others: readonly string[]): boolean {
  const words = wordsOf(name);
  if (words.some((word) => LENGTHS.has(word))) return false;
  const isEnd = words.some((word) => ENDING.has(word));
  const hasStart = others.some((other) => wordsOf(other).some((word) => BEGINNING.has(word)));
  return words.some((word) => OF_DAY.has(word) && !isIn(words)) || (isEnd && hasStart);
}

/** "time in bed", "time to completion" */
function isIn(words: readonly string[]): boolean {
  return words[0] === "time" && ["in", "to"].includes(words[1] ?? "") && words.length > 2;
}

/** Whether it says no more than that it is a time. */
export function isTime(name: string): boolean {
  const words = wordsOf(name);
  return words.length > 0 && words.every((word) => TIME.has(word));
}

/** Whether columns are those of races and workouts. */
export function isOfRaces(names: readonly string[]): boolean {
  return names.some((name) => wordsOf(name).some((word) => OF_RACES.has(word)));
}

/** The column of the places in which a race was finished. */
export function placeAt(names: readonly string[]): number | undefined {
  const at = names.findIndex((name) => {
    const words = wordsOf(name);
    return words.length === 1 && words.every((word) => PLACES.has(word));
  });
  return at === -1 ? undefined : at;
}

/** Whether 5:28 is one of minutes and seconds there. */
export function isInMinutes(name: string): boolean {
  return wordsOf(name).some((word) => MINUTES.has(word)) || /\bmm:ss\b/iu.test(name);
}

/** Whether 7:45 is one of hours and minutes there. */
export function isInHours(name: string): boolean {
  return wordsOf(name).some((word) => HOURS.has(word)) || /\bhh?:mm\b(?!:)/iu.test(name);
}
