import { freshWorkspace } from "../helpers.ts";
import { authorConformance } from "./conformance.ts";
import { cannotAnswer, SUM, SUM_CODE } from "./model/drafts.ts";
import { scriptedModel } from "./model/endpoint.ts";

authorConformance("recipe", async () => {
  const workspace = await freshWorkspace();
  return { workspace, author: await workspace.author("recipes") };
});

const REPLIES = {
  answer: [SUM, SUM_CODE],
  refuse: [cannotAnswer("The table says nothing of the sky.")],
  amend: [SUM, SUM.replace('"value":[]', '"value":[{"column":"region","op":"=","value":"North"}]')],
  repair: [SUM, SUM_CODE, SUM_CODE],
};

authorConformance("model", async (test) => {
  const { workspace } = await scriptedModel(REPLIES[test]);
  return { workspace, author: await workspace.author("model") };
});
