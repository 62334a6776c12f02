import { createReadStream, createWriteStream } from "node:fs";
import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip, createZstdDecompress } from "node:zlib";
import { InputError } from "../../errors.ts";
import { shown } from "../path.ts";

/** A file that unpacks to more than this is not what it seems. */
const MOST_BYTES = 32 * 1024 ** 3;
/** The table that is made of it needs room too. */
const SHARE_OF_FREE = 0.5;

/** Unpacks a gzip or Zstandard file; a few kilobytes can hold terabytes, so it stops before the disk is full. */
export async function unpack(
  from: string,
  to: string,
  kind: "gzip" | "zstd",
  name: string,
  freeBytes: (folder: string) => Promise<number> = bytesFree,
): Promise<void> {
  const most = Math.min(MOST_BYTES, (await freeBytes(dirname(to))) * SHARE_OF_FREE);
  let size = 0;
  const bounded = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > most) throw tooLarge(name, most);
      yield chunk;
    }
  };
  const unpacker = kind === "gzip" ? createGunzip() : createZstdDecompress();
  try {
    await pipeline(createReadStream(from), unpacker, bounded, createWriteStream(to, { mode: 0o600 }));
  } catch (error) {
    if (error instanceof Error && "code" in error && /^(Z_|ZSTD_|ERR_ZLIB)/.test(String(error.code))) {
      throw damaged(name, kind, error);
    }
    throw error;
  }
  if (size === 0) {
    throw new InputError(
      "empty_file",
      `${shown(name)} unpacks to nothing (0 bytes).`,
      "Name a file that holds data.",
    );
  }
}

function damaged(name: string, kind: "gzip" | "zstd", cause: Error): InputError {
  return new InputError(
    "damaged_archive",
    `${shown(name)} cannot be unpacked (${cause.message}).`,
    `The download may be incomplete: test it with ${kind} -t, and fetch it again.`,
    { cause },
  );
}

async function bytesFree(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

function tooLarge(name: string, most: number): InputError {
  const [bound, why] =
    most === MOST_BYTES
      ? [`${MOST_BYTES / 1024 ** 3} GB`, ""]
      : [`${Math.floor(most / 1e6)} MB`, ", half of what is free on the disk"];
  return new InputError(
    "too_large",
    `${shown(name)} unpacks to more than ${bound}${why}.`,
    why === ""
      ? "Unpack it yourself and save it as Parquet."
      : "Free some space, or unpack it yourself and save it as Parquet.",
  );
}
