import type { Failure } from "../../errors.ts";
import type { Profile } from "../dataset.ts";

/** What the ingest process is told to do, in its first and only message. */
export interface IngestJob {
  /** Where the process finds the data file: its real path, or the number under which it is held open for it. */
  readonly source: string;
  readonly name: string;
  /** A folder of its own: everything it writes goes there. */
  readonly folder: string;
  /** The files to write, in that folder: the DuckDB file and the listing of values. */
  readonly made: { readonly cache: string; readonly values: string };
  readonly memoryMb: number;
  readonly threads: number;
}

/** What the ingest process answers. */
export type IngestMessage =
  | { readonly kind: "progress"; readonly message: string }
  | { readonly kind: "done"; readonly profile: Profile }
  | { readonly kind: "failed"; readonly failure: Failure };
