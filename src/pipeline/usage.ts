import { appendFile, mkdir, open, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isSystemError } from "../errors.ts";

/** Enough of the latest calls to know which tools are in use. */
const READ_BYTES = 64 * 1024;
const MOST_BYTES = 1024 * 1024;

/** Notes that a promoted tool was called. A line is appended in one write, so that processes do not disturb each other. */
export async function countCall(stateDir: string, name: string): Promise<void> {
  const path = join(stateDir, "calls.log");
  try {
    await mkdir(stateDir, { recursive: true });
    await appendFile(path, `${name}\n`, { mode: 0o600 });
    if ((await stat(path)).size > MOST_BYTES) await forgetOldest(path);
  } catch (error) {
    // The order of a listing is not worth an answer.
    if (!isSystemError(error)) throw error;
  }
}

/** How often each tool was called lately. */
export async function recentCalls(stateDir: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const name of (await tail(join(stateDir, "calls.log"))).split("\n"))
    if (name !== "") counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** A call noted by another process in this moment may be forgotten with the oldest. */
async function forgetOldest(path: string): Promise<void> {
  const kept = `${path}.${process.pid}`;
  await writeFile(kept, await tail(path), { mode: 0o600 });
  await rename(kept, path);
}

async function tail(path: string): Promise<string> {
  const file = await open(path, "r").catch((error: unknown) => {
    if (isSystemError(error)) return undefined;
    throw error;
  });
  if (file === undefined) return "";
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - READ_BYTES);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, READ_BYTES)), {
      position: from,
    });
    const text = buffer.toString("utf8", 0, bytesRead);
    // The first line may be cut.
    return from === 0 ? text : text.slice(text.indexOf("\n") + 1);
  } finally {
    await file.close();
  }
}
