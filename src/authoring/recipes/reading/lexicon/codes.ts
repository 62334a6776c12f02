import { each } from "./phrases.ts";

/** Each line what one thing goes by. */
export type Names = readonly (readonly string[])[];

/** A closed system of codes that tables of some field have in place of names. */
export interface Codes {
  /** Each line what one of them goes by. */
  readonly names: Names;
  /** Words of the headers of columns that hold them. */
  readonly columns: ReadonlySet<string>;
  /** The share of a column's values that must be of the system. */
  readonly least: number;
  /** Whether a plural names those that have it: "goalkeepers". */
  readonly persons: boolean;
  /** Nouns before which a word that means much else is such a name: "high" schools. */
  readonly nouns: ReadonlySet<string>;
}

const POSITION = "pos position positions role";
const TEAM = "team tm club franchise opponent opp home away visitor winner loser champion";

/** "9th grade", "grade 9", and how cells have it. */
const GRADES = each("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
  .map((word, at) => {
    const [number, end] = [at + 1, ["st", "nd", "rd"][at] ?? "th"];
    const names = [
      `${word} grade`,
      `${number}${end} grade`,
      `grade ${number}`,
      word,
      `${number}${end}`,
      `${number}`,
    ];
    return [...names, ...(number < 10 ? [`0${number}`, `grade 0${number}`] : [])].join("|");
  })
  .join("\n");

/** All of it common knowledge of a field: names first, then codes, with a line for each. */
export const CODES: Readonly<Record<string, Codes>> = {
  basketball: codes(POSITION, 0.8, "persons")`
    point guard|pg
    shooting guard|sg
    small forward|sf
    power forward|pf
    center|centre|c
    guard|g
    forward|f`,
  baseball: codes(POSITION, 0.8, "persons")`
    pitcher|p
    starting pitcher|starter|sp
    relief pitcher|reliever|rp
    closing pitcher|closer|cp|cl
    catcher|c
    first baseman|first base|1b
    second baseman|second base|2b
    third baseman|third base|3b
    shortstop|ss
    left fielder|left field|lf
    center fielder|centre fielder|center field|cf
    right fielder|right field|rf
    outfielder|outfield|of
    infielder|infield|if
    designated hitter|dh`,
  americanFootball: codes(POSITION, 0.7, "persons")`
    quarterback|qb
    running back|halfback|tailback|rb|hb
    fullback|fb
    wide receiver|receiver|wr
    tight end|te
    offensive lineman|ol
    offensive tackle|ot
    offensive guard|og
    tackle|t
    guard|g
    center|c
    defensive end|de
    defensive tackle|dt
    nose tackle|nt
    defensive lineman|dl
    linebacker|lb
    inside linebacker|ilb
    outside linebacker|olb
    middle linebacker|mlb
    cornerback|corner|cb
    safety|s
    strong safety|ss
    free safety|fs
    defensive back|db
    kicker|place kicker|k|pk
    punter|p
    long snapper|ls
    edge rusher|edge`,
  soccer: codes(POSITION, 0.8, "persons")`
    goalkeeper|keeper|goalie|gk|g
    defender|df|def|d
    midfielder|mf|mid|m
    forward|striker|attacker|fw|fwd|f
    centre back|center back|cb
    left back|lb
    right back|rb
    left winger|lw
    right winger|rw
    central midfielder|cm
    defensive midfielder|cdm|dm
    attacking midfielder|cam|am
    centre forward|cf`,
  hockey: codes(POSITION, 0.8, "persons")`
    goalie|goaltender|goalkeeper|g
    defenseman|defenceman|defender|defensemen|defencemen|d
    center|centre|c
    left wing|left winger|lw|l
    right wing|right winger|rw|r
    forward|f`,
  party: codes("party parties affiliation", 0.5, "persons")`
    democrat|democratic|dem|d
    republican|rep|gop|r
    independent|ind|i
    libertarian|lib|l
    green|grn|g`,
  race: codes("race ethnicity racial", 0.7, "persons")`
    white|w
    black|african american|b
    hispanic|latino|h
    asian|a
    native american|american indian|indigenous|n|i
    pacific islander|p
    other|o
    unknown|u`,
  marital: codes("marital marriage married mstatus", 0.7, "persons")`
    single|never married|unmarried|s
    married|m
    divorced|d
    widowed|widow|widower|w`,
  schoolYear: codes("class cl year yr grade", 0.8, "persons")`
    freshman|freshmen|fr
    sophomore|so
    junior|jr
    senior|sr
    graduate student|gr`,
  schoolGrade: codes("grade grades gradelevel", 0.8, "no")`
    kindergarten|k|kg|kinder|grade k
    prekindergarten|pre kindergarten|pre k|prek|pk
    ${GRADES}`,
  schoolLevel: codes("school schooltype schoollevel level type", 0.6, "no", "school schools")`
    elementary|es|elem
    middle|ms
    junior high|jhs
    high|hs`,
  hand: codes("bats throws hand handed handedness foot footed", 0.9, "no")`
    left|left handed|left footed|lefty|l
    right|right handed|right footed|righty|r
    both|switch|b|s`,
  drive: codes("drv drive drivetrain driven wheel wheels", 0.9, "no")`
    front wheel drive|front wheel|front|fwd|f
    rear wheel drive|rear wheel|rear|rwd|r
    four wheel drive|four wheel|4 wheel drive|4wd|4x4|4
    all wheel drive|all wheel|awd`,
  transmission: codes("transmission trans gearbox am", 0.9, "no")`
    manual|stick shift|m
    automatic|auto|a`,
  fuel: codes("fuel fueltype fuels", 0.5, "no")`
    petrol|gasoline|gas
    electric|electricity|ev|bev
    diesel
    hybrid`,
  quarterOfYear: codes("season seasons", 0.7, "no")`
    autumn|fall
    winter
    spring
    summer`,
  direction: codes("direction dir wind winddir bearing heading", 0.8, "no")`
    north|northerly|n
    northeast|north east|northeasterly|ne
    east|easterly|e
    southeast|south east|southeasterly|se
    south|southerly|s
    southwest|south west|southwesterly|sw
    west|westerly|w
    northwest|north west|northwesterly|nw
    nne
    ene
    ese
    sse
    ssw
    wsw
    wnw
    nnw
    calm`,
  region: codes("region regions area", 0.9, "no")`
    northeast|north east|ne
    midwest|mw
    south|s
    west|w
    north|n
    east|e
    southeast|south east|se
    southwest|south west|sw
    northwest|north west|nw
    central|c`,
  venue: codes("venue homeaway ha location site", 0.9, "no")`
    home|h
    away|road|a
    neutral|n`,
  australia: codes("state states territory province region", 0.7, "no")`
    new south wales|nsw
    victoria|vic
    queensland|qld
    south australia|sa
    western australia|wa
    tasmania|tas
    northern territory|nt
    australian capital territory|act`,
  canada: codes("state province provinces prov territory region", 0.7, "no")`
    ontario|on|ont
    quebec|qc|que
    british columbia|bc
    alberta|ab|alta
    manitoba|mb|man
    saskatchewan|sk|sask
    nova scotia|ns
    new brunswick|nb
    newfoundland and labrador|newfoundland|nl|nfld
    prince edward island|pe|pei
    yukon|yt
    northwest territories|nt|nwt
    nunavut|nu`,
  language: codes("language languages lang locale", 0.5, "no")`
    arabic|ar
    bengali|bn
    bulgarian|bg
    catalan|ca
    chinese|mandarin|zh|cn
    croatian|hr
    czech|cs
    danish|da
    dutch|nl
    english|en|eng
    estonian|et
    finnish|fi
    french|fr|fra
    german|de|deu
    greek|el
    hebrew|he
    hindi|hi
    hungarian|hu
    icelandic|is
    indonesian|id
    italian|it
    japanese|ja
    korean|ko
    latin|la
    norwegian|no
    persian|farsi|fa
    polish|pl
    portuguese|pt
    romanian|ro
    russian|ru
    serbian|sr
    spanish|es|spa
    swahili|sw
    swedish|sv
    tagalog|tl
    tamil|ta
    telugu|te
    thai|th
    turkish|tr
    ukrainian|uk
    urdu|ur
    vietnamese|vi`,
  carrier: codes("carrier airline airlines operator", 0.3, "no")`
    american|american airlines|aa
    united|united airlines|ua
    delta|delta air lines|dl
    southwest|southwest airlines|wn
    jetblue|jetblue airways|b6
    alaska|alaska airlines|as
    spirit|spirit airlines|nk
    frontier|frontier airlines|f9
    hawaiian|hawaiian airlines|ha
    skywest|skywest airlines|oo
    expressjet|expressjet airlines|ev
    endeavor|endeavor air|9e
    envoy|envoy air|mq
    us airways|us
    virgin america|vx
    airtran|fl
    mesa|mesa airlines|yv
    allegiant|allegiant air|g4
    psa|psa airlines|oh
    republic|republic airways|yx
    continental|continental airlines|co
    northwest|northwest airlines|nw
    british airways|ba
    lufthansa|lh
    air france|af
    klm|kl
    emirates|ek
    qantas|qf
    ryanair|fr
    easyjet|u2
    singapore airlines|sq
    cathay pacific|cx
    qatar airways|qr
    turkish airlines|tk
    air canada|ac
    japan airlines|jl
    all nippon airways|nh
    korean air|ke
    china southern|cz
    china eastern|mu
    air china|ca
    air india|ai
    indigo|6e
    vueling|vy
    iberia|ib
    aeroflot|su`,
  airport: codes("airport airports origin dest destination from departure arrival iata", 0.1, "no")`
    atlanta|hartsfield|atl
    los angeles|lax
    o hare|ohare|chicago o hare|ord
    midway|chicago midway|mdw
    dallas fort worth|dallas|dfw
    denver|den
    john f kennedy|kennedy|jfk
    laguardia|la guardia|lga
    newark|ewr
    san francisco|sfo
    seattle|seattle tacoma|sea
    las vegas|las
    orlando|mco
    charlotte|clt
    phoenix|phx
    miami|mia
    fort lauderdale|fll
    boston|logan|bos
    minneapolis|msp
    philadelphia|phl
    detroit|dtw
    baltimore|bwi
    salt lake city|slc
    san diego|san
    tampa|tpa
    honolulu|hnl
    portland|pdx
    st louis|saint louis|stl
    nashville|bna
    austin|aus
    new orleans|msy
    kansas city|mci
    san jose|sjc
    sacramento|smf
    san antonio|sat
    raleigh|raleigh durham|rdu
    cleveland|cle
    pittsburgh|pit
    indianapolis|ind
    cincinnati|cvg
    columbus|cmh
    milwaukee|mke
    memphis|mem
    anchorage|anc
    buffalo|buf
    albuquerque|abq
    reagan|reagan national|dca
    dulles|washington dulles|iad
    heathrow|london heathrow|lhr
    gatwick|london gatwick|lgw
    stansted|stn
    charles de gaulle|cdg
    orly|ory
    amsterdam|schiphol|ams
    frankfurt|fra
    munich|muc
    madrid|mad
    barcelona|bcn
    rome|fiumicino|fco
    zurich|zrh
    vienna|vie
    copenhagen|cph
    oslo|osl
    dublin|dub
    istanbul|ist
    dubai|dxb
    singapore|changi|sin
    hong kong|hkg
    narita|nrt
    haneda|hnd
    sydney|syd
    melbourne|mel
    toronto|yyz
    vancouver|yvr
    montreal|yul
    mexico city|mex
    cancun|cun`,
  ticker: codes("symbol ticker tickers stock", 0.02, "no")`
    apple|aapl
    google|alphabet|goog|googl
    microsoft|msft
    amazon|amzn
    facebook|meta|fb
    tesla|tsla
    netflix|nflx
    nvidia|nvda
    intel|intc
    cisco|csco
    oracle|orcl
    adobe|adbe
    salesforce|crm
    paypal|pypl
    qualcomm|qcom
    texas instruments|txn
    ibm
    hp|hewlett packard|hpq
    dell
    twitter|twtr
    uber
    airbnb|abnb
    zoom|zm
    disney|dis
    comcast|cmcsa
    verizon|vz
    walmart|wmt
    costco|cost
    target|tgt
    home depot|hd
    lowe s|lowes|low
    mcdonald s|mcdonalds|mcd
    starbucks|sbux
    nike|nke
    coca cola|coke|ko
    pepsi|pepsico|pep
    procter and gamble|procter gamble|pg
    johnson and johnson|johnson johnson|jnj
    pfizer|pfe
    merck|mrk
    moderna|mrna
    boeing|ba
    caterpillar|cat
    general electric|ge
    general motors|gm
    exxon|exxon mobil|exxonmobil|xom
    chevron|cvx
    jpmorgan|jp morgan|jpm
    bank of america|bac
    goldman sachs|goldman|gs
    morgan stanley|ms
    citigroup|citi|citibank
    wells fargo|wfc
    american express|amex|axp
    visa
    mastercard|ma
    berkshire hathaway|berkshire|brk
    amd|advanced micro devices
    micron
    bitcoin|btc
    ethereum|ether|eth
    dogecoin|doge
    litecoin|ltc
    ripple|xrp`,
  nba: codes(TEAM, 0.7, "no")`
    hawks|atlanta hawks|atlanta|atl
    celtics|boston celtics|boston|bos
    nets|brooklyn nets|brooklyn|bkn|brk|njn
    hornets|charlotte hornets|charlotte|cha|cho
    bulls|chicago bulls|chicago|chi
    cavaliers|cavs|cleveland cavaliers|cleveland|cle
    mavericks|mavs|dallas mavericks|dallas|dal
    nuggets|denver nuggets|denver|den
    pistons|detroit pistons|detroit|det
    warriors|golden state warriors|golden state|gsw|gs
    rockets|houston rockets|houston|hou
    pacers|indiana pacers|indiana|ind
    clippers|los angeles clippers|la clippers|lac
    lakers|los angeles lakers|la lakers|lal
    grizzlies|memphis grizzlies|memphis|mem
    heat|miami heat|miami|mia
    bucks|milwaukee bucks|milwaukee|mil
    timberwolves|minnesota timberwolves|minnesota|min
    pelicans|new orleans pelicans|new orleans|nop|noh|no
    knicks|new york knicks|new york|nyk|ny
    thunder|oklahoma city thunder|oklahoma city|okc
    magic|orlando magic|orlando|orl
    76ers|sixers|philadelphia 76ers|philadelphia|phi
    suns|phoenix suns|phoenix|phx|pho
    trail blazers|blazers|portland trail blazers|portland|por
    kings|sacramento kings|sacramento|sac
    spurs|san antonio spurs|san antonio|sas|sa
    raptors|toronto raptors|toronto|tor
    jazz|utah jazz|utah|uta
    wizards|washington wizards|washington|was|wsh`,
  nfl: codes(TEAM, 0.7, "no")`
    cardinals|arizona cardinals|arizona|ari
    falcons|atlanta falcons|atlanta|atl
    ravens|baltimore ravens|baltimore|bal
    bills|buffalo bills|buffalo|buf
    panthers|carolina panthers|carolina|car
    bears|chicago bears|chicago|chi
    bengals|cincinnati bengals|cincinnati|cin
    browns|cleveland browns|cleveland|cle
    cowboys|dallas cowboys|dallas|dal
    broncos|denver broncos|denver|den
    lions|detroit lions|detroit|det
    packers|green bay packers|green bay|gb|gnb
    texans|houston texans|houston|hou
    colts|indianapolis colts|indianapolis|ind
    jaguars|jags|jacksonville jaguars|jacksonville|jac|jax
    chiefs|kansas city chiefs|kansas city|kc|kan
    raiders|las vegas raiders|oakland raiders|oak|lv|lvr
    chargers|los angeles chargers|san diego chargers|lac|sd|sdg
    rams|los angeles rams|st louis rams|la|lar|stl
    dolphins|miami dolphins|miami|mia
    vikings|minnesota vikings|minnesota|min
    patriots|pats|new england patriots|new england|ne|nwe
    saints|new orleans saints|new orleans|no|nor
    giants|new york giants|nyg
    jets|new york jets|nyj
    eagles|philadelphia eagles|philadelphia|phi
    steelers|pittsburgh steelers|pittsburgh|pit
    49ers|niners|san francisco 49ers|san francisco|sf|sfo
    seahawks|seattle seahawks|seattle|sea
    buccaneers|bucs|tampa bay buccaneers|tampa bay|tb|tam
    titans|tennessee titans|tennessee|ten
    redskins|commanders|washington redskins|washington|was|wsh`,
  mlb: codes(TEAM, 0.7, "no")`
    diamondbacks|arizona diamondbacks|arizona|ari|az
    braves|atlanta braves|atlanta|atl
    orioles|baltimore orioles|baltimore|bal
    red sox|boston red sox|boston|bos
    cubs|chicago cubs|chc|chn
    white sox|chicago white sox|cws|chw|cha
    reds|cincinnati reds|cincinnati|cin
    indians|guardians|cleveland indians|cleveland|cle
    rockies|colorado rockies|colorado|col
    tigers|detroit tigers|detroit|det
    astros|houston astros|houston|hou
    royals|kansas city royals|kansas city|kc|kcr|kca
    angels|los angeles angels|laa|ana
    dodgers|los angeles dodgers|lad|lan
    marlins|miami marlins|miami|mia|flo
    brewers|milwaukee brewers|milwaukee|mil
    twins|minnesota twins|minnesota|min
    mets|new york mets|nym|nyn
    yankees|new york yankees|nyy|nya
    athletics|oakland athletics|oakland a s|oakland|oak
    phillies|philadelphia phillies|philadelphia|phi
    pirates|pittsburgh pirates|pittsburgh|pit
    padres|san diego padres|san diego|sd|sdp|sdn
    giants|san francisco giants|san francisco|sf|sfg|sfn
    mariners|seattle mariners|seattle|sea
    cardinals|st louis cardinals|st louis|stl|sln
    rays|tampa bay rays|tampa bay|tb|tbr|tba
    rangers|texas rangers|texas|tex
    blue jays|toronto blue jays|toronto|tor
    nationals|nats|washington nationals|washington|was|wsh|wsn`,
  nhl: codes(TEAM, 0.7, "no")`
    ducks|anaheim ducks|anaheim|ana
    coyotes|arizona coyotes|phoenix coyotes|ari|phx
    bruins|boston bruins|boston|bos
    sabres|buffalo sabres|buffalo|buf
    flames|calgary flames|calgary|cgy
    hurricanes|carolina hurricanes|carolina|car
    blackhawks|chicago blackhawks|chicago|chi
    avalanche|colorado avalanche|colorado|col
    blue jackets|columbus blue jackets|columbus|cbj|clb
    stars|dallas stars|dallas|dal
    red wings|detroit red wings|detroit|det
    oilers|edmonton oilers|edmonton|edm
    panthers|florida panthers|florida|fla
    kings|los angeles kings|los angeles|lak|la
    wild|minnesota wild|minnesota|min
    canadiens|montreal canadiens|montreal|mtl
    predators|preds|nashville predators|nashville|nsh
    devils|new jersey devils|new jersey|njd|nj
    islanders|new york islanders|nyi
    rangers|new york rangers|nyr
    senators|ottawa senators|ottawa|ott
    flyers|philadelphia flyers|philadelphia|phi
    penguins|pittsburgh penguins|pittsburgh|pit
    sharks|san jose sharks|san jose|sjs|sj
    blues|st louis blues|st louis|stl
    lightning|tampa bay lightning|tampa bay|tbl|tb
    maple leafs|leafs|toronto maple leafs|toronto|tor
    canucks|vancouver canucks|vancouver|van
    golden knights|vegas golden knights|vegas|vgk
    capitals|caps|washington capitals|washington|wsh|was
    jets|winnipeg jets|winnipeg|wpg
    kraken|seattle kraken|seattle|sea`,
};

function codes(columns: string, least: number, persons: "persons" | "no", nouns = "") {
  return ({ raw }: TemplateStringsArray, more = ""): Codes => ({
    names: raw
      .join(more)
      .trim()
      .split("\n")
      .map((line) => line.trim().split("|")),
    columns: new Set(columns.split(" ")),
    least,
    persons: persons === "persons",
    nouns: new Set(nouns.split(" ")),
  });
}
