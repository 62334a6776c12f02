/** Lets questions be put to the person at the terminal; nothing comes of it when they leave with Ctrl-C or Ctrl-D. */
export async function prompting<T>(
  talk: (ask: (text: string) => Promise<string>) => Promise<T>,
): Promise<T | undefined> {
  const { createInterface } = await import("node:readline/promises");
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await talk((text) => prompt.question(text));
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") return undefined;
    throw error;
  } finally {
    prompt.close();
  }
}
