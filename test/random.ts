/**
 * Where random tests start. One commit has one verdict, so it stays the same from run to run;
 * `SEED=$RANDOM npm test` looks elsewhere, and a test that fails says the seed it had.
 */
export const SEED = Number(process.env["SEED"] ?? 20_261);

/** A small generator of pseudo-random numbers in [0, 1) (mulberry32), so that a seed tells the whole test. */
export function generator(seed = SEED): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
