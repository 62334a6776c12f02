import { join } from "node:path";
import { emptyCheckpoint } from "@langchain/langgraph-checkpoint";
import { describe, expect, it } from "vitest";
import { SqliteSaver } from "../../src/store/saver.ts";
import { asked, folder, opened } from "./fixtures.ts";

function ticking() {
  let now = Date.UTC(2026, 10, 22, 17, 34, 55);
  return () => new Date((now += 1000) - 1000);
}

describe("runs", () => {
  it("are created as running, with an id that says when", () => {
    const run = opened(join(folder(), "state", "runs.db"), ticking()).create(asked);
    expect(run.run_id).toMatch(/^20261122-173455-[0-9bcdfghjkmnpqrstvwxyz]{4}$/);
    expect(run).toEqual({
      ...asked,
      run_id: run.run_id,
      status: "running",
      stage: null,
      created_at: "2026-11-22T17:34:55.000Z",
      updated_at: "2026-11-22T17:34:55.000Z",
      answer: null,
      checkpoint_id: null,
      claimed_by: null,
    });
  });

  it("created in one second all get ids of their own, and are listed newest first", () => {
    const runs = opened(join(folder(), "runs.db"), () => new Date(0));
    const ids = Array.from({ length: 60 }, () => runs.create(asked).run_id);
    expect(new Set(ids).size).toBe(60);
    expect(runs.list().map(({ run_id }) => run_id)).toEqual(ids.toReversed());
    expect(runs.list({ limit: 3 })).toHaveLength(3);
  });

  it("are there after the file is opened again, with what was updated", () => {
    const path = join(folder(), "runs.db");
    const first = opened(path, ticking());
    const { run_id } = first.create(asked);
    first.update(run_id, { status: "awaiting_feedback", stage: 2 });
    first.close();
    const again = opened(path);
    expect(again.get(run_id)).toMatchObject({ status: "awaiting_feedback", stage: 2, answer: null });
    expect(again.update(run_id, { status: "success", stage: null, answer: "{}" })).toMatchObject({
      answer: "{}",
      stage: null,
    });
    expect(again.list({ status: "success" })).toHaveLength(1);
    expect(again.list({ status: "failed" })).toEqual([]);
    expect(again.get("none")).toBeUndefined();
  });

  it("are found open by question, content and author, the newest first", () => {
    const runs = opened(join(folder(), "runs.db"), ticking());
    const [older, newer, done] = [runs.create(asked), runs.create(asked), runs.create(asked)];
    runs.update(done.run_id, { status: "success" });
    runs.update(newer.run_id, { status: "awaiting_feedback", stage: 1 });
    expect(runs.findOpen(asked)?.run_id).toBe(newer.run_id);
    runs.update(newer.run_id, { status: "rejected" });
    expect(runs.findOpen(asked)?.run_id).toBe(older.run_id);
    for (const other of [{ question: "How many?" }, { data_hash: "abd" }, { author: "model" }])
      expect(runs.findOpen({ ...asked, ...other })).toBeUndefined();
  });

  it("are found by the start or the end of their id, if that fits one only", () => {
    const runs = opened(join(folder(), "runs.db"), ticking());
    const [one, two] = [runs.create(asked), runs.create(asked)];
    expect(runs.find(one.run_id)).toEqual(one);
    expect(runs.find("20261122-173456")).toEqual(two);
    expect(runs.find(one.run_id.slice(-7))).toEqual(one);
    expect(() => runs.find("2026")).toThrow(
      expect.objectContaining({ code: "run_ambiguous", message: expect.stringContaining(two.run_id) }),
    );
    for (const part of ["2025", "", "%", "_"])
      expect(() => runs.find(part)).toThrow(expect.objectContaining({ code: "run_unknown" }));
  });

  it("know the latest checkpoint of their thread", async () => {
    const path = join(folder(), "runs.db");
    const runs = opened(path);
    const saver = new SqliteSaver(path);
    const { run_id } = runs.create(asked);
    const config = { configurable: { thread_id: run_id } };
    const metadata = { source: "loop", step: 0, parents: {} } as const;
    await saver.put(config, { ...emptyCheckpoint(), id: "1" }, metadata, {});
    await saver.put(config, { ...emptyCheckpoint(), id: "2" }, metadata, {});
    expect(runs.get(run_id)?.checkpoint_id).toBe("2");
    saver.close();
  });

  it("do not take a status that there is not", () => {
    const runs = opened(join(folder(), "runs.db"));
    const { run_id } = runs.create(asked);
    const wrong: object = { status: "gone" };
    expect(() => runs.update(run_id, wrong)).toThrow();
    expect(runs.get(run_id)?.status).toBe("running");
    expect(() => runs.update("none", { status: "failed" })).toThrow(
      expect.objectContaining({ code: "run_unknown" }),
    );
  });
});
