import { symlink } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { InputError } from "../../errors.ts";
import type { Profile } from "../dataset.ts";
import { changing } from "../hash.ts";
import { shown } from "../path.ts";
import { storeCsv } from "./csv.ts";
import { openLocked } from "./duckdb.ts";
import { formatHint, type Hint, identify, readHead } from "./identify.ts";
import type { IngestJob } from "./job.ts";
import { startsLikeJson, storeJson } from "./json.ts";
import { createNotes, type Notes } from "./notes.ts";
import { storeParquet } from "./parquet.ts";
import { profileTable } from "./profile.ts";
import type { Units } from "./table.ts";
import { plainText } from "./text.ts";
import { unpack } from "./unpack.ts";

/**
 * Reads a data file into the table `data` of the job's DuckDB file, in the file's order, and profiles it.
 * @throws InputError when the file is no table, or too damaged to answer from
 */
export async function ingest(job: IngestJob, progress: (message: string) => void): Promise<Profile> {
  const notes = createNotes();
  const { file, content } = await unpacked(job, progress);
  const database = await openLocked(job);
  try {
    const { connection } = database;
    const units = await store(connection, file, content, job, notes, progress);
    progress(`profiling ${shown(job.name)}`);
    const profile = await profileTable(connection, job.made.values, notes, units);
    await connection.run("CHECKPOINT");
    return profile;
  } catch (error) {
    throw explained(error, job);
  } finally {
    database.close();
  }
}

/** The file to read, and what is in it once it is unpacked. */
async function unpacked(
  job: IngestJob,
  progress: (message: string) => void,
): Promise<{ file: string; content: "text" | "parquet" }> {
  const content = await identify(job.source, job.name);
  if (content === "text" || content === "parquet") return { file: job.source, content };
  progress(`unpacking ${shown(job.name)}`);
  const file = join(job.folder, "unpacked");
  await unpack(job.source, file, content, job.name);
  const inner = await identify(file, job.name);
  if (inner === "text" || inner === "parquet") return { file, content: inner };
  throw new InputError(
    "wrong_format",
    `${shown(job.name)} is packed twice.`,
    "Unpack it once and name the result.",
  );
}

/** DuckDB takes stars and brackets in a path for a pattern, so it is given a link of a plain name. */
async function linked(file: string, job: IngestJob): Promise<string> {
  if (file !== job.source) return file;
  const link = join(job.folder, "source");
  await symlink(file, link);
  return link;
}

async function store(
  connection: DuckDBConnection,
  file: string,
  content: "text" | "parquet",
  job: IngestJob,
  notes: Notes,
  progress: (message: string) => void,
): Promise<Units> {
  const hint = formatHint(job.name);
  progress(`reading ${shown(job.name)}`);
  if (content === "parquet") {
    noteMismatch(hint, "parquet", notes);
    await storeParquet(connection, await linked(file, job), job.name, notes);
    return new Map();
  }
  const plain = await linked(await plainText(file, join(job.folder, "plain"), job.name, notes), job);
  const head = new TextDecoder().decode(await readHead(plain, 1 << 16));
  if (head.trim() === "") {
    throw new InputError(
      "empty_file",
      `${shown(job.name)} holds only blanks.`,
      "Name a file that holds data.",
    );
  }
  const json = startsLikeJson(head);
  noteMismatch(hint, json ? "json" : "csv", notes);
  progress(`storing ${shown(job.name)}`);
  return json
    ? storeJson(connection, plain, head, job.name, notes)
    : storeCsv(connection, plain, job.name, hint, notes);
}

const FAMILIES: Readonly<Record<Hint, "csv" | "json" | "parquet" | undefined>> = {
  csv: "csv",
  tsv: "csv",
  json: "json",
  ndjson: "json",
  parquet: "parquet",
  none: undefined,
};
const SPOKEN = { csv: "a text table", json: "JSON", parquet: "Parquet" };

function noteMismatch(hint: Hint, found: keyof typeof SPOKEN, notes: Notes): void {
  const promised = FAMILIES[hint];
  if (promised === undefined || promised === found) return;
  notes.add(`The name says .${hint}, but the file is ${SPOKEN[found]}, and was read as such.`);
}

/** What DuckDB says of bad data, for people; anything else is a defect of ours and stays as it is. */
function explained(error: unknown, job: IngestJob): unknown {
  if (!(error instanceof Error) || error instanceof InputError) return error;
  const [line = ""] = error.message.split("\n");
  if (line.startsWith("Out of Memory Error")) {
    return new InputError(
      "ingest_memory",
      `Reading ${shown(job.name)} needs more than ${job.memoryMb} MB of memory.`,
      "Raise the memory limit for reading data, or save the file as Parquet.",
      { cause: error },
    );
  }
  // DuckDB asks where the file lies each time it opens it: by now elsewhere.
  if (line.startsWith("Permission Error")) return changing(job.name);
  if (/no space left/i.test(error.message)) {
    return new InputError(
      "disk_full",
      `The disk is full: ${shown(job.name)} could not be stored.`,
      "Free some space.",
      {
        cause: error,
      },
    );
  }
  if (!/^(Invalid Input|IO|Conversion|Serialization|Not implemented|Out of Range|Invalid) Error/i.test(line))
    return error;
  const reason = line
    .replace(/^[\w ]+ Error: /, "")
    .replaceAll(job.folder, "")
    .replace(/ (in|from) file "[^"]*"/, "");
  return new InputError(
    "unreadable_data",
    `${shown(job.name)} cannot be read as a table: ${shown(reason)}`,
    "The file may be damaged or cut short: open it in the program that made it, and save it again.",
    { cause: error },
  );
}
