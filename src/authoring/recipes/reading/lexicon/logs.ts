import type { KindEntry } from "./kinds.ts";

/** Kinds of what persons, clubs and workshops keep an account of, told by the same means as all others. */
export const LOG_ENTRIES: readonly KindEntry[] = [
  [
    "night",
    "sleep asleep awake bedtime waketime snore snoring rem awakenings wakeups hypnogram slept",
    {
      weak: "deep light latency alarm start end quality efficiency bed wake",
      names: "night sleep date day",
      strange: `stress occupation student exam study vore genus species insomnia disorder caffeine screen social exercise person
      subject participant patient employee user group extra nap`,
    },
  ],
  [
    "fillup refuel refuelling refueling fueling fuelup",
    "odometer gallons gallon litres liters fillup fuelup refuel octane gas petrol fuel mpg tank",
    {
      weak: "price cost total station date partial full missed km trip volume",
      names: "fillup refuel fuelup fill",
      strange: `make model year transmission engine cylinders cyl horsepower seats vin milk beer water driver route trips production
      consumption country state imports exports ethanol region month`,
    },
  ],
  [
    "activity workout",
    "activity calories pace cadence strava elevation ascent descent stride heartrate hr workout kudos elapsed",
    {
      weak: "distance moving time duration avg max speed steps gain type laps temp sport",
      names: "activity workout exercise session date",
      strange: `fat protein carbs meal food steps_goal user athlete member subject participant patient prominence summit team club
      player horse country city airport trail hiker price station`,
    },
  ],
  [
    "runner",
    "bib marathon chip chiptime guntime nettime halfmarathon split splits parkrun finish finishers",
    {
      persons: "are",
      weak: "place name category time age gender sex club overall rank pace division hometown nationality pos country",
      names: "runner finisher bib name athlete participant place rank overall result position",
      needs: "name runner athlete finisher participant lastname surname last",
      ids: "bib",
      strange: "horse jockey trainer circuit constructor laps lap driver grid dog sail yacht event",
    },
  ],
  [
    "print",
    "filament infill nozzle extruder slicer layerheight layer spool",
    {
      weak: "material bed speed temp success result printer supports model resolution color",
      names: "print job item",
      strange: "stock sku brand diameter supplier",
    },
  ],
  [
    "pet animal",
    "breed petname dogname catname animalname microchip neutered spayed intake kennel animal",
    {
      persons: "have",
      weak: "name color colour species age sex outcome adoption zip owner license licence",
      names: "pet animal dog cat license licence tag microchip name",
      strange: "bite victim milk weight_gain wins race jockey temperament lifespan life litter horsepower",
    },
  ],
  [
    "play listen stream",
    "msplayed playedat played scrobble scrobbled listenedat endtime",
    {
      persons: "have",
      weak: "artist track album song ts platform skipped shuffle device",
      names: "play listen stream scrobble",
      strange:
        "game games team goals minutes inning score position kills winner players opponent championship",
    },
  ],
  [
    "climb ascent",
    "crag pitches belayer redpoint onsight boulder",
    { persons: "have", weak: "grade route style date area attempts partner", names: "climb ascent route" },
  ],
  [
    "dive",
    "visibility buddy tank nitrox scuba surfaceinterval divesite dive",
    {
      persons: "have",
      weak: "depth site duration temperature bottom max location",
      names: "dive",
      strange: "wind weather humidity pressure severity crash accident dew",
    },
  ],
  [
    "feed feeding",
    "breast bottle formula nursing latch feeding",
    {
      persons: "have",
      weak: "start end amount method type duration side child",
      names: "feed feeding",
      strange: "url rss cattle pig fish weight",
    },
  ],
  [
    "job order",
    "technician workorder wo labor labour mechanic",
    {
      persons: "have",
      weak: "asset machine equipment issue priority cost opened closed downtime parts vehicle maintenance repair problem description",
      names: "job order wo workorder log ticket repair maintenance task",
      strange: `salary applicant posting vacancy skills employer product sku customer force participation unemployment wage market
      title tenure hire`,
    },
  ],
];
