import { distance } from "fastest-levenshtein";

/**
 * Compares texts with one text: how many letters must be changed, left out, put in, or swapped with their neighbour to make it of
 * them (optimal string alignment, computed for all letters of the text at once: Hyyrö 2003). A swap in a text of more than 32
 * letters counts twice.
 * @returns a function of another text and the most steps of interest: any more are `most + 1`
 * @example editsTo("sheffield")("sheffeild", 2) // 1
 */
export function editsTo(text: string): (other: string, most: number) => number {
  const { length } = text;
  if (length === 0 || length > 32) return (other, most) => Math.min(distance(text, other), most + 1);
  const places: number[] = Array.from({ length: 128 }, () => 0);
  for (let at = 0; at < length; at += 1) places[text.charCodeAt(at)] = placesOf(text, text[at]);
  const last = 1 << (length - 1);
  return (other, most) => {
    if (Math.abs(other.length - length) > most) return most + 1;
    let [more, less, same, before, steps] = [-1, 0, 0, 0, length];
    for (let at = 0; at < other.length; at += 1) {
      const here = places[other.charCodeAt(at)] ?? 0;
      const swapped = ((~same & here) << 1) & before;
      same = (((here & more) + more) ^ more) | here | less | swapped;
      const up = less | ~(same | more);
      const down = same & more;
      if ((up & last) !== 0) steps += 1;
      if ((down & last) !== 0) steps -= 1;
      const shifted = (up << 1) | 1;
      more = (down << 1) | ~(same | shifted);
      less = shifted & same;
      before = here;
    }
    return Math.min(steps, most + 1);
  };
}

/** A bit for each place of the letter. */
function placesOf(text: string, letter: string | undefined): number {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) if (text[at] === letter) bits |= 1 << at;
  return bits;
}
