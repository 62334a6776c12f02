import { DuckDBTypeId, JsonDuckDBValueConverter } from "@duckdb/node-api";
import type { DuckDBResult, DuckDBType, DuckDBValue, DuckDBVector } from "@duckdb/node-api";
import type { Cell } from "../toolkit/index.ts";

export class TooManyRows extends Error {}

/**
 * Reads a streamed result to its end, and packs it as it travels:
 * `[id: u32][length: u32][header as JSON][one block a column]`. A column of numbers is Float64, where NaN stands for a
 * missing value; any other is a JSON array.
 * @throws TooManyRows beyond `maxRows` rows or `maxBytes` bytes
 */
export async function packRows(
  id: number,
  result: DuckDBResult,
  maxRows: number,
  maxBytes: number,
): Promise<Buffer> {
  const columns = result.columnTypes().map(packerOf);
  let rows = 0;
  for (
    let chunk = await result.fetchChunk();
    chunk !== null && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    rows += chunk.rowCount;
    if (rows > maxRows) throw new TooManyRows(`more than ${maxRows} rows`);
    let bytes = 0;
    for (const [index, column] of columns.entries())
      bytes += column.add(chunk.getColumnVector(index), chunk.rowCount);
    if (bytes > maxBytes) throw new TooManyRows(`more than ${maxBytes} bytes of rows`);
  }
  const names = uniqueNames(result.columnNames());
  const blocks = columns.map((column) => column.pack());
  const header = Buffer.from(
    JSON.stringify({
      rows,
      columns: blocks.map(({ numeric, block }, index) => ({
        name: names[index],
        numeric,
        bytes: block.length,
      })),
    }),
  );
  const lead = Buffer.allocUnsafe(8);
  lead.writeUInt32LE(id, 0);
  lead.writeUInt32LE(header.length, 4);
  return Buffer.concat([lead, header, ...blocks.map(({ block }) => block)]);
}

/** A name that occurs twice gets `_1`, `_2`, …, never one that another column has. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let count = 1; seen.has(unique) || (unique !== name && taken.has(unique)); count += 1) {
      unique = `${name}_${count}`;
    }
    seen.add(unique);
    return unique;
  });
}

interface Packer {
  /** Takes the values of a chunk; returns about how many bytes the column has by now. */
  add(vector: DuckDBVector, count: number): number;
  pack(): { readonly numeric: boolean; readonly block: Buffer };
}

function packerOf(type: DuckDBType): Packer {
  const convert = converterOf(type);
  return convert === undefined ? numberPacker() : cellPacker(convert);
}

function numberPacker(): Packer {
  let numbers = new Float64Array(2_048);
  let length = 0;
  // Integers that a number cannot hold: rare, and then the whole column travels as JSON.
  const wide = new Map<number, string>();
  return {
    add: (vector, count) => {
      if (length + count > numbers.length) {
        const larger = new Float64Array(Math.max(numbers.length * 2, length + count));
        larger.set(numbers);
        numbers = larger;
      }
      for (let index = 0; index < count; index += 1) {
        const value = vector.getItem(index);
        const number = value === null ? Number.NaN : Number(value);
        if (typeof value === "bigint" && !Number.isSafeInteger(number)) wide.set(length, String(value));
        numbers[length] = number;
        length += 1;
      }
      return length * 8;
    },
    pack: () => {
      const used = numbers.subarray(0, length);
      if (wide.size === 0) return { numeric: true, block: Buffer.from(used.buffer, 0, used.byteLength) };
      const cells = Array.from(
        used,
        (number, index) => wide.get(index) ?? (Number.isNaN(number) ? null : number),
      );
      return { numeric: false, block: Buffer.from(JSON.stringify(cells)) };
    },
  };
}

function cellPacker(convert: (value: NonNullable<DuckDBValue>) => Cell): Packer {
  const cells: Cell[] = [];
  let bytes = 0;
  return {
    add: (vector, count) => {
      for (let index = 0; index < count; index += 1) {
        const value = vector.getItem(index);
        const cell = value === null ? null : convert(value);
        bytes += typeof cell === "string" ? cell.length + 3 : 5;
        cells.push(cell);
      }
      return bytes;
    },
    pack: () => ({ numeric: false, block: Buffer.from(JSON.stringify(cells)) }),
  };
}

/** How a value of this type becomes a cell; undefined for what is a number or an integer already. */
function converterOf(type: DuckDBType): ((value: NonNullable<DuckDBValue>) => Cell) | undefined {
  switch (type.typeId) {
    case DuckDBTypeId.TINYINT:
    case DuckDBTypeId.SMALLINT:
    case DuckDBTypeId.INTEGER:
    case DuckDBTypeId.BIGINT:
    case DuckDBTypeId.HUGEINT:
    case DuckDBTypeId.UTINYINT:
    case DuckDBTypeId.USMALLINT:
    case DuckDBTypeId.UINTEGER:
    case DuckDBTypeId.UBIGINT:
    case DuckDBTypeId.UHUGEINT:
    case DuckDBTypeId.BIGNUM:
    case DuckDBTypeId.FLOAT:
    case DuckDBTypeId.DOUBLE:
    case DuckDBTypeId.DECIMAL:
      return undefined;
    case DuckDBTypeId.BOOLEAN:
      return (value) => value === true;
    case DuckDBTypeId.VARCHAR:
      return (value) => (typeof value === "string" ? value : String(value));
    case DuckDBTypeId.TIMESTAMP_TZ:
      // The session's time zone is UTC, so the offset says nothing.
      return (value) => String(value).replace(/\+00$/, "");
    case DuckDBTypeId.LIST:
    case DuckDBTypeId.ARRAY:
    case DuckDBTypeId.STRUCT:
    case DuckDBTypeId.MAP:
    case DuckDBTypeId.UNION:
    case DuckDBTypeId.VARIANT:
      return (value) => JSON.stringify(JsonDuckDBValueConverter(value, type, JsonDuckDBValueConverter));
    default:
      return String;
  }
}
