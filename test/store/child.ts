import { readFileSync, writeFileSync, writeSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { InputError } from "../../src/errors.ts";
import { withLock } from "../../src/store/lock.ts";
import { openRuns } from "../../src/store/runs.ts";

const [action = "", path = "", argument = ""] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);
const forever = setInterval(() => {}, 60_000);

try {
  if (action === "claim") {
    openRuns(path).claim(argument);
    say("claimed");
  } else if (action === "open") {
    openRuns(path).list();
    say("opened");
  } else if (action === "lock") {
    await withLock(path, async () => {
      say("locked");
      await new Promise(() => {});
    });
  } else if (action === "count") {
    for (let times = 0; times < Number(argument); times += 1)
      await withLock(`${path}.lock`, async () => {
        const count = Number(readFileSync(path, "utf8"));
        await sleep(0);
        writeFileSync(path, String(count + 1));
      });
    clearInterval(forever);
  }
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  say(error.code);
}
