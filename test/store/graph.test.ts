import { Annotation, Command, END, interrupt, START, StateGraph } from "@langchain/langgraph";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { SqliteSaver } from "../../src/store/saver.ts";
import { folder } from "./fixtures.ts";

const State = Annotation.Root({
  big: Annotation<string>,
  log: Annotation<string[]>({ reducer: (all, more) => [...all, ...more], default: () => [] }),
});

function graphOn(path: string) {
  const checkpointer = new SqliteSaver(path);
  onTestFinished(() => checkpointer.close());
  const graph = new StateGraph(State)
    .addNode("first", () => ({ big: "x".repeat(100_000), log: ["first"] }))
    .addNode("ask", () => ({ log: [`answer ${interrupt<string, string>("?")}`] }))
    .addNode("last", ({ log }) => ({ log: [`after ${log.length}`] }))
    .addEdge(START, "first")
    .addEdge("first", "ask")
    .addEdge("ask", "last")
    .addEdge("last", END)
    .compile({ checkpointer });
  return { graph, checkpointer };
}

const config = { configurable: { thread_id: "run-1" }, durability: "sync" } as const;

describe("a graph on SqliteSaver", () => {
  it("goes on from an interrupt in another saver on the same file", async () => {
    const path = join(folder(), "runs.db");
    await graphOn(path).graph.invoke({ log: ["asked"] }, config);
    const { graph } = graphOn(path);
    expect((await graph.getState(config)).next).toEqual(["ask"]);
    const { log } = await graph.invoke(new Command({ resume: "yes" }), config);
    expect(log).toEqual(["asked", "first", "answer yes", "after 3"]);
    expect((await graph.getState(config)).next).toEqual([]);
  });

  it("keeps the values of two branches apart that were forked from one checkpoint", async () => {
    const { graph } = graphOn(join(folder(), "runs.db"));
    await graph.invoke({ log: ["asked"] }, config);
    const fork = (await graph.getState(config)).config;
    const yes = await graph.updateState(fork, { log: ["yes"] }, "ask");
    const no = await graph.updateState(fork, { log: ["no"] }, "ask");
    for (const [branch, answer] of [
      [yes, "yes"],
      [no, "no"],
    ] as const) {
      const { values, next } = await graph.getState(branch);
      expect(values.log).toEqual(["asked", "first", answer]);
      expect(values.big).toHaveLength(100_000);
      expect(next).toEqual(["last"]);
    }
  });

  it("lists its history newest first, and forgets a thread that is deleted", async () => {
    const { graph, checkpointer } = graphOn(join(folder(), "runs.db"));
    await graph.invoke({ log: ["asked"] }, config);
    const steps: unknown[] = [];
    for await (const { next } of graph.getStateHistory(config)) steps.push(next);
    expect(steps).toEqual([["ask"], ["first"], ["__start__"]]);
    await checkpointer.deleteThread("run-1");
    expect((await checkpointer.list(config).next()).done).toBe(true);
  });
});
