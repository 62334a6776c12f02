/**
 * Verbs that only say how rows have a value, by what the column must be called that holds it: "compete in" goes with a sport, "treated
 * by" with a doctor. All of it plain English. Verbs after which rows are fewer than before, such as "quit" or "recovered", are none.
 */
export interface Relation {
  readonly verbs: readonly string[];
  /** What may stand between the verb and the value; an empty one for nothing at all. */
  readonly before: readonly string[];
  /** Words of headers that the verb goes with; none for any that does not say otherwise. */
  readonly headers: readonly string[];
  /** Who does it: a verb that only persons are the subject of. */
  readonly persons?: true;
}

const COUNTRIES = "country nation nationality state province noc citizenship";
const PLACES = `${COUNTRIES} region county city town village borough district municipality area location place site neighborhood
  neighbourhood parish continent zone island territory suburb`;
const SCHOOLS = "school college university institution academy campus";
const TEAMS = "team club franchise squad side league";
const WORK = `company employer firm organization organisation agency department dept division unit office branch store shop team role
  job occupation position title sector industry field profession shift`;
const CONTESTS =
  "sport event discipline competition game games tournament race season series league class category";
const WAYS = "mode transport transportation transit travel commute commuting means vehicle";
const NEWS = "news source media newspaper channel radio tv magazine platform medium";
const GOODS = "car vehicle make model brand bike fuel";

type Entry = readonly [verbs: string, before: string, headers: string, persons?: true];

const ENTRIES: readonly Entry[] = [
  // Where somebody or something is, and where from.
  ["live, reside, dwell", "in at on near within", "residence home habitat housing dwelling house property"],
  ["live, reside, dwell", "in at on near within", `${PLACES} address zip`, true],
  ["stay, sleep", "in at on", "hotel resort ward room lodging accommodation cabin house"],
  ["stay, sleep, vacation", "in at on", PLACES, true],
  ["sit, stand, lie, rise, hang", "in on at", `${PLACES} office room floor building side street road ward`],
  ["grow", "in on", `${PLACES} habitat farm`],
  [
    "hail, originate",
    "from in",
    `${PLACES} origin source hometown birthplace home background ${SCHOOLS} supplier`,
  ],
  [
    "start, depart, leave, launch, take off, lift off, set off, fly, sail",
    "from",
    `${PLACES} origin departure from start source launch port station
    airport base pad`,
  ],
  ["bear", "in at", "birth born birthplace pob birthcity birthcountry birthstate hometown"],
  ["arrive, land, go, fly, end, travel", "at in to", "destination arrival dest to end landing airport port"],
  ["stop, call", "at", "stop station stops port"],
  // Whom or what somebody belongs to.
  [
    "play, compete, race, ride, drive, run, swim, fight, skate, row, bat, perform, appear, start",
    "for with",
    `${TEAMS} ${SCHOOLS} ${COUNTRIES} party stable company constructor conference`,
  ],
  ["work, write, serve", "for with in at as on", WORK],
  ["work, do, put in", "-", ""],
  ["represent", "-", `${TEAMS} ${SCHOOLS} ${COUNTRIES} district party constituency`],
  ["employ", "in at by with as", WORK],
  [
    "serve, act",
    "as in on under",
    "role position rank title branch president administration committee office capacity",
  ],
  [
    "affiliate, associate",
    "with to",
    `${TEAMS} ${SCHOOLS} organization organisation company network party group`,
  ],
  ["report", "to", "manager supervisor boss lead director superior"],
  [
    "compete, participate, take part, enter, race, play, run, swim, perform, appear, fight, feature, star, act",
    "in at on",
    `${CONTESTS} ${COUNTRIES} host city venue stadium round show film movie episode`,
  ],
  ["play", "- as at", "position role sport instrument game"],
  ["play", "in", `position ${TEAMS}`],
  // What somebody learns, and where.
  ["study, enroll, enrol, graduate, train", "at in from", SCHOOLS],
  ["attend", "-", `${SCHOOLS} event course class conference session`],
  [
    "study, major, enroll, enrol, specialize, specialise, minor",
    "in - on",
    "major subject field course program programme degree department discipline specialty",
  ],
  ["take, learn, teach", "-", "major subject course class instrument language elective"],
  // What somebody does, uses or has.
  ["wear", "-", "number jersey shirt size color colour uniform glasses helmet belt seatbelt mask brand"],
  ["speak", "-", "language tongue"],
  ["drive, ride, own", "- to by in with", `${GOODS} ${WAYS} type`],
  ["read, follow, watch, listen to, hear", "-", `${NEWS} book genre station show`],
  ["commute, travel, get around, get to work, come, arrive, go", "by with on in via", WAYS],
  ["take, catch, use", "-", WAYS],
  ["rely, depend", "on", `${NEWS} ${WAYS} fuel energy supply`],
  [
    "eat, drink, order, buy, smoke",
    "-",
    "food dish item meal product drink beverage diet cuisine menu goods",
  ],
  ["serve, sell, offer", "-", "cuisine food dish drink product item category kind type line"],
  ["run, drive, operate, go", "on with", "fuel power energy engine os system platform line"],
  ["burn, need, consume", "-", "fuel energy"],
  ["choose, prefer, favor, favour, pick, like", "-", "favorite favourite preferred preference choice"],
  [
    "use, own, get, receive, take, carry, feature, include, contain, involve, wear, hold, offer, provide, mention, name",
    "- with",
    "",
  ],
  ["hit, strike, affect, damage, impact", "-", `${PLACES} affected`],
  ["govern, rule", "-", COUNTRIES],
  ["look", "-", "color colour shape appearance"],
  [
    "come in, arrive, enter, bring in, take in, receive",
    "as with for on through via",
    "intake type source admission arrival reason referral origin condition method",
  ],
  ["draft, pick, recruit, select", "out of from", `${SCHOOLS} ${TEAMS} ${COUNTRIES}`],
  ["draft, pick, select, take", "as at", "position pick"],
  ["come, go", "with in as", ""],
  // Who did it.
  [
    "make, build, manufacture, produce, construct, assemble, design, develop, brew, craft",
    "by",
    `make maker manufacturer brand company builder
    producer studio designer developer brewery architect creator supplier factory artist`,
  ],
  ["write, compose, author", "by", "author writer composer songwriter poet"],
  ["direct, film, shoot, make", "by", "director filmmaker"],
  ["sing, perform, record, release", "by", "singer artist band performer musician label"],
  [
    "paint, draw, sculpt, photograph, create",
    "by",
    "artist painter photographer creator sculptor designer author illustrator",
  ],
  [
    "publish, release, issue, distribute",
    "by",
    "publisher studio distributor label company developer network",
  ],
  [
    "treat, see, examine, operate on, diagnose, attend",
    "by",
    "doctor physician surgeon nurse dentist therapist provider clinician vet specialist",
  ],
  ["manage, supervise, lead, head, oversee, run", "by", "manager supervisor boss leader head lead director"],
  ["teach, instruct, coach, train, lead", "by", "teacher instructor professor tutor coach trainer lecturer"],
  [
    "collect, observe, see, record, find, report, spot, sight, log, catch, capture, band, ring, measure, count, submit, file, note",
    "by",
    "observer collector recorder reporter finder surveyor ranger witness source agency officer spotter observers",
  ],
  ["operate, fly, run, own", "by", "operator airline carrier owner company pilot"],
  ["host, organize, organise, stage, hold", "by", `host organizer organiser ${COUNTRIES} city`],
  ["win", "by", "winner champion victor"],
  [
    "handle, process, serve, assist, answer, take, help",
    "by",
    "agent employee representative clerk staff officer cashier server waiter salesperson technician",
  ],
  ["sponsor, fund, finance", "by", "sponsor funder funding donor"],
  [
    "sell, deliver, ship, supply",
    "by",
    "seller salesperson salesman vendor dealer store shop channel supplier carrier courier shipper",
  ],
  ["cover, insure", "by with", "insurance insurer plan payer coverage"],
  // With what, and of what.
  ["ship, send, deliver", "by via with", "ship shipping shipment mode carrier courier shipper sender"],
  ["sell", "in at through via on", "store shop channel sales dealer"],
  ["paint, colour, color, dye", "- in", "paint colour color"],
  ["pay", "by with in using via through -", "payment pay paid payer"],
  ["make, build", "of from with out of", "material build"],
  ["power, fuel", "by with", "fuel power engine energy"],
  ["suffer", "from", "diagnosis disease condition illness complaint symptom disorder"],
  [
    "diagnose, hospitalize, hospitalise, admit",
    "with for",
    "diagnosis disease condition illness complaint symptom disorder reason cause",
  ],
  ["admit", "to in at", "ward department dept unit hospital facility clinic"],
  ["treat", "with using", "treatment drug therapy medication"],
  ["treat", "for", "diagnosis disease condition illness complaint symptom disorder"],
  [
    "receive, take, get, give, prescribe, administer",
    "- with",
    "treatment drug medication therapy dose vaccine",
  ],
  ["cause", "by", "cause reason factor"],
  // How it came out.
  [
    "end, finish, result, end up, lead",
    "in with as at being to -",
    `result results outcome outcomes score scores status verdict decision
    ending disposition ruling resolution fate`,
  ],
  ["get, receive, earn, win, take, collect, take home", "-", "medal prize award trophy grade"],
  [
    "rank, grade, rate, classify, categorize, label, list",
    "as - in under",
    "rank grade rating class classification category label status tier type",
  ],
];

/** Words by which a header says that it has places. */
export const PLACE_WORDS: ReadonlySet<string> = new Set(PLACES.split(/\s+/));

export const RELATIONS: readonly Relation[] = ENTRIES.map(([verbs, before, headers, persons]) => ({
  verbs: verbs.split(/,\s*/),
  before: before.split(/\s+/).map((word) => (word === "-" ? "" : word)),
  headers: headers.split(/\s+/).filter((word) => word !== ""),
  ...(persons && { persons }),
}));

/** A verb for what rows are, with the nouns by which a table says so: none of them is without it. */
export interface Deed {
  readonly nouns: readonly string[];
  readonly verbs: readonly string[];
  /**
   * `things`: it is done to no persons. `made`: the same, and where it was done, no column tells. `dated`: only a column of times tells that it was done to all; the name of a file may speak of
   * those who only wanted it. `begun`: the same, and of where it was done, no column tells.
   */
  readonly kind: "any" | "things" | "made" | "dated" | "begun";
}

type Done = readonly [kind: Deed["kind"], nouns: string, verbs: string];

/** What was returned or cancelled are only some of the rows: no such verb is here. */
const DONE: readonly Done[] = [
  ["things", "loan checkout lending", "borrow, loan, lend"],
  ["things", "sale order purchase transaction", "sell, buy, purchase, order"],
  ["things", "rental", "rent, hire"],
  ["things", "booking reservation", "book, reserve"],
  ["things", "order booking reservation", "place, make"],
  ["things", "trip ride journey", "take, ride, make"],
  ["things", "flight", "fly"],
  ["things", "delivery shipment", "deliver, ship"],
  ["things", "play listen stream", "play, stream"],
  ["things", "view watch", "watch, view"],
  ["things", "opening open", "open"],
  ["things", "visit", "visit"],
  ["things", "donation contribution gift grant", "give, make, donate, contribute"],
  ["things", "call", "call"],
  [
    "things",
    "planet exoplanet star comet asteroid galaxy species fossil meteorite meteor discovery",
    "discover, find, detect, spot, identify, confirm",
  ],
  [
    "things",
    "ufo sighting report meteor meteorite observation",
    "see, sight, spot, observe, find, notice, report, record, log",
  ],
  [
    "things",
    "incident case accident crash collision crime offence offense earthquake quake breach storm complaint injury concussion strike",
    "report, record, log, register",
  ],
  ["things", "crime murder homicide robbery burglary theft offence offense", "commit, record, report"],
  ["things", "mission rocket launch satellite", "launch, fly"],
  ["made", "film movie", "release, make, produce, shoot, film"],
  ["made", "game videogame", "release, make, publish, develop"],
  ["made", "song track album", "write, compose, release, make, record"],
  ["made", "book novel article", "publish, write"],
  ["made", "artwork painting picture sculpture", "make, create, paint"],
  ["things", "match game race tournament election fixture", "hold, play, contest"],
  ["things", "complaint request application report", "submit, file, receive, make"],
  ["any", "guest appearance cameo", "appear, come on, feature"],
  ["any", "race marathon run", "run"],
  ["any", "strike collision", "hit, strike, run over"],
  ["any", "kill roadkill", "kill, hit, run over"],
  ["any", "killing", "kill"],
  ["any", "capture trapping ringing banding", "capture, catch, trap, ring, band, tag, net"],
  ["any", "draft pick", "draft, pick, select, choose, take"],
  ["any", "stop", "stop, pull over, conduct, make"],
  [
    "any",
    "competition contest event olympics olympian marathon race tournament athlete competitor participant participation runner",
    "compete, participate, take part, enter, race",
  ],
  ["any", "award prize nobel medal", "award, give, hand out"],
  ["any", "arrest", "arrest"],
  ["any", "attack", "attack"],
  ["any", "murder homicide", "murder, kill"],
  ["dated", "intake arrival admission entry", "take in, bring in, receive, admit, come in, arrive, enter"],
  ["begun", "hire hired joining joined join", "hire, join, start, come on board"],
  ["begun", "start started beginning", "start, begin"],
  [
    "begun",
    "registration registered signup enrollment enrolment joined",
    "register, sign up, enroll, enrol, join",
  ],
  ["begun", "acquired acquisition", "acquire, buy, collect"],
  ["begun", "birth dob birthdate birthday", "bear"],
  ["begun", "death dod", "die"],
  ["begun", "publication published release released", "publish, release, come out, issue"],
  ["begun", "construction built building completion", "build, construct, complete"],
  [
    "begun",
    "manufacture manufactured production produced model made creation created",
    "make, manufacture, produce, create, build",
  ],
  ["begun", "founding founded foundation established", "found, establish, start"],
];

export const DEEDS: readonly Deed[] = DONE.map(([kind, nouns, verbs]) => ({
  kind,
  nouns: nouns.split(" "),
  verbs: verbs.split(", "),
}));

/** What is done to whatever a table holds, or it would not be there. */
export const RECORDED =
  "record, report, log, list, document, observe, detect, see, sight, spot, find, notice, register, encounter, count";
/** What all does that happens. */
export const HAPPENING = "happen, occur, take place, go on, come about";
