import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** "my" and "I" of tables whose rows are one person's own: where they may be several persons', it is refused. */
const CASES = {
  "pressure.csv": `
    my average pulse => mean of pulse (taking "my" for all rows)
    my highest systolic => maximum of systolic (taking "my" for all rows)
    highest pulse overall => maximum of pulse
    average pulse altogether => mean of pulse

    — together, or each
    average pulse of calm and tired altogether => mean of pulse where note is "calm" or "tired"
    pulse by note overall => not_understood`,
  "rounds.csv": `
    my highest rating in rapid => maximum of player_rating where pace is "rapid" (taking "my" for all rows; taking "my rating" for player_rating)
    my average rating => mean of player_rating (taking "my" for all rows; taking "my rating" for player_rating)
    how many rounds did I win => number of rows where result is "win" (taking "did I win" for result win)
    how many rounds did I win in blitz => number of rows where result is "win" and pace is "blitz" (taking "did I win" for result win)
    how many rounds did I actually win in total => number of rows where result is "win" (taking "did I win" for result win)

    — either side's
    highest rating in rapid => ambiguous`,
  "league.csv": `
    my average rating => not_understood
    how many rounds did I win => not_understood`,
  "wards.csv": `
    my average pulse => not_understood
    my longest wait => not_understood`,
  "gym.csv": `
    heaviest weight i lifted => maximum of weight_lbs (taking "i lifted" for what all rows are)
    heaviest weight i owned => not_understood`,
};

const day = (at: number) =>
  `2022-${String(1 + (at % 12)).padStart(2, "0")}-${String(1 + (at % 28)).padStart(2, "0")}`;
const round = (player: (at: number) => string) => (at: number) => [
  `R${at * 3 + 7}`,
  player(at),
  900 + ((at * 37) % 200),
  of(["White", "Black"], at),
  `Rival ${at}`,
  800 + ((at * 53) % 300),
  of(["win", "loss", "draw"], at),
  of(["loss", "win", "draw"], at),
  of(["rapid", "blitz"], at * 7),
];
const ROUND =
  "round_id,player,player_rating,player_side,opponent,opponent_rating,result,opponent_result,pace";

function tables(): Promise<Record<string, Dataset>> {
  return openWritten({
    "pressure.csv": csv("day,systolic,diastolic,pulse,note", (at) => [
      day(at * 5),
      120 + ((at * 7) % 50),
      70 + ((at * 3) % 20),
      60 + ((at * 11) % 40),
      of(["calm", "tired"], at),
    ]),
    "rounds.csv": csv(
      ROUND,
      round(() => "Ada"),
    ),
    "league.csv": csv(
      ROUND,
      round((at) => of(["Ada", "Bo", "Cy"], at) ?? ""),
    ),
    "wards.csv": csv("visit_id,day,age,gender,pulse,wait_min", (at) => [
      at + 1,
      day(at),
      1 + ((at * 7) % 88),
      of(["F", "M"], at),
      60 + ((at * 11) % 40),
      (at * 13) % 90,
    ]),
    "gym.csv": csv("title,start_time,exercise,weight_lbs,reps", (at) => [
      of(["Morning", "Evening"], at),
      `${day(Math.floor(at / 4))} 07:30:00`,
      of(["Bench", "Row", "Squat"], at),
      20 + ((at * 7) % 120),
      5 + (at % 8),
    ]),
  });
}

reads(CASES, tables);
