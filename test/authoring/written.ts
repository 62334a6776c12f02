/** A table of forty rows as a text, each made of its place. */
export function csv(header: string, row: (at: number) => readonly unknown[]): string {
  return `${[header, ...Array.from({ length: 40 }, (_, at) => row(at).join(","))].join("\n")}\n`;
}

/** One of the values after the other, over and over. */
export function of<T>(values: readonly T[], at: number): T | undefined {
  return values[at % values.length];
}
