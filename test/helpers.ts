import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openWorkspace, type Workspace } from "../src/pipeline/workspace.ts";

export async function temporaryFolder(): Promise<string> {
  return await mkdtemp(join(tmpdir(), "toolkiln-test-"));
}

/** A fresh workspace, closed when the test is done. */
export async function freshWorkspace(folder?: string): Promise<Workspace> {
  const workspace = await openWorkspace(folder ?? (await temporaryFolder()));
  onTestFinished(() => workspace.close());
  return workspace;
}

export async function dataFile(folder: string, text: string, name = "sales.csv"): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

export const SALES = `region,product,amount,units
North,apple,10.5,3
South,apple,7.25,2
North,pear,3,1
East,apple,,4
South,pear,12,5
East,plum,8.5,2
`;
