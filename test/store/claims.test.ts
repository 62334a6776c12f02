import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { isAlive, thisProcess } from "../../src/store/holder.ts";
import { asked, folder, opened, startChild } from "./fixtures.ts";

const code = (value: string) => expect.objectContaining({ code: value });

describe("claim", () => {
  it("is given to one holder at a time, and naming who and since when refuses the next", () => {
    const path = join(folder(), "runs.db");
    const runs = opened(path, () => new Date("2026-11-22T17:34:55Z"));
    const { run_id } = runs.create(asked);
    const claim = runs.claim(run_id);
    expect(claim.run.run_id).toBe(run_id);
    expect(runs.get(run_id)?.claimed_by).toMatchObject({
      pid: process.pid,
      since: "2026-11-22T17:34:55.000Z",
    });
    expect(() => runs.claim(run_id)).toThrow(code("run_busy"));
    expect(() => opened(path, () => new Date("2026-11-22T17:34:56Z")).claim(run_id)).toThrow(
      new RegExp(`process ${process.pid} on .* since 2026-11-22T17:34:55`),
    );
    claim.release();
    expect(runs.get(run_id)?.claimed_by).toBeNull();
    expect(() => runs.claim("none")).toThrow(code("run_unknown"));
  });

  it("may be released twice, and then does not take away the next one's", () => {
    const runs = opened(join(folder(), "runs.db"));
    const { run_id } = runs.create(asked);
    const first = runs.claim(run_id);
    first.release();
    const second = runs.claim(run_id);
    first.release();
    expect(() => runs.claim(run_id)).toThrow(code("run_busy"));
    second.release();
  });

  it("is released when the runs are closed", () => {
    const path = join(folder(), "runs.db");
    const runs = opened(path);
    const { run_id } = runs.create(asked);
    runs.claim(run_id);
    runs.close();
    opened(path).claim(run_id).release();
  });

  it("is refused when the run is no longer what the caller has seen", () => {
    const runs = opened(join(folder(), "runs.db"));
    const { run_id } = runs.create(asked);
    const seen = runs.update(run_id, { status: "awaiting_feedback", stage: 1 });
    runs.claim(run_id, seen).release();
    runs.update(run_id, { stage: 2 });
    expect(() => runs.claim(run_id, seen)).toThrow(code("run_moved_on"));
    expect(() => runs.claim(run_id, { status: "running" })).toThrow(code("run_moved_on"));
    expect(() => runs.claim(run_id, { checkpoint_id: "1" })).toThrow(code("run_moved_on"));
    runs.claim(run_id, { status: "awaiting_feedback", stage: 2, checkpoint_id: null }).release();
  });

  it("lets the first of two answers to one stage through, and not the second", () => {
    const path = join(folder(), "runs.db");
    const [mine, theirs] = [opened(path), opened(path)];
    const { run_id } = mine.create(asked);
    const seen = mine.update(run_id, { status: "awaiting_feedback", stage: 1 });
    const claim = mine.claim(run_id, seen);
    expect(() => theirs.claim(run_id, seen)).toThrow(code("run_busy"));
    mine.update(run_id, { stage: 2 });
    claim.release();
    expect(() => theirs.claim(run_id, seen)).toThrow(code("run_moved_on"));
  });

  it("goes to exactly one of eight processes", async () => {
    const path = join(folder(), "runs.db");
    const runs = opened(path);
    const { run_id } = runs.create(asked);
    const children = Array.from({ length: 8 }, () => startChild("claim", path, run_id));
    const said = await Promise.all(children.map((child) => child.said()));
    expect(said.toSorted()).toEqual(["claimed", ...Array.from({ length: 7 }, () => "run_busy")]);
    expect(runs.get(run_id)?.claimed_by?.pid).toBe(children[said.indexOf("claimed")]?.pid);
  });

  it("is taken over at once when its process was killed", async () => {
    const path = join(folder(), "runs.db");
    const runs = opened(path);
    const { run_id } = runs.create(asked);
    const child = startChild("claim", path, run_id);
    expect(await child.said()).toBe("claimed");
    expect(() => runs.claim(run_id)).toThrow(code("run_busy"));
    await child.end("SIGKILL");
    expect(runs.get(run_id)?.claimed_by).toBeNull();
    runs.claim(run_id).release();
  });

  it("is kept by a process that is merely stopped", async () => {
    const path = join(folder(), "runs.db");
    const runs = opened(path);
    const { run_id } = runs.create(asked);
    const child = startChild("claim", path, run_id);
    await child.said();
    process.kill(child.pid ?? 0, "SIGSTOP");
    expect(() => runs.claim(run_id)).toThrow(code("run_busy"));
  });

  it("is taken over when its process number now belongs to another process", () => {
    const path = join(folder(), "runs.db");
    const runs = opened(path);
    const { run_id } = runs.create(asked);
    runs.claim(run_id);
    const sql = new DatabaseSync(path);
    sql.prepare("UPDATE claims SET holder = ?").run(JSON.stringify({ ...thisProcess(), started: "1" }));
    sql.close();
    expect(runs.get(run_id)?.claimed_by).toBeNull();
    opened(path).claim(run_id).release();
  });
});

describe("isAlive", () => {
  const now = 1_000_000;

  it("is true of this process, and false of one that started at another time or on another boot", () => {
    expect(isAlive(thisProcess(), now, now)).toBe(true);
    expect(isAlive({ ...thisProcess(), started: "1" }, now, now)).toBe(false);
    expect(isAlive({ ...thisProcess(), boot: "another" }, now, now)).toBe(false);
    expect(isAlive({ ...thisProcess(), host: "renamed" }, now, now)).toBe(true);
  });

  it("is true of a process in another container as long as it has been heard of lately", () => {
    const elsewhere = { ...thisProcess(), namespace: "pid:[1]" };
    expect(isAlive(elsewhere, now - 10_000, now)).toBe(true);
    expect(isAlive(elsewhere, now - 60_000, now)).toBe(false);
  });

  it.runIf(process.platform === "linux")(
    "is false of a process of which only the exit status is left",
    async () => {
      // The shell starts a process that ends soon, and by then has become a program that never asks how it ended.
      const { spawn } = await import("node:child_process");
      const parent = spawn("sh", ["-c", "sleep 0.2 & echo $!; exec sleep 60"], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const pid = await new Promise<number>((resolve) =>
        parent.stdout.once("data", (line) => resolve(Number(line))),
      );
      const stat = () => readFileSync(`/proc/${pid}/stat`, "utf8").split(" ");
      await expect.poll(() => stat()[2]).toBe("Z");
      expect(isAlive({ ...thisProcess(), pid, started: stat()[21] ?? "" }, now, now)).toBe(false);
      parent.kill("SIGKILL");
    },
  );
});
