import { deltaChannelHistoryTests, validate } from "@langchain/langgraph-checkpoint-validation";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SqliteSaver } from "../../src/store/saver.ts";

const folder = mkdtempSync(join(tmpdir(), "toolkiln-saver-"));
let files = 0;

const initializer = {
  checkpointerName: "SqliteSaver",
  createCheckpointer: () => new SqliteSaver(join(folder, `${(files += 1)}.db`)),
  destroyCheckpointer: (saver: SqliteSaver) => saver.close(),
  afterAll: () => rmSync(folder, { recursive: true }),
};

validate(initializer);
deltaChannelHistoryTests(initializer);
