/**
 * A kind of things that rows may be: what people call them, and words that columns have where rows are such things. Of the first
 * words one is needed; those called weak only count beside one. What is called by its model has its name in common with others.
 */
export type KindEntry = readonly [
  nouns: string,
  signs: string,
  more?: Partial<Record<"weak" | "strange" | "persons" | "names" | "needs" | "ids" | "called", string>>,
];

/** All of it plain English: what is said of such things everywhere, not what one table says of them. */
export const KIND_ENTRIES: readonly KindEntry[] = [
  [
    "car vehicle automobile auto",
    `mpg cylinder cyl horsepower transmission trans engine displacement wheelbase drivetrain odometer mileage airbag
    gearbox gear hatchback make acceleration vin curbweight enginesize drivewheel carbody`,
    {
      called: "by model",
      weak: "model year price fuel seats km kms owner seller doors mpg color",
      names: "make model car vehicle name vin",
      strange: "casualty collision crash injury driver accident policy premium",
    },
  ],
  [
    "match game fixture",
    `opponent visitor visiting referee halftime stadium venue attendance kickoff kick home away hometeam awayteam homescore
    awayscore team1 team2 score1 score2 hg ag fthg ftag goals loser tourney toss`,
    {
      weak: "winner score surface round venue stage",
      needs: "opponent visitor visiting home away hometeam awayteam team1 team2 loser",
      strange:
        "win won loss lost drawn played standing player salary minute assist price rent capacity founded w l finish",
    },
  ],
  [
    "film movie",
    "director directed genre gross imdb runtime mpaa rotten distributor studio screenplay actor actress cast boxoffice metascore tagline letterboxd rewatch",
    {
      weak: "budget rating year duration title star metascore votes content actors tagline watched",
      names: "imdb tmdb film movie title",
      strange: "theatre theater platform episode nominee award season network aired airdate",
    },
  ],
  [
    "house home property listing",
    "bedroom bedrooms bathroom bathrooms bed bath beds baths sqft garage waterfront basement hoa zestimate yrbuilt sqftliving sqftlot yrrenovated guestroom mainroad driveway",
    {
      weak: "rooms stories yearbuilt landsize lotsize lot price suburb address sqft parking area airconditioning",
      names: "house home property listing parcel address",
      strange: "household population tract patient staff hotel host guest ward",
    },
  ],
  [
    "order transaction purchase",
    "product item sku discount payment subtotal checkout coupon shipping cart basket shipped",
    {
      persons: "have",
      names: "order transaction purchase invoice receipt bill",
      ids: "invoice receipt basket bill",
      strange: "stock supplier inventory rating review",
    },
  ],
  [
    "flight",
    "airline carrier departure arrival dep arr flight tailnum taxi airborne sched",
    { names: "flight", strange: "wildlife bird accident fatality route incident" },
  ],
  [
    "trip ride journey drive",
    "pickup dropoff tip fare toll rider trip tips tolls tripduration usertype bikeid rideable fromplace toplace uber lyft mileage",
    {
      weak: "start stop station bike passenger duration distance member miles km kms purpose odometer",
      names: "trip ride",
      strange: `survived embarked pclass carrier airline flight tailnum consignee freight shipment parcel package message subject
      email sender receiver protocol port bytes amount currency player club team page mpg cylinders transmission litres liters
      gallons price`,
    },
  ],
  [
    "storm hurricane cyclone",
    "landfall saffir hurricane cyclone storm typhoon",
    { names: "storm hurricane" },
  ],
  [
    "earthquake quake tremor",
    "magnitude mag depth epicenter epicentre magtype richter hypocenter",
    { weak: "depth latitude mag", names: "earthquake quake event" },
  ],
  [
    "song track",
    "danceability bpm tempo loudness acousticness energy valence lyric instrumentalness speechiness liveness spotify isrc",
    {
      weak: "artist album popularity explicit duration genre lyrics key tempo",
      names: "song track isrc spotify",
    },
  ],
  [
    "book",
    "author isbn isbn13 page pages publisher",
    {
      weak: "title genre language publication rating reviews",
      names: "book isbn title",
      strange: "journal doi conference",
    },
  ],
  [
    "accident crash collision",
    "casualty casualties collision crash junction roadway severity vehicles intersection lighting accident",
    {
      weak: "injured killed fatal weather speed road driver",
      persons: "have",
      names: "accident crash collision",
      strange: "complaint agency request permit violation",
    },
  ],
  [
    "crime incident offense offence",
    "offense offence crime arrest precinct weapon suspect beat",
    {
      weak: "district reported shift method block",
      persons: "have",
      names: "crime incident offense offence case",
      strange: "murder assault robbery population rate defense defence season player",
    },
  ],
  [
    "stay admission hospitalization",
    "admission admitted discharge discharged ward los admit readmitted",
    { persons: "have", names: "stay admission visit encounter" },
  ],
  [
    "loan",
    "loan interest installment instalment borrower lender collateral dti",
    {
      strange: "repayment starting",
      weak: "principal term amount purpose grade defaulted default status mortgage debtors checking",
      persons: "have",
      names: "loan",
    },
  ],
  [
    "job posting vacancy opening",
    "posting posted recruiter vacancy employer skill skills applicants jobdescription",
    { weak: "title salary company location employment", names: "job posting vacancy" },
  ],
  [
    "review",
    "reviewer review helpful verified reviewed",
    { weak: "rating stars title text verified", persons: "have", names: "review" },
  ],
  ["beer", "abv ibu brewery", { weak: "style hops ounces ale", names: "beer" }],
  [
    "wine",
    "winery vineyard varietal grape appellation",
    { weak: "variety designation points taster region province title", names: "wine" },
  ],
  [
    "booking reservation",
    "checkin checkout adr deposit guests nights booked",
    {
      weak: "arrival room hotel adults children canceled cancelled lead meal",
      persons: "have",
      names: "booking reservation",
    },
  ],
  [
    "laptop computer notebook",
    "cpu gpu ssd hdd ram processor",
    { called: "by model", weak: "os brand inches touchscreen", names: "laptop computer" },
  ],
  ["diamond stone gem", "carat cut clarity culet girdle", { names: "diamond" }],
  [
    "animal",
    "vore conservation wingspan breed lifespan hibernation nocturnal gestation brainwt bodywt",
    { names: "animal species genus breed" },
  ],
  [
    "tree",
    "dbh trunk crown canopy diameterbreastheight sidewalk stump genus",
    { weak: "species height health status diameter", names: "tree" },
  ],
  [
    "launch",
    "rocket payload orbit booster launch mission launchpad liftoff",
    { weak: "pad site agency provider outcome status", names: "launch mission flight" },
  ],
  [
    "company firm corporation business",
    `symbol ticker sector industry ebitda marketcap marketvalue cap dividend earnings revenue revenues profit profits employees headquarters hq
    ceo founded valuation ipo stake assets`,
    {
      persons: "act",
      names:
        "company firm corporation business symbol ticker cik name constituent stock security component title",
      ids: "symbol ticker cik",
      needs: "name company symbol ticker title",
      strange: `job posting salary tenure department hired skill open close product invoice quantity acquired acquirer age fund
      university school circulating supply token blockchain`,
    },
  ],
  [
    "station",
    "line lines platform platforms connect rer tram tramway metro subway ridership boardings entries exits zone dock docks",
    {
      names: "station stop",
      ids: "name",
      needs: "name station",
      strange:
        "trip ride rider departure arrival temperature rainfall precipitation magnitude temp humidity ticket fare product",
    },
  ],
  [
    "airport aerodrome",
    "iata icao faa elevation runway runways enplanements terminals",
    {
      names: "airport aerodrome iata icao faa name",
      ids: "name iata icao faa",
      needs: "name airport iata icao faa",
      strange: "flight carrier airline departure arrival delay aircraft temp temperature strike route",
    },
  ],
  [
    "university college",
    "tuition acceptance sat act endowment undergrad undergraduates apps enroll outstate faculty graduation",
    {
      names: "university college institution name",
      ids: "name institution",
      strange: "student applicant gpa age salary major professor course year test prep lunch",
    },
  ],
  [
    "mountain peak",
    "elevation prominence isolation ascent ascents summit",
    {
      names: "mountain peak name",
      ids: "name",
      needs: "name mountain peak",
      strange:
        "climber expedition leader member iata icao runway eruption volcano soil station temperature hiker trail",
    },
  ],
  [
    "restaurant eatery",
    "cuisine michelin dining chef seating zagat",
    {
      weak: "votes rating delivery address cost",
      names: "restaurant eatery name",
      ids: "name",
      needs: "name restaurant",
      strange:
        "dish menu meal order recipe ingredient inspection inspected violation tip bill prep cook calories",
    },
  ],
  [
    "game videogame",
    "platform developer publisher esrb metascore playtime minplayers maxplayers mechanics steam genre",
    {
      names: "game videogame name title",
      ids: "name title",
      needs: "name title game",
      strange: "team opponent home away director actor author isbn subscriber hours user review app episode",
    },
  ],
  [
    "baby newborn infant birth",
    "gestation gestational premie preemie premature apgar mage fage bwt birthweight lowbirthweight birthwt",
    { persons: "are", names: "baby newborn infant birth", strange: "age year count rate deaths population" },
  ],
  ["planet exoplanet", "orbital stellar planet exoplanet eccentricity", { names: "planet exoplanet" }],
  ["recipe", "ingredient cook prep serving servings cuisine", { names: "recipe" }],
  ["set", "minifig minifigs minifigure minifigures pieces piece theme subtheme", { names: "set" }],
  ["fire wildfire", "acres burned burnt contained containment ignition", { names: "fire wildfire" }],
  ["strike collision", "wildlife aircraft damage", { names: "strike", strange: "habitat wingspan breed" }],
  [
    "passenger",
    "pclass embarked sibsp parch cabin lifeboat embark",
    { persons: "are", names: "passenger", strange: "flight airline" },
  ],
  [
    "employee worker",
    "salary wage department dept hire hired position tenure attrition overtime hiredate jobtitle jobclass jobrole payroll termination terminated",
    {
      weak: "title performance bonus experience role years manager company employment job pay hours ot agency",
      persons: "are",
      names: "employee worker emp",
      strange:
        "contract churn churned posting team league goals club jersey foot skills skill applies applicants",
    },
  ],
  [
    "student pupil",
    "gpa cgpa gre gmat toefl ielts exam homework study absences semester grade studytime coursework sop lor",
    { persons: "are", names: "student pupil", strange: "enrollment" },
  ],
  [
    "customer client",
    "churn churned tenure subscription exited contract creditscore recency clv ltv newsletter",
    {
      weak: "account plan balance credit products service satisfaction loyalty minutes charge estimated active internet",
      persons: "are",
      names: "customer client",
      strange: "hired department dept employee",
    },
  ],
  [
    "patient",
    "cholesterol glucose insulin bmi diagnosis smoker chest hypertension chol trestbps symptom stroke diabetes diabetic comorbidity creatinine platelets angina ecg thalach anaemia anemia hemoglobin triglycerides hdl ldl systolic diastolic asthma prognosis biopsied bloodpressure",
    {
      weak: "age sex bp pulse cholesterol smoking hospital treatment disease heart cancer",
      persons: "are",
      names: "patient",
      strange: "country population admission discharge",
    },
  ],
  // What happens, is done, or is filed: one row each.
  [
    "complaint",
    "complaint complainant grievance descriptor",
    {
      persons: "have",
      weak: "agency resolution borough closed status company response incident product",
      names: "complaint case incident request key",
      strange: "chief triage symptom diagnosis refund premium airline",
    },
  ],
  [
    "request",
    "request requested requester requestor sr servicerequest",
    {
      persons: "have",
      weak: "agency resolution closed status department ward borough neighborhood source",
      names: "request case incident key sr",
      strange: "complaint http bytes browser url host guest airbnb ip loan",
    },
  ],
  [
    "request hit",
    "http bytes referrer referer useragent endpoint httpstatus",
    {
      persons: "have",
      weak: "request url ip method path status browser response host agent user os",
      names: "request hit ip",
      strange: "session bounce pageviews",
    },
  ],
  [
    "session visit",
    "session bounce pageview pageviews",
    {
      persons: "have",
      weak: "browser device traffic landing referrer visitor os channel duration pages",
      names: "session visit",
      strange: "clinic doctor patient therapist students class impressions",
    },
  ],
  [
    "ticket case issue",
    "ticket sla escalated escalation csat reopened assignee helpdesk",
    {
      persons: "have",
      weak: "agent priority resolution opened closed status queue channel",
      names: "ticket case issue incident",
      strange: "fare embarked pclass violation fine seat plate price show venue",
    },
  ],
  [
    "bug defect issue",
    "bug defect milestone reproducible",
    {
      persons: "have",
      weak: "assignee severity priority component resolution fixed status version",
      names: "bug defect issue ticket",
      strange: "species bed",
    },
  ],
  [
    "commit",
    "commit sha committer insertions deletions",
    { persons: "have", weak: "author message branch repo files" },
  ],
  [
    "violation citation ticket",
    "violation citation summons infraction",
    {
      persons: "have",
      weak: "plate fine meter vehicle precinct issued officer street penalty paid",
      names: "violation citation ticket summons",
      strange:
        "restaurant inspection inspector cuisine dba grade search searched frisk crash games suspension",
    },
  ],
  [
    "inspection",
    "inspection inspector inspected",
    {
      persons: "have",
      weak: "facility score grade result risk passed license address",
      names: "inspection",
      strange: "violation violations",
    },
  ],
  [
    "permit",
    "permit permittee",
    {
      persons: "have",
      weak: "applicant contractor issued issue work zoning filed filing job cost status owner block expiration",
      names: "permit application",
      strange: "species visitor",
    },
  ],
  [
    "license licence",
    "license licence licensee",
    {
      persons: "have",
      weak: "expiration expires issued issue renewal dba status business holder",
      strange: "plate driver drivers crash inspection breed dog film",
    },
  ],
  [
    "call",
    "caller dispatch dispatched callback call calltype",
    {
      persons: "have",
      weak: "unit received responder answered duration network priority ended agent",
      names: "call incident event",
      strange: "put strike churn tenure subscriber bid campaign",
    },
  ],
  [
    "arrest",
    "arrest arrestee arrested",
    {
      persons: "have",
      weak: "charge charges felony misdemeanor booking precinct race borough offense perp",
      names: "arrest",
      strange: "murder assault urbanpop rate population sentence inmate victim stop search frisked",
    },
  ],
  [
    "stop",
    "frisk frisked contraband searched stopped",
    {
      persons: "have",
      weak: "search stop officer driver arrest citation outcome subject violation race",
      strange: "bus train gtfs route population",
    },
  ],
  [
    "case",
    "plaintiff defendant docket petitioner verdict appellant litigant",
    {
      persons: "have",
      weak: "case court judge filed disposition ruling decision respondent argued opinion",
      names: "case docket",
      strange: "justice nominee",
    },
  ],
  [
    "execution",
    "executed execution",
    {
      persons: "have",
      weak: "inmate offender county statement victim method received",
      strange: "time runtime query rate",
    },
  ],
  [
    "shooting",
    "shooting shooter shooters gunman gunmen firearm",
    {
      persons: "have",
      weak: "killed injured wounded fatalities victims weapon weapons gun venue",
      names: "shooting incident case attack event",
      strange: "guard points rebounds assists percentage rate population armed threat flee",
    },
  ],
  [
    "killing shooting victim death",
    "flee fleeing bodycamera bodycam armed unarmed lawenforcementagency",
    {
      persons: "are",
      weak: "threat camera cause manner mental race",
      names: "killing shooting victim death incident",
      strange: "injured wounded fatalities forces rate officers",
    },
  ],
  [
    "homicide murder victim killing",
    "homicide murder victim",
    {
      persons: "are",
      weak: "disposition weapon suspect cause reported motive",
      names: "homicide murder victim killing case incident death",
      strange: "rape robbery burglary theft rate population injured assault offense offence accident crash",
    },
  ],
  [
    "attack",
    "terrorist hostage perpetrator attack attacktype attacker",
    {
      persons: "have",
      weak: "target weapon killed wounded casualties group claimed fatal species activity victim",
      names: "attack incident event",
      strange: "defense defence hp armor spell legendary heart bp cholesterol",
    },
  ],
  ["disaster", "disaster declaration", { weak: "declared affected damage homeless deaths incident" }],
  [
    "outage blackout",
    "outage restoration restored blackout nerc",
    { weak: "customers demand utility area event" },
  ],
  [
    "breach hack leak",
    "breach breached leaked hacked hacking",
    {
      weak: "records individuals affected entity organization sensitivity method",
      names: "breach hack leak incident",
    },
  ],
  [
    "recall",
    "recall recalled recalling",
    {
      weak: "hazard remedy defect component manufacturer units product campaign",
      strange: "precision f1",
    },
  ],
  [
    "sighting report",
    "sighting sighted ufo shape observer witness observed",
    {
      persons: "have",
      weak: "duration comments reported latitude posted encounter class season classification location",
      names: "sighting report encounter observation",
      strange: "carat accident crash cut offense expected residual",
    },
  ],
  [
    "trial study",
    "nct sponsor intervention masking allocation enrollment phase",
    { names: "trial study nct", strange: "bill congress student pollster election chamber moon" },
  ],
  [
    "prescription",
    "prescription prescriber prescribed refill refills",
    {
      persons: "have",
      weak: "drug dosage dose medication ndc pharmacy patient quantity",
      strange: "rate",
    },
  ],
  [
    "surgery operation procedure",
    "surgeon anesthesia anaesthesia surgery incision",
    { persons: "have", weak: "asa procedure duration complication operating bmi", strange: "rate" },
  ],
  [
    "appointment",
    "appointment noshow appointmentday scheduledday",
    {
      persons: "have",
      weak: "scheduled sms doctor show patient clinic provider",
      names: "appointment visit",
      strange: "president confirmed secretary nominated",
    },
  ],
  [
    "visit encounter",
    "triage encounter acuity encounterclass waittime referral",
    {
      persons: "have",
      weak: "arrival disposition complaint visit payer provider wait",
      names: "visit encounter patient",
    },
  ],
  [
    "outbreak case",
    "outbreak flock pathogen serotype etiology illnesses",
    { weak: "confirmed species hospitalizations fatalities birds food location" },
  ],
  [
    "donation contribution",
    "donor donation donated contributor pledge pledged",
    {
      persons: "have",
      weak: "recipient committee amount employer party campaign candidate",
      names: "donation contribution gift receipt",
      strange: "blood organ recency monetary backers transplant",
    },
  ],
  [
    "payment",
    "payee payer payor remittance",
    { persons: "have", weak: "payment paid amount vendor check nature" },
  ],
  [
    "invoice bill",
    "invoice billed overdue duedate daystosettle",
    {
      persons: "have",
      weak: "due vendor paid terms amount disputed settled",
      names: "invoice bill",
      ids: "invoice",
      strange: "stock sku description quantity product item",
    },
  ],
  [
    "grant",
    "grantee grant awardee funder grantor",
    { persons: "have", weak: "amount award recipient purpose program", strange: "stock option" },
  ],
  [
    "contract",
    "tender procurement solicitation awarding",
    {
      persons: "have",
      weak: "contract contractor vendor awarded award supplier bidder",
      names: "contract award tender",
    },
  ],
  [
    "claim",
    "claim claimant adjuster",
    {
      persons: "have",
      weak: "policy deductible insured filed paid incident amount status",
      strange: "patent nclaims claimcount premium video ban",
    },
  ],
  [
    "auction",
    "bid bids bidder bidders auction nbids",
    {
      persons: "have",
      weak: "seller reserve start duration hammer lot item stock won",
      names: "auction lot item listing",
      strange: "ask volume spread open close tender contract bidrequest",
    },
  ],
  [
    "email message",
    "inbox spam cc bcc attachment attachments subjectline",
    {
      persons: "have",
      weak: "subject sender recipient from body sent message",
      names: "email message mail",
    },
  ],
  [
    "tweet post",
    "retweet retweets retweeted hashtag hashtags tweet",
    {
      persons: "have",
      weak: "likes favorites favorite reply replies text user sentiment mentions",
      names: "tweet post status",
      strange: "video",
    },
  ],
  [
    "post submission",
    "subreddit upvotes downvotes upvote reactions",
    {
      persons: "have",
      weak: "title score comments author shares likes num",
      names: "post submission",
      strange: "subscribers",
    },
  ],
  [
    "video",
    "dislikes thumbnail videoid",
    {
      persons: "have",
      weak: "views likes channel comments video tags published title duration",
      names: "video",
      strange: "subscribers uploads",
    },
  ],
  [
    "concert gig show",
    "setlist headliner concert gig",
    {
      persons: "have",
      weak: "venue tour artist band attendance city tickets date set",
      names: "concert gig show set setlist event",
      strange: "gross album track song listens",
    },
  ],
  [
    "episode",
    "airdate aired episode viewers teleplay",
    {
      weak: "season writer writers written director directed title rating imdb",
      names: "episode title name",
      ids: "title name",
      needs: "title name episode",
      strange:
        "contestant baker chef player character line appearances guest elimination eliminated survivor winner judge",
    },
  ],
  [
    "race contest election",
    "incumbent challenger swing runnerup",
    {
      persons: "have",
      weak: "margin district winner turnout party votes state election democrat republican",
      names: "race contest election seat",
      strange: "county fips precinct candidate candidates bill lap laps horse jockey driver age",
    },
  ],
  [
    "poll survey",
    "pollster moe samplesize approve disapprove poll",
    {
      persons: "have",
      weak: "sample population grade methodology sponsor margin start end undecided subgroup question",
      names: "poll survey question",
      strange: "respondent bias rank",
    },
  ],
  [
    "bill",
    "cosponsors cosponsor sponsor introduced",
    {
      persons: "have",
      weak: "bill chamber congress committee status passed title session",
      strange: "intervention phase masking team",
    },
  ],
  [
    "speech talk",
    "speaker speech transcript talk",
    {
      persons: "have",
      weak: "event audience delivered views title occasion school duration",
      names: "speech talk title",
      strange: "french",
    },
  ],
  [
    "eruption",
    "vei explosivity eruption",
    { weak: "volcano start end area evidence category", strange: "stratovolcano elevation" },
  ],
  [
    "tornado twister",
    "tornado fujita fscale tor",
    { weak: "injuries fatalities magnitude mag length width len wid loss", strange: "hail" },
  ],
  [
    "sinkhole",
    "sinkhole subsidence",
    { weak: "depth length width soil repair county reported", names: "sinkhole incident report" },
  ],
  [
    "strike stoppage",
    "strikers stoppage walkout union",
    {
      weak: "employer workers idled bargaining issue",
      names: "strike stoppage",
      strange: "wage salary married age hours",
    },
  ],
  [
    "deal acquisition",
    "acquirer acquired acquiring acquisition",
    {
      weak: "buyer target price deal value announced business",
      names: "deal acquisition",
      strange: "medium artist dimensions loan mortgage",
    },
  ],
  [
    "fight bout",
    "fighter boxer bout knockout submission",
    {
      persons: "have",
      weak: "weight round method referee winner blue red opponent odds",
      names: "fight bout match",
    },
  ],
  [
    "shot",
    "shot shooter defender shotclock xg",
    {
      persons: "have",
      weak: "distance dist result made clock angle period touch",
      names: "shot",
      strange: "rebounds killed injured victims firearm",
    },
  ],
  [
    "penalty",
    "kicker keeper taker goalkeeper",
    {
      persons: "have",
      weak: "penalty foot corner scored saved outcome",
      names: "penalty kick",
      strange: "appearances cleansheets market",
    },
  ],
  ["play", "yardline ydstogo posteam defteam", { persons: "have", weak: "down quarter yards desc play" }],
  [
    "pitch",
    "pitcher batter spinrate releasespeed",
    {
      persons: "have",
      weak: "pitch inning balls strikes outs zone",
      names: "pitch",
      strange: "era homeruns season",
    },
  ],
  [
    "race",
    "circuit laps grandprix",
    {
      persons: "have",
      weak: "winner pole date round distance constructor fastest",
      names: "race round",
      strange: "driver grid racial horse jockey position",
    },
  ],
  [
    "suspension ban",
    "suspended suspension infraction banned",
    {
      persons: "have",
      weak: "games team appeal category player",
      names: "suspension ban",
      strange: "car vehicle dirt school",
    },
  ],
  [
    "marriage wedding",
    "bride groom wedding",
    { persons: "have", weak: "marriage ceremony officiant spouse" },
  ],
  [
    "death",
    "decedent coroner overdose autopsy mannerofdeath eow",
    {
      persons: "have",
      weak: "death cause manner injury date dept",
      names: "death case person",
      strange: "rate population survived",
    },
  ],
  [
    "resignation",
    "resigned resignation resign",
    {
      persons: "have",
      weak: "successor party congress reason category chamber",
      names: "resignation departure member",
      strange: "salary",
    },
  ],
  [
    "delivery",
    "courier deliverer delivery",
    {
      persons: "have",
      weak: "distance pickup eta traffic rating vehicle parcel",
      strange: "gestation birth menu baby shares subtotal order",
    },
  ],
  [
    "shipment",
    "shipment consignee freight container",
    { weak: "carrier port weight vessel origin destination mode" },
  ],
  [
    "crash accident",
    "aboard ditching injuryseverity aircraftdamage purposeofflight",
    {
      persons: "have",
      weak: "fatalities operator aircraft registration ground route summary flight fatal injuries",
      names: "crash accident event",
      strange: "survived pclass",
    },
  ],
  [
    "rental",
    "renter rented rental",
    { persons: "have", weak: "returned return bike car duration late", strange: "bedrooms listing" },
  ],
  [
    "repair",
    "technician repair repaired downtime",
    {
      persons: "have",
      weak: "machine asset maintenance equipment parts failure",
      strange: "soil sinkhole",
    },
  ],
  [
    "meeting",
    "agenda attendees",
    { persons: "have", weak: "meeting minutes chair organizer room", strange: "played goals playtime" },
  ],
  [
    "protest demonstration",
    "protest protester protesters demonstrators",
    { weak: "crowd issue police city participants" },
  ],
  [
    "battle",
    "belligerent commander defenderking battle",
    { weak: "war army casualties troops attacker defender", strange: "hp legendary" },
  ],
  [
    "class course section",
    "instructor waitlist crn catalog enrolled",
    {
      persons: "have",
      weak: "credits units room seats meeting subject course section enrollment days term limit",
      names: "class course section crn ccn",
      strange: "gpa student salary tuition gym price dance",
    },
  ],
  [
    "project campaign",
    "backers backer pledged crowdfunding",
    {
      persons: "have",
      weak: "goal launched deadline currency status category creator",
      names: "project campaign",
      strange: "donor",
    },
  ],
  // Things that have a name, a place or a maker.
  [
    "apartment flat home property listing",
    "rent furnished sqm bhk",
    {
      weak: "deposit floor rooms bedrooms bathrooms district area tenant kitchen balcony bathroom",
      names: "apartment flat home property listing address",
      strange: "household income crime tool bike revenue movie host guest stadium population",
    },
  ],
  [
    "store shop",
    "store storetype storenum outlet opendate assortment",
    {
      weak: "opened opening closed manager mall street size competition",
      names: "store shop outlet branch storenum",
      ids: "store storenum storeid",
      strange:
        "product item sku sales customer order date week visitor host review purchase transaction mrp price",
    },
  ],
  [
    "product item",
    "sku upc barcode discontinued reorder asin mrp",
    {
      weak: "brand price stock category manufacturer supplier rating discount subcategory",
      names: "product item sku asin name title",
      ids: "product item sku asin",
      strange:
        "order customer invoice review reviewer purchase transaction quantity outlet store date basket",
    },
  ],
  [
    "country nation",
    "gdp continent capital birthrate deathrate literacy currency",
    {
      weak: "population area region lifeexpectancy coastline iso iso3",
      names: "country nation name iso iso3 alpha territory",
      ids: "country nation name",
      needs: "country nation name",
      strange: "year city player athlete company airport date month quarter salary invoice iata",
    },
  ],
  [
    "river",
    "tributary drainage outflow riverlength basin",
    {
      weak: "river length discharge mouth source",
      ids: "name river",
      needs: "name river",
      names: "river name",
      strange: "dam bridge lake year",
    },
  ],
  [
    "lake",
    "shoreline lake",
    {
      weak: "depth surface volume area elevation",
      ids: "name lake",
      needs: "name lake",
      names: "lake name",
      strange: "temp temperature year sample",
    },
  ],
  [
    "island",
    "archipelago island",
    {
      weak: "area population coastline",
      ids: "name island",
      needs: "name island",
      names: "island name",
      strange: "flipper bill species",
    },
  ],
  [
    "dam",
    "spillway dam impoundment",
    { weak: "reservoir storage height hazard purpose river", ids: "name", names: "dam name" },
  ],
  [
    "bridge",
    "span spans bridge lanes clearance",
    {
      weak: "deck river erected material length purpose",
      ids: "name bridge",
      names: "bridge name identif",
      strange: "traffic crash tunnel tunnels",
    },
  ],
  [
    "park",
    "campground campgrounds acreage park trails",
    {
      weak: "acres visitors state established area",
      ids: "name park",
      needs: "name park",
      names: "park name",
      strange: "species ride coaster squirrel parkrun year home team",
    },
  ],
  [
    "museum",
    "museum museumtype",
    {
      weak: "collection admission income revenue address visitors",
      ids: "name museum",
      needs: "name museum",
      names: "museum name",
      strange: "artist medium",
    },
  ],
  [
    "site",
    "inscribed heritage unesco criteria",
    { weak: "endangered danger region country area", ids: "name site", names: "site name property" },
  ],
  [
    "stadium",
    "tenant stadium seatingcapacity roof",
    {
      weak: "capacity surface team opened city",
      ids: "name stadium",
      needs: "name stadium",
      names: "stadium name",
      strange: "opponent attendance match game referee rent lease price visitor",
    },
  ],
  [
    "hotel",
    "hotel hotelname amenities starrating",
    {
      weak: "stars rooms price rating chain distance",
      ids: "name hotel hotelname",
      needs: "name hotel hotelname",
      names: "hotel name property",
      strange: "booking reservation adr guest lead arrival nights host bedrooms salary canceled",
    },
  ],
  [
    "listing",
    "superhost accommodates hostname neighbourhoodgroup listing host",
    {
      persons: "have",
      weak: "availability nights neighbourhood room reviews price",
      names: "listing name property",
      strange: "comment comments guest episode podcast infected ip http",
    },
  ],
  [
    "plane aircraft airplane",
    "tailnum fuselage thrust wingspan",
    {
      weak: "manufacturer seats engines engine crew variant speed",
      names: "plane aircraft airplane tailnum",
      strange: "dep arr origin fare accident crash strike species bird",
    },
  ],
  [
    "ship vessel",
    "tonnage mmsi imo vessel ship shipname",
    {
      weak: "gross draft beam displacement flag launched commissioned cabins length",
      names: "ship vessel name imo mmsi",
      ids: "name ship vessel imo mmsi",
      strange: "voyage catch port date mode order customer sales species position",
    },
  ],
  [
    "chip processor",
    "tdp transistors foundry lithography socket threads",
    {
      weak: "cores clock process die freq vendor cache architecture",
      names: "chip processor cpu product name model",
      strange: "screen ssd hdd laptop battery display",
    },
  ],
  [
    "phone smartphone",
    "camera megapixel sim android selfie nfc 5g 4g",
    {
      called: "by model",
      weak: "battery display ram storage screen os memory processor rating brand",
      names: "phone smartphone mobile model name",
      strange: "call calls carrier churn screentime",
    },
  ],
  [
    "camera",
    "megapixels aperture focal zoom lens",
    {
      weak: "resolution storage weight macro pixels sensor",
      names: "camera model name",
      strange: "battery sim",
    },
  ],
  [
    "fund",
    "nav aum expenseratio morningstar",
    {
      weak: "inception holdings yield fund category",
      names: "fund ticker symbol name",
      strange: "date close open",
    },
  ],
  [
    "coin cryptocurrency",
    "circulating blockchain maxsupply totalsupply",
    {
      weak: "supply symbol marketcap price coin token",
      names: "coin cryptocurrency symbol name",
      strange: "date open close",
    },
  ],
  [
    "school",
    "principal charter magnet titlei school gradespan",
    {
      weak: "enrollment district lunch teachers pupil grades students address phone zip",
      names: "school name",
      ids: "name school schoolname",
      needs: "name school schoolname",
      strange: "gpa age year salary player gender sex fight song",
    },
  ],
  [
    "hospital",
    "hospital trauma beds hospitalname",
    {
      weak: "ownership emergency provider rating bed staffed address phone zip",
      names: "hospital facility provider name",
      ids: "name hospital hospitalname",
      needs: "name hospital hospitalname",
      strange: "patient admission drg discharges procedure measure age gender sex age doctor date charges",
    },
  ],
  [
    "album record",
    "album albumname tracklist",
    {
      weak: "artist label tracks genre critic released rating sales",
      names: "album record title name",
      ids: "album title",
      needs: "album title",
      strange: "song trackname trackid lyric tempo popularity",
    },
  ],
  [
    "podcast",
    "podcast itunes feed",
    { weak: "episodes host rating category reviews", names: "podcast name title", ids: "podcast name title" },
  ],
  [
    "show series",
    "premiered premiere finale network seasons",
    {
      weak: "episodes creator genre runtime rating status language",
      names: "show series title name",
      ids: "title name show series",
      strange: "game team player movie churn ssid latency cpu",
    },
  ],
  [
    "channel",
    "subscribers channel uploads",
    {
      weak: "views video videos category country joined",
      names: "channel youtuber name",
      ids: "channel name youtuber",
      strange: "likes dislikes campaign title churn",
    },
  ],
  [
    "app",
    "installs app appname inapppurchase",
    {
      weak: "reviews size version rating android developer price genre updated",
      names: "app name",
      ids: "app name appname",
      strange: "user session event customer employee appointment",
    },
  ],
  [
    "site website",
    "domain backlinks alexa registrar",
    {
      weak: "url rank traffic visits website",
      names: "site website domain url",
      strange: "university enzyme gene age",
    },
  ],
  [
    "team",
    "gd gf ga payroll standing conferencewins",
    {
      weak: "wins losses points team draws conference division won lost",
      names: "team club name",
      ids: "team club name",
      needs: "team club name",
      strange: "player year season date opponent venue week age salary",
    },
  ],
  [
    "team side",
    "elo fifa confederation uefa conmebol concacaf",
    {
      weak: "rank ranking rating points wins titles",
      names: "team country nation name",
      ids: "team country nation name",
      needs: "country nation team",
      strange: "player year season date opponent venue referee stadium tournament goalkeeper scorer city",
    },
  ],
  [
    "food item",
    "carbohydrate carbohydrates carbo carbs protein sodium saturated fiber sugars transfat totalfat",
    {
      weak: "calories fat sugar cholesterol serving vitamins potassium",
      names: "food item product cereal dish name meal drink menu",
      strange:
        "age sex gender bmi person patient animal water turbidity breed ph date soil creatinine glucose beverage drink",
    },
  ],
  [
    "chocolate bar",
    "cocoa cacao bean",
    {
      weak: "chocolate bar origin maker company rating",
      names: "chocolate bar",
      strange: "order sales export price",
    },
  ],
  [
    "coffee",
    "aroma aftertaste cupper cupping cupperpoints roast",
    {
      weak: "acidity body flavor balance farm altitude variety processing origin sweetness",
      names: "coffee",
      strange: "sulphates tannin abv distillery ibu age",
    },
  ],
  [
    "wine",
    "sulphates sulphur sulfur residual chlorides volatile proline flavanoids",
    {
      weak: "acidity alcohol ph density quality phenols",
      names: "wine",
      strange: "water turbidity hardness soil organic",
    },
  ],
  [
    "whisky whiskey",
    "distillery peat smoky malty cask",
    { weak: "body sweetness age price proof", names: "whisky whiskey distillery" },
  ],
  [
    "cheese",
    "rind milk cheese",
    {
      weak: "texture flavor aroma color country moisture",
      names: "cheese name",
      strange: "price order cow yield",
    },
  ],
  [
    "cocktail drink",
    "garnish cocktail glassware",
    { weak: "ingredient glass method alcohol", names: "cocktail drink name" },
  ],
  ["flower plant", "sepal petal", { names: "flower plant species iris" }],
  ["mushroom", "gill stalk spore veil", { weak: "cap ring odor bruises habitat", names: "mushroom" }],
  ["fossil", "taxon stratum paleo", { weak: "formation epoch period age lat", names: "fossil specimen" }],
  ["meteorite", "meteorite", { weak: "fall fell mass nametype found", names: "meteorite name" }],
  [
    "asteroid",
    "asteroid perihelion aphelion hazardous",
    {
      weak: "diameter velocity miss eccentricity magnitude moid",
      names: "asteroid object name",
      strange: "waste site chemical",
    },
  ],
  [
    "star",
    "luminosity spectral parallax constellation",
    {
      weak: "magnitude radius temperature distance mass",
      names: "star name",
      strange: "planet orbital season movie galaxy",
    },
  ],
  [
    "satellite",
    "perigee apogee satellite",
    { weak: "orbit inclination launch operator purpose mass", names: "satellite norad cospar name" },
  ],
  [
    "volcano",
    "caldera stratovolcano volcano lava tectonic",
    {
      weak: "elevation eruption summit region rock type",
      names: "volcano name",
      ids: "name volcano",
      needs: "name volcano",
      strange: "vei start explosivity date deaths damage",
    },
  ],
  [
    "paper article publication",
    "doi journal arxiv pubmed",
    {
      persons: "have",
      weak: "abstract authors author citations keywords volume issue title published pages",
      names: "paper article publication title doi",
      strange: "isbn",
    },
  ],
  [
    "patent",
    "patent assignee inventor inventors uspto",
    {
      persons: "have",
      weak: "claims filing abstract granted citation country",
      names: "patent publication",
      strange: "bug priority ticket",
    },
  ],
  [
    "article story",
    "headline byline article",
    {
      persons: "have",
      weak: "publication section author text url source published",
      names: "article story title",
      strange: "ad campaign clicks doi journal order",
    },
  ],
  [
    "artwork work piece object",
    "accession creditline medium artwork sculpture mural artist",
    {
      persons: "have",
      weak: "dimensions artist acquired acquisition title department material installed location gallery",
      names: "artwork work object title painting accession art piece",
      strange: `utm traffic campaign cpc source small large album track song venue band label setlist tour plays listens played
      stream streams lyrics bpm label weeks peak chart comic issue tattoo`,
    },
  ],
  [
    "building skyscraper",
    "floors storeys architect skyscraper",
    {
      weak: "height stories completed roof city use",
      names: "building skyscraper tower name",
      ids: "name building",
      strange: "price rent bedrooms bath permit apartment energy sale",
    },
  ],
  [
    "household",
    "household hhid hhsize dwelling",
    {
      weak: "income members children size head",
      names: "household family hhid",
      strange: "country county year unemployment tract",
    },
  ],
  [
    "language",
    "speakers native script languagefamily",
    {
      weak: "language family iso endangered",
      names: "language name",
      ids: "name language",
      strange: "price watt",
    },
  ],
  [
    "gene",
    "chromosome gene locus strand exon",
    { weak: "expression start end length", names: "gene symbol ensembl" },
  ],
  [
    "compound molecule",
    "smiles molecular formula solubility",
    { weak: "melting boiling weight density", names: "compound molecule name" },
  ],
  [
    "element",
    "atomic electronegativity isotope isotopes",
    { weak: "symbol boiling melting density group period", names: "element symbol name atomic" },
  ],
  [
    "tumor tumour",
    "malignant benign mitosis chromatin nuclei concavity biopsy",
    { weak: "radius texture perimeter lymph cell size grade", names: "tumor tumour" },
  ],
  // Persons.
  [
    "user member",
    "username lastlogin signup karma",
    {
      persons: "are",
      weak: "followers account joined login email created",
      names: "user member account name",
      strange: "tweet retweets post comment message review order",
    },
  ],
  [
    "inmate prisoner",
    "inmate parole sentenced prison",
    {
      persons: "are",
      weak: "sentence offense conviction release race admitted county",
      names: "inmate prisoner offender",
      strange: "executed execution rate population capacity guard",
    },
  ],
  [
    "astronaut",
    "spaceflight spacewalk spacewalks astronaut spaceflights eva",
    {
      persons: "are",
      weak: "missions mission nationality military selection",
      names: "astronaut cosmonaut name",
      ids: "name astronaut",
    },
  ],
  [
    "lawmaker member legislator politician",
    "bioguide caucus seniority",
    {
      persons: "are",
      weak: "chamber party district congress term state leadership",
      names: "lawmaker member legislator politician senator representative name",
      ids: "name bioguide",
      strange: "bill votes vote session",
    },
  ],
  [
    "laureate winner",
    "laureate motivation",
    { persons: "are", weak: "prize born affiliation category organization", names: "laureate winner name" },
  ],
  [
    "billionaire",
    "networth billionaire",
    { persons: "are", weak: "source wealth rank age industry", names: "billionaire name", ids: "name" },
  ],
  [
    "ruler monarch",
    "reign dynasty coronation",
    { persons: "are", weak: "succession birth death killer born", names: "ruler monarch emperor king name" },
  ],
  [
    "contestant",
    "tribe castaway contestant",
    {
      persons: "are",
      weak: "season placement result hometown eliminated elimination days",
      names: "contestant castaway name baker chef",
      ids: "name contestant",
      strange: "votes episode viewers",
    },
  ],
  [
    "voter",
    "precinct turnout registered voter",
    {
      persons: "are",
      weak: "party age registration",
      names: "voter",
      strange: "candidate votes county crime arrest offense ballot total",
    },
  ],
];
