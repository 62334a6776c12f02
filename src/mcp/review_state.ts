import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createRequestStateCodec, type RequestStateCodec } from "@modelcontextprotocol/server";
import { isSystemError } from "../errors.ts";
import type { Stage } from "../review/feedback.ts";

/** What a question to a person was about. An answer counts only while the run still waits just there. */
export interface ReviewState {
  readonly run_id: string;
  readonly stage: Stage;
  readonly checkpoint_id: string;
  /** Digest of the call that it was asked in. */
  readonly call: string;
  /** How often the person was asked this without an answer that could be taken. */
  readonly asked: number;
}

/** Signs what travels through the client, with a key of the workspace, so that it outlives this process. */
export interface ReviewStates {
  mint(state: ReviewState): Promise<string>;
  /** Nothing for a state that is forged, damaged or too old: the person is then asked again. */
  read(signed: string): Promise<ReviewState | undefined>;
}

/** People answer tomorrow, too; what an answer is worth is decided by the run. */
const VALID_SECONDS = 7 * 24 * 3600;
const KEY_BYTES = 32;

export function createReviewStates(stateDir: string): ReviewStates {
  let codec: Promise<RequestStateCodec<ReviewState>> | undefined;
  const ready = () =>
    (codec ??= keyIn(stateDir).then((key) => createRequestStateCodec({ key, ttlSeconds: VALID_SECONDS })));
  return {
    mint: async (state) => await (await ready()).mint(state),
    async read(signed) {
      const { verify } = await ready();
      // The context is for bindings, of which this codec has none.
      return await (verify as (state: string) => Promise<ReviewState>)(signed).catch(() => undefined);
    },
  };
}

/** The workspace's key, made by whoever comes first. */
async function keyIn(stateDir: string): Promise<Buffer> {
  const path = join(stateDir, "review.key");
  const known = await readFile(path).catch((error: unknown) => {
    if (isSystemError(error, "ENOENT")) return undefined;
    throw error;
  });
  if (known?.length === KEY_BYTES) return known;
  if (known !== undefined) await rm(path);
  await mkdir(stateDir, { recursive: true });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, randomBytes(KEY_BYTES), { mode: 0o600 });
  // Unlike a rename, a link fails when another process was first.
  await link(draft, path).catch((error: unknown) => {
    if (!isSystemError(error, "EEXIST")) throw error;
  });
  await rm(draft, { force: true });
  return await readFile(path);
}
