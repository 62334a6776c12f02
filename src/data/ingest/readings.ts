import type { DuckDBConnection } from "@duckdb/node-api";
import { almostDates } from "./almost_dates.ts";
import { decide, type Decision, type TextSource } from "./columns.ts";
import { lastingTimes } from "./lasting.ts";
import { loneWords } from "./lone_words.ts";
import { numberTimes } from "./number_times.ts";
import { sameOrder } from "./same_order.ts";

/** How each column is read: by itself, then by what the others are. */
export async function readings(connection: DuckDBConnection, source: TextSource): Promise<Decision[]> {
  const alone = await decide(connection, source);
  const dated = await almostDates(connection, source, alone);
  const ordered = await sameOrder(connection, source, dated);
  const counted = await loneWords(connection, source, ordered);
  const lasting = await lastingTimes(connection, source, counted);
  return numberTimes(connection, source, lasting);
}
