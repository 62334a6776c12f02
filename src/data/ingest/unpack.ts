import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip, createZstdDecompress } from "node:zlib";
import { InputError } from "../../errors.ts";
import { shown } from "../path.ts";

/** A file that unpacks to more than this is not what it seems. */
const MOST_BYTES = 32 * 1024 ** 3;

/** Unpacks a gzip or Zstandard file. */
export async function unpack(from: string, to: string, kind: "gzip" | "zstd", name: string): Promise<void> {
  let size = 0;
  const bounded = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > MOST_BYTES) throw tooLarge(name);
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

function tooLarge(name: string): InputError {
  return new InputError(
    "too_large",
    `${shown(name)} unpacks to more than ${MOST_BYTES / 1024 ** 3} GB.`,
    "Unpack it yourself and save it as Parquet.",
  );
}
