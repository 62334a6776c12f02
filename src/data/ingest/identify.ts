import { isUtf8 } from "node:buffer";
import { open } from "node:fs/promises";
import { InputError } from "../../errors.ts";
import { shown } from "../path.ts";

/** What the bytes are. */
export type Content = "text" | "parquet" | "gzip" | "zstd";

/** What the file's name promises, apart from compression: `none` for a name that promises nothing we know. */
export type Hint = "csv" | "tsv" | "json" | "ndjson" | "parquet" | "none";

const HINTS: Readonly<Record<string, Hint>> = {
  csv: "csv",
  txt: "none",
  tsv: "tsv",
  tab: "tsv",
  json: "json",
  geojson: "json",
  ndjson: "ndjson",
  jsonl: "ndjson",
  parquet: "parquet",
  pq: "parquet",
};

export function formatHint(name: string): Hint {
  const extension = /\.([a-z0-9]+)(\.(gz|gzip|zst|zstd))?$/i.exec(name)?.[1] ?? "";
  return HINTS[extension.toLowerCase()] ?? "none";
}

/**
 * Looks at a file's first bytes, whatever its name says.
 * @throws InputError naming what the file looks like, when it is nothing that is read here
 */
export async function identify(path: string, name: string): Promise<Content> {
  const head = await readHead(path, 4096);
  const known = SIGNATURES.find(({ bytes, at = 0, text = false }) => {
    // A table may begin with a column named ORC.
    return head.subarray(at, at + bytes.length).equals(bytes) && (text || isBinary(head));
  });
  if (known === undefined) return identifyText(head, name);
  if (known.content !== undefined) return known.content;
  throw new InputError(
    "wrong_format",
    `${shown(name)} looks like ${known.what}, which is not read here.`,
    known.wayOut,
  );
}

export async function readHead(path: string, bytes: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function identifyText(head: Buffer, name: string): Content {
  const start = head
    .toString("latin1")
    .replace(/^(\xef\xbb\xbf)?\s*/, "")
    .slice(0, 200)
    .toLowerCase();
  if (/^<(!doctype html|html|head|body)/.test(start)) {
    throw new InputError(
      "wrong_format",
      `${shown(name)} is a web page, not a table.`,
      "A download may have led to a login page: download the data again, or export it as CSV.",
    );
  }
  if (/^<(\?xml|[a-z])/.test(start)) {
    throw new InputError("wrong_format", `${shown(name)} looks like XML, which is not read here.`, EXPORT);
  }
  return "text";
}

function isBinary(head: Buffer): boolean {
  return !isUtf8(head) || head.some((byte) => byte < 32 && !(byte >= 9 && byte <= 13));
}

interface Signature {
  readonly bytes: Buffer;
  /** What follows may be text. */
  readonly text?: boolean;
  readonly at?: number;
  readonly content?: Content;
  readonly what: string;
  readonly wayOut: string;
}

const EXPORT = "Open it in the program that made it, and export it as CSV.";
const UNPACK = "Unpack it, and name the data file in it.";

const SIGNATURES: readonly Signature[] = [
  { bytes: ascii("PAR1"), content: "parquet", what: "Parquet", wayOut: "" },
  { bytes: hex("1f8b"), content: "gzip", what: "gzip", wayOut: "" },
  { bytes: hex("28b52ffd"), content: "zstd", what: "Zstandard", wayOut: "" },
  {
    bytes: hex("504b0304"),
    what: "an Excel workbook (xlsx) or another zip archive",
    wayOut: "A workbook: export it as CSV. An archive: unpack it, and name the data file in it.",
  },
  { bytes: hex("d0cf11e0a1b11ae1"), what: "an old Excel workbook (xls)", wayOut: "Export it as CSV." },
  {
    bytes: ascii("%PDF-"),
    text: true,
    what: "a PDF document",
    wayOut: "Find the data behind it, as CSV for example.",
  },
  { bytes: hex("89504e470d0a1a0a"), what: "a PNG picture", wayOut: "Name a data file." },
  { bytes: hex("ffd8ff"), what: "a JPEG picture", wayOut: "Name a data file." },
  { bytes: ascii("GIF8"), what: "a GIF picture", wayOut: "Name a data file." },
  {
    bytes: ascii("SQLite format 3\0"),
    what: "an SQLite database",
    wayOut: "Export the table you need as CSV.",
  },
  {
    bytes: ascii("DUCK"),
    at: 8,
    what: "a DuckDB database",
    wayOut: "Export the table you need as Parquet or CSV.",
  },
  { bytes: ascii("BZh"), what: "bzip2", wayOut: UNPACK },
  { bytes: hex("fd377a585a00"), what: "xz", wayOut: UNPACK },
  { bytes: hex("377abcaf271c"), what: "a 7-Zip archive", wayOut: UNPACK },
  { bytes: ascii("Rar!"), what: "a RAR archive", wayOut: UNPACK },
  { bytes: ascii("ustar"), at: 257, what: "a tar archive", wayOut: UNPACK },
  { bytes: ascii("ARROW1"), what: "Arrow (Feather)", wayOut: "Save it as Parquet or CSV." },
  { bytes: ascii("FEA1"), what: "Feather", wayOut: "Save it as Parquet or CSV." },
  { bytes: ascii("ORC"), what: "ORC", wayOut: "Save it as Parquet or CSV." },
  { bytes: ascii("Obj\x01"), what: "Avro", wayOut: "Save it as Parquet or CSV." },
  { bytes: hex("894844460d0a1a0a"), what: "HDF5", wayOut: "Save it as Parquet or CSV." },
  { bytes: ascii("RDX"), what: "an R data file", wayOut: "In R: write.csv(x, 'x.csv', row.names = FALSE)" },
  { bytes: ascii("<stata_dta>"), what: "a Stata file", wayOut: EXPORT },
  { bytes: ascii("$FL2"), what: "an SPSS file", wayOut: EXPORT },
  { bytes: hex("7f454c46"), what: "a program", wayOut: "Name a data file." },
];

function ascii(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

function hex(text: string): Buffer {
  return Buffer.from(text, "hex");
}
