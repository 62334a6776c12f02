/**
 * What travels between the processes: `[length: u32][kind: u8][payload]`, little-endian.
 * The length counts the payload, and is refused beyond the reader's cap before anything is allocated.
 */
export const JSON_FRAME = 1;
/** Rows of a statement, in columns: see `rows.ts`. */
export const ROWS_FRAME = 2;

const HEADER_BYTES = 5;

export interface Frame {
  readonly kind: number;
  readonly payload: Buffer;
}

export function encodeFrame(kind: number, payload: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(HEADER_BYTES + payload.length);
  frame.writeUInt32LE(payload.length, 0);
  frame.writeUInt8(kind, 4);
  frame.set(payload, HEADER_BYTES);
  return frame;
}

export function encodeJson(message: unknown): Buffer {
  return encodeFrame(JSON_FRAME, Buffer.from(JSON.stringify(message)));
}

/** Returns a function to be fed with chunks. After a frame beyond `maxBytes` it calls `onBad` once, then ignores the rest. */
export function frameReader(
  maxBytes: number,
  onFrame: (frame: Frame) => void,
  onBad: (reason: string) => void,
): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let buffered = 0;
  let wanted = HEADER_BYTES;
  let broken = false;

  return (chunk) => {
    if (broken) return;
    chunks.push(chunk);
    buffered += chunk.length;
    while (buffered >= wanted) {
      const bytes = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
      const length = bytes.readUInt32LE(0);
      if (length > maxBytes) {
        broken = true;
        chunks = [];
        onBad(`a frame of ${length} bytes, where at most ${maxBytes} are allowed`);
        return;
      }
      const end = HEADER_BYTES + length;
      if (bytes.length < end) {
        chunks = [bytes];
        wanted = end;
        return;
      }
      chunks = [bytes.subarray(end)];
      buffered = bytes.length - end;
      wanted = HEADER_BYTES;
      onFrame({ kind: bytes.readUInt8(4), payload: bytes.subarray(HEADER_BYTES, end) });
    }
  };
}
