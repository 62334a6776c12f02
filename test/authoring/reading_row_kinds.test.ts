import { describe, expect, it } from "vitest";
import { factsOf, standsForRows } from "../../src/authoring/recipes/reading/facts.ts";
import { isTold, mayBe } from "../../src/authoring/recipes/reading/row_evidence.ts";
import type { ColumnProfile, Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/**
 * Headers of tables of many domains; nouns that stand for their rows; and others that people ask for, which rows are not. Behind a
 * header: `#` an integer, `.` a number with fractions, `!` a text that no two rows share, `#!` such a number, `@` a date.
 */
const TABLES: readonly (readonly [file: string, headers: string, rows: string, others: string])[] = [
  [
    "d1.csv",
    "Unique Key#!, Created Date@, Closed Date@, Agency, Complaint Type, Descriptor, Incident Zip#, Borough, Status",
    "complaints complaint",
    "refunds agencies_ residents dogs",
  ],
  [
    "d2.csv",
    "ticket_id#!, priority, assignee, opened_at@, sla_hours#, status",
    "tickets cases issues",
    "agents customers refunds",
  ],
  [
    "d3.csv",
    "n_bids#, start_pr., seller_rate#, duration#, title",
    "auctions",
    "bidders sellers wheels buyers",
  ],
  [
    "d4.csv",
    "order_date@, product, category, discount., shipping_cost., quantity#",
    "orders purchases transactions",
    "customers refunds complaints returns",
  ],
  [
    "d5.csv",
    "airline, dep_time#, arr_time#, carrier_delay#, origin, dest",
    "flights",
    "passengers pilots crashes",
  ],
  [
    "d6.csv",
    "date@, home_team, away_team, home_score#, away_score#, stadium",
    "matches games",
    "goals players fans penalties",
  ],
  [
    "d7.csv",
    "store_type, opened@, manager, size#, storenum#!",
    "stores shops",
    "customers employees products sales",
  ],
  ["d8.csv", "hotel_name!, stars#, rooms#, amenities, city", "hotels", "guests rooms_ bookings visitors"],
  [
    "d9.csv",
    "school_name!, principal, enrollment#, charter, district",
    "schools",
    "pupils students teachers classes",
  ],
  [
    "d10.csv",
    "instructor, crn#!, credits#, enrolled#, room, subject",
    "classes courses sections",
    "students rooms_ teachers exams",
  ],
  [
    "d11.csv",
    "State, Account length#, International plan, Customer service calls#, Total day minutes., Churn",
    "customers people",
    "agents complaints phones",
  ],
  [
    "d12.csv",
    "mission!, company, rocket, date@, price., successful",
    "launches",
    "astronauts satellites crashes engineers",
  ],
  [
    "d13.csv",
    "State, County, FlockType, Species, Pathogen, ConfirmationDate@, Size#",
    "cases outbreaks",
    "deaths farmers birds vaccines",
  ],
  [
    "d14.csv",
    "timestamp@, page_url, user_agent, ip_address, response_code#, browser",
    "requests hits",
    "users visitors sessions purchases",
  ],
  [
    "d15.csv",
    "name!, cores#, threads#, tdp#, socket, base_clock.",
    "chips processors",
    "laptops gamers transistors",
  ],
  [
    "d16.csv",
    "name!, age#, gender, armed, flee, body_camera, city, threat_level",
    "killings victims people",
    "officers arrests bystanders",
  ],
  ["d17.csv", "person!, dept, eow, cause, canine, year#", "deaths", "suspects arrests shots"],
  [
    "d18.csv",
    "incident_number#!, shooting_date@, killed#, injured#, gun_type, venue",
    "shootings",
    "guns victims_ officers",
  ],
  ["d19.csv", "plaintiff, defendant, docket!, judge, filed@, verdict", "cases", "lawyers jurors prisons"],
  [
    "d20.csv",
    "stop_date@, officer_race, search_conducted, contraband_found, frisk, violation",
    "stops",
    "drivers_ tickets officers",
  ],
  [
    "d21.csv",
    "plate, violation_time, fine_amount#, summons!, meter, precinct#",
    "violations tickets citations",
    "drivers officers accidents",
  ],
  [
    "d22.csv",
    "permit_type, issued@, contractor, estimated_cost#, zoning, status",
    "permits",
    "buildings inspections workers",
  ],
  [
    "d23.csv",
    "inspection_date@, inspector, facility, score#, grade",
    "inspections",
    "violations chefs restaurants",
  ],
  [
    "d24.csv",
    "donor, donation_date@, amount., recipient, employer",
    "donations contributions",
    "donors_ voters politicians",
  ],
  ["d25.csv", "grantee, funder, award_amount#, purpose, year#", "grants", "researchers applications papers"],
  ["d26.csv", "policy#!, claimant, deductible#, incident_date@, adjuster", "claims", "cars drivers lawsuits"],
  [
    "d27.csv",
    "nct!, sponsor, phase, intervention, enrollment#, status",
    "trials studies",
    "patients drugs deaths",
  ],
  [
    "d28.csv",
    "appointment_day@, scheduled_day@, sms_received, no_show, age#",
    "appointments",
    "doctors deaths prescriptions",
  ],
  [
    "d29.csv",
    "triage, arrival@, disposition, chief_complaint, encounter_class, age#",
    "visits encounters",
    "doctors deaths nurses",
  ],
  [
    "d30.csv",
    "surgeon, anesthesia, procedure, duration#, asa#, age#",
    "surgeries operations",
    "nurses deaths hospitals",
  ],
  ["d31.csv", "episode_title!, season#, airdate@, viewers., writer", "episodes", "actors fans awards"],
  ["d32.csv", "retweets#, favorites#, hashtags, text!, created_at@", "tweets posts", "followers users bots"],
  [
    "d33.csv",
    "title!, views#, likes#, dislikes#, channel, thumbnail",
    "videos",
    "subscribers comments_ creators",
  ],
  ["d34.csv", "app!, installs#, category, rating., size, android_version", "apps", "users downloads crashes"],
  [
    "d35.csv",
    "pollster, sample_size#, start@, end@, moe., approve., disapprove.",
    "polls surveys",
    "voters respondents candidates",
  ],
  ["d36.csv", "bill!, sponsor, cosponsors#, introduced@, committee, status", "bills", "votes senators laws"],
  [
    "d37.csv",
    "incumbent, challenger, district, margin., turnout., winner",
    "races elections",
    "voters votes seats_",
  ],
  [
    "d38.csv",
    "speaker, event, transcript!, duration#, views#",
    "speeches talks",
    "listeners speakers_ questions",
  ],
  [
    "d39.csv",
    "country!, gdp., continent, population#, literacy., area., coastline.",
    "countries nations",
    "people cities languages",
  ],
  ["d40.csv", "name!, river, span., lanes#, erected#, material", "bridges", "cars tunnels deaths"],
  ["d41.csv", "name!, trails#, campgrounds#, acres#, state", "parks", "visitors bears rangers"],
  ["d42.csv", "name!, tenant, capacity#, surface, roof, opened#", "stadiums", "fans matches goals"],
  [
    "d43.csv",
    "tailnum!, manufacturer, seats#, engines#, thrust#",
    "planes aircraft",
    "flights passengers pilots",
  ],
  ["d44.csv", "vessel!, tonnage#, draft., flag, length#, imo#!", "ships vessels", "sailors ports voyages"],
  [
    "d45.csv",
    "model!, battery#, camera., ram#, sim, 5g, price#",
    "phones smartphones",
    "calls owners laptops",
  ],
  [
    "d46.csv",
    "calories#, protein., carbohydrates., sodium#, category",
    "foods items",
    "customers restaurants chefs",
  ],
  ["d47.csv", "aroma., aftertaste., acidity., body., farm, country", "coffees", "cups farmers roasters"],
  ["d48.csv", "meteorite_class, mass., year#, name!, fall", "meteorites", "craters deaths asteroids"],
  ["d49.csv", "volcano, vei#, start_year#, category", "eruptions", "deaths tourists earthquakes"],
  [
    "d50.csv",
    "doi!, journal, authors!, citations#, abstract!",
    "papers articles publications",
    "authors_ readers patents",
  ],
  ["d51.csv", "assignee, inventors, filed@, claims#, patent!", "patents", "inventors_ products lawsuits"],
  ["d52.csv", "headline!, byline, section, publication, date@", "articles stories", "readers papers clicks"],
  [
    "d53.csv",
    "backers#, pledged., goal#, category, deadline@",
    "projects campaigns",
    "donors products creators",
  ],
  [
    "d54.csv",
    "floors#, architect, height#, city, name!, completed#",
    "buildings skyscrapers",
    "tenants apartments elevators",
  ],
  ["d55.csv", "malignant, radius., texture., concavity.", "tumors", "patients surgeries deaths"],
  [
    "d56.csv",
    "name!, inmate#!, sentence#, conviction, age#, custody",
    "inmates prisoners people",
    "guards crimes victims",
  ],
  [
    "d57.csv",
    "acquirer, target, deal_value., announced@, buyer",
    "acquisitions deals",
    "employees patents shares",
  ],
  [
    "d58.csv",
    "fighter_red, fighter_blue, referee, method, winner, round#",
    "fights bouts",
    "punches judges fans",
  ],
  ["d59.csv", "shot_clock., defender, shooter, result, period#, distance.", "shots", "games goals assists"],
  ["d60.csv", "fujita#, tornado!, injuries#, length., width#", "tornadoes", "deaths houses storms"],
  [
    "d61.csv",
    "accession!, medium, artist, dimensions!, acquired@",
    "artworks works",
    "visitors museums exhibitions",
  ],
  [
    "d62.csv",
    "spaceflights#, spacewalks#, nationality, name!, gender",
    "astronauts people",
    "rockets launches satellites",
  ],
  ["d63.csv", "networth., name!, source, age#, rank#", "billionaires people", "companies employees yachts"],
  [
    "d64.csv",
    "rooms#, host_name, superhost, accommodates#, nights#, room_type",
    "listings",
    "guests bookings reviews",
  ],
  // By a word before "type", "date" and the like.
  [
    "d65.csv",
    "admit_date@, age#, frailty_index., mental_health_care",
    "admissions people",
    "deaths doctors hospitals",
  ],
  [
    "d66.csv",
    "incident_type, incident_date@, incident_number#!, address",
    "incidents",
    "victims arrests officers",
  ],
  [
    "d67.csv",
    "first_name!, age#, gender, race, death_date@, neighborhood",
    "deaths people",
    "arrests fires shops",
  ],
  [
    "long_stayers.csv",
    "admit_date@, age#, frailty_index., care_home",
    "admissions people",
    "deaths wards nurses",
  ],
  [
    "d68.csv",
    "accident_index#, accident_date@, accident_severity, vehicle_type",
    "",
    "accidents_ drivers pedestrians deaths",
  ],
  ["d69.csv", "name!, launch_date@, launch_site, perigee#", "", "launches_ rockets astronauts"],
  ["d70.csv", "fips#!, population#, income#, poverty.", "counties", "cities people schools"],
  // A file's name in one word, with whose they are.
  ["UScereal.csv", "mfr, calories., protein., sugars., shelf#", "cereals foods", "boxes makers stores"],
  ["ukhouses.csv", "id#!, price#, postcode", "houses", "owners rooms agents"],
  // Signs enough, though the file is called after a place, and a column sorts what rows are.
  [
    "ames.csv",
    "Bedroom_AbvGr#, Garage_Cars#, Full_Bath#, Year_Built#, House_Style, Sale_Price#",
    "houses homes properties",
    "owners rooms garages baths styles",
  ],
  ["widgets.csv", "House_Style, price#, maker", "widgets", "houses homes makers"],
  [
    "winners.csv",
    "Laureate Type, Motivation!, Prize, Category, Birth Date@, Sex",
    "winners",
    "nominees universities judges",
  ],
  // What rows are one or the other of.
  [
    "d71.csv",
    "countries_and_areas!, infant_2018#, neonatal_2018#",
    "countries",
    "children regions areas deaths",
  ],
  ["d72.csv", "City/Town!, rain., snow.", "cities", "people houses countries"],
  // A country is a team where it is rated for that.
  ["d74.csv", "country!, elo98., elo15., confederation", "teams countries", "players matches cups goals"],
  ["d75.csv", "country!, gdp., continent", "countries", "teams players"],
  ["d76.csv", "Year#, School, Seed, W#, L#, 1st game at home?, Tourney finish", "", "games matches players"],
  ["d77.csv", "titleholder!, hometown, age#, year#", "winners champions", "contestants judges runners"],
  // What persons, clubs and workshops keep an account of.
  [
    "e1.csv",
    "Left@, From, To, Km., Purpose",
    "trips journeys rides drives",
    "drivers cars passengers flights",
  ],
  ["e2.csv", "START@, PICKUP, DROPOFF, MILES., CATEGORY", "trips rides", "drivers passengers shipments"],
  ["e3.csv", "date@, origin, destination, carrier, weight_kg.", "", "trips rides drivers"],
  ["e4.csv", "sent@, from, to, subject, size#", "", "trips rides people"],
  ["e6.csv", "bedtime@, wake_time@, deep., rem., awakenings#", "nights", "people naps dreams sleeps"],
  ["e7.csv", "name!, genus, vore, sleep_total., sleep_rem., awake.", "", "nights people"],
  ["e8.csv", "date@, odometer#, litres., price., station", "fillups refuels", "cars stations trips drivers"],
  [
    "e10.csv",
    "Activity Type, Date@, Distance., Calories#, Avg HR#, Max HR#",
    "activities workouts",
    "meals athletes people",
  ],
  ["e11.csv", "date@, food, meal, calories#, protein., hr#", "", "activities workouts people"],
  ["e12.csv", "place#!, bib#!, name!, category, chip time", "runners", "races spectators horses walkers"],
  ["e13.csv", "place#, horse, jockey, split., finish.", "", "runners people"],
  [
    "e14.csv",
    "material, infill#, layer_height., nozzle_temp#, result",
    "prints",
    "printers spools customers",
  ],
  ["print_jobs.csv", "material, infill#, nozzle_temp#, result", "prints jobs", "printers employees"],
  ["e15.csv", "PetName, Breed, Color, Zip#, Issued@", "animals", "owners vets kittens"],
  ["e16.csv", "date@, crag, route, grade, pitches#", "climbs", "climbers falls people"],
  ["e17.csv", "played_at@, artist, album, track, scrobbles", "plays listens", "users artists_ bands"],
  ["e18.csv", "start@, side, bottle, breast, amount#", "feeds feedings", "babies nurses"],
  ["e19.csv", "log_id#!, technician, machine, cost., opened@", "jobs", "engineers machines_ salaries"],
  ["gigs_seen.csv", "date@, Artist, Venue, City", "gigs concerts shows", "songs tickets fans"],
  [
    "e20.csv",
    "title, artist, material, installed#, location",
    "artworks works pieces",
    "museums visitors murals",
  ],
  [
    "e22.csv",
    "Name!, Watched@, Letterboxd URI, Rating., Rewatch",
    "films movies",
    "directors cinemas actors",
  ],
  ["e23.csv", "patient_id#!, seen@, waittime#, department referral", "visits", "deaths doctors beds"],
  ["e24.csv", "EventID#!, EventType, Starts@, Agency", "events", "earthquakes quakes people"],
  // A file's name that is not its rows'.
  ["museum.csv", "accession_number#!, artist, medium, creditline", "works objects", "museums visitors"],
  ["votes.csv", "precinct!, registered#, turnout.", "precincts", "votes voters"],
  ["shop.csv", "order_id#!, product, discount., shipped@", "orders", "shops stores customers"],
];

describe("nouns for the rows of tables", () => {
  for (const [file, headers, rows, others] of TABLES) {
    const { dataset, facts } = told(file, headers);
    for (const noun of words(rows))
      it(`takes "${noun}" for the rows of ${headers}`, () => {
        expect(standsForRows(facts, noun) || isPerson(noun, facts.persons)).toBe(true);
      });
    for (const noun of words(others).map((word) => word.replace("_", "")))
      it(`takes "${noun}" for no rows of ${headers}`, () => {
        expect(standsForRows(facts, noun)).toBe(false);
        expect(isTold(noun, facts, dataset.name, dataset.profile)).toBe(false);
        expect(mayBe(noun, facts, dataset)).toBe(false);
      });
  }
});

describe("nouns that are near", () => {
  const near: readonly (readonly [file: string, headers: string, nouns: string])[] = [
    ["f1.csv", "date@, player, from_club, to_club, fee.", "trips rides drives"],
    ["f2.csv", "country, year#, fuel., gas., litres.", "fillups refuels"],
    ["f3.csv", "track, artist, album, plays#, installed#", "artworks works pieces"],
    ["homes_by_year.csv", "year#!, sold#, price.", "homes houses"],
    ["f4.csv", "Start, Stop, Miles.", "trips rides"],
    ["stops.csv", "stop_id#!, stop, route, lat., lon.", "trips routes"],
  ];
  for (const [file, headers, nouns] of near) {
    const { facts } = told(file, headers);
    for (const noun of words(nouns))
      it(`are no rows of ${headers} for "${noun}"`, () => {
        expect(standsForRows(facts, noun)).toBe(false);
      });
  }
});

function isPerson(noun: string, persons: boolean): boolean {
  return persons && noun === "people";
}

function words(text: string): string[] {
  return text.split(" ").filter((word) => word !== "");
}

function told(file: string, headers: string) {
  const profile = { rows: 200, columns: headers.split(", ").map(column) };
  const dataset = { name: file, profile } as unknown as Dataset;
  return { dataset, facts: factsOf(dataset.profile, file) };
}

function column(header: string): ColumnProfile {
  const [, name = "", mark = ""] = /^(.*?)([#.@!]*)$/u.exec(header) ?? [];
  const type = /[#.]/.test(mark) ? "number" : mark === "@" ? "date" : "text";
  const distinct = mark.includes("!") ? 200 : type === "text" ? 5 : 90;
  const range =
    type === "date"
      ? { min: "2015-01-03", max: "2020-11-17" }
      : { min: 3, max: name === "fips" ? 56_045 : 1500 };
  return {
    name,
    type,
    sqlType: mark === "." ? "DOUBLE" : type === "number" ? "BIGINT" : type === "date" ? "DATE" : "VARCHAR",
    missing: 0,
    distinct,
    ...(type !== "text" && range),
  } as ColumnProfile;
}

/** Whole questions of such tables, whose files' names say nothing. */
reads(
  {
    "d1.csv": `
      — the header before "type", and what else tables of complaints have
      complaints by borough => number of rows by Borough, highest first (taking "complaints" for the rows of the table)
      how many noise complaints => number of rows where "Complaint Type" is "Noise" (taking "complaints" for the rows of the table)
      which borough has the most complaints => Borough with the highest number of rows (taking "complaints" for the rows of the table)
      how many complaint types => number of distinct "Complaint Type"
      how many refunds => not_understood
      how many residents per borough => not_understood`,
    "d2.csv": `
      — a number of bids is no auction
      how many auctions had more than 20 bids => number of rows where n_bids is over 20 (taking "auctions" for the rows of the table)
      average start_pr of auctions => mean of start_pr (taking "auctions" for the rows of the table)
      how many bidders => not_understood
      how many sellers => not_understood`,
    "d3.csv": `
      — a column that begins with the noun says nothing against it
      how many customers churned => number of rows where Churn is "Yes" (taking "customers" for the rows of the table)
      average account length of clients => mean of "Account length" (taking "clients" for the rows of the table)
      people with more than 3 customer service calls => rows where "Customer service calls" is over 3 (at most 100 rows are shown)
      how many agents => not_understood`,
    "d4.csv": `
      — a day that each row has
      admissions per month => number of rows by month of admit_date, in order (taking "admissions" for the rows of the table)
      how many admissions => number of rows (taking "admissions" for the rows of the table)
      how many deaths => not_understood
      how many wards => not_understood`,
    "d5.csv": `
      — a code that is the same everywhere
      how many counties => number of rows (taking "counties" for the rows of the table)
      how many cities => not_understood`,
    "d6.csv": `
      — several rows to an incident: they are none themselves
      how many incidents => number of distinct incident_id
      how many crashes => not_understood`,
    "d7.csv": `
      — how many there were in a year, in a column called so
      how many murders => ambiguous
      murders per year => show year, murder of rows, sorted by year ascending (one row for each year; at most 100 rows are shown)
      how many crimes => not_understood`,
    "tour_visits.csv": `
      — rows themselves as what groups are ranked by, and those of one kind
      top 2 states by visits => top 2 State by number of rows
      bottom 2 states by visits => bottom 2 State by number of rows
      top 2 candidates by rallies => top 2 Candidate by number of rows where Purpose is "Rally"
      top 2 states by visitors => not_understood
      top 2 states by speakers => not_understood
      top 2 visits by states => not_understood`,
    "d8.csv": `
      — one film is listed twice: how many there are is how many names
      average rating of films with over 10 votes => mean of RATING where VOTES is over 10
      how many films => number of distinct FILM
      how many movies => number of distinct FILM (taking "movies" for FILM)
      average rating of horror films => not_understood
      how many directors => not_understood`,
    "nobel_winners.csv": `
      — the oldest winner was so then, not the first who was born
      winners by Category => number of rows by Category, highest first
      who is the oldest winner => not_understood
      how many nominees => not_understood`,
    "d10.csv": `
      — groups are ranked by how many rows each has, by whichever of their nouns
      top 2 confederations by countries => top 2 confederation by number of rows
      top 2 confederations by teams => top 2 confederation by number of rows (taking "teams" for the rows of the table)
      top 2 confederations by goals => not_understood
      top 2 confederations by players => not_understood`,
  },
  () =>
    openWritten({
      "d1.csv": csv("Created Date,Agency,Complaint Type,Descriptor,Borough", (at) => [
        day(at * 3 + (at % 5)),
        of(["NYPD", "DOT"], at),
        of(["Noise", "Street", "Water"], at),
        of(["Loud", "Hole", "Leak", "Smell"], at * 3),
        of(["Bronx", "Queens"], at * 7),
      ]),
      "d2.csv": csv("n_bids,start_pr,seller_rate,duration", (at) => [
        (at * 7) % 30,
        ((at * 37) % 90) + 0.99,
        at * 131,
        of([1, 3, 7], at),
      ]),
      "d3.csv": csv(
        "State,Account length,International plan,Customer service calls,Total day minutes,Churn",
        (at) => [
          of(["Ohio", "Utah"], at * 7),
          20 + ((at * 37) % 100),
          of(["No", "Yes"], at),
          at % 7,
          ((at * 53) % 300) + 0.5,
          of(["No", "No", "Yes"], at * 5),
        ],
      ),
      "d4.csv": csv("admit_date,age,frailty_index,care_home", (at) => [
        day((at * at) % 60),
        20 + ((at * 7) % 60),
        of(["Fall", "Mobility"], at),
        at % 2,
      ]),
      "d5.csv": csv("FIPS,income,poverty", (at) => [
        1001 + at * 1301,
        30_000 + at * 71,
        ((at * 7) % 30) + 0.5,
      ]),
      "d6.csv": csv("incident_id,incident_type,incident_date,vehicle,damage", (at) => [
        500 + Math.floor(at / 3),
        of(["Fire", "Flood"], at),
        day(at * 3 + (at % 5)),
        of(["Car", "Van"], at * 7),
        (at * 731) % 900,
      ]),
      "d7.csv": csv("year,murder,robbery,burglary", (at) => [
        1970 + at,
        9000 + ((at * 731) % 9000),
        90_000 + at * 37,
        900_000 - at * 371,
      ]),
      "tour_visits.csv": csv("Candidate,Date,State,City,Purpose", (at) => [
        of(["Ann Lee", "Bo Ray", "Cy Fox"], at * at),
        day(at * 3 + (at % 5)),
        of(["Iowa", "Ohio", "Utah"], at * 7),
        of(["Ames", "Dayton", "Provo", "Logan"], at * 3),
        of(["Rally", "Speech"], at),
      ]),
      "d8.csv": csv("FILM,STARS,RATING,VOTES", (at) => [
        `Film of ${String.fromCodePoint(65 + Math.min(at, 38))}`,
        1 + (at % 5),
        ((at * 7) % 40) / 10,
        (at * 37) % 90,
      ]),
      "nobel_winners.csv": csv(
        "Year,Category,Laureate Type,Motivation,Full Name,Birth Date,Sex,Prize,Organization Name",
        (at) => [
          1901 + ((at * at) % 7),
          of(["Peace", "Physics"], at),
          of(["Individual", "Individual", "Group"], at),
          `for work no ${at} of theirs`,
          `Ann${at} Lee${at}`,
          day(at * 311 - 50_000),
          of(["Male", "Female"], at * 3),
          of(["Peace Prize", "Physics Prize"], at),
          of(["Ohio College", "Utah College", "Iowa College"], at * 7),
        ],
      ),
      "d10.csv": csv("country,elo98,elo15,confederation", (at) => [
        `Land${at}`,
        900 + ((at * 37) % 900),
        950 + ((at * 53) % 900),
        of(["AFC", "UEFA", "CAF"], at * at),
      ]),
    }),
);

function day(at: number): string {
  return new Date(Date.UTC(2021, 0, 1 + at)).toISOString().slice(0, 10);
}
