import { readFile } from "node:fs/promises";

export const HELP = `Toolkiln turns a question about a data file into an answer, and the answer into a tool.

  toolkiln analyze FILE "QUESTION"   answer a question, and keep the tool that answers it
      --approve none|output|all        approve reviews in advance (default: none)
      --author auto|recipes|model      who writes the tool (default: auto)
  toolkiln review [RUN]              what waits for you; approve, reject or ask for changes
      --approve | --reject | --changes "WORDS"   answer without a terminal
      --stage 1|2                      only if the run is at this stage
  toolkiln run TOOL FILE             run a promoted tool on a file
      --set NAME=VALUE                 set a parameter (again for more)
      --chart FILE                     write its chart, too, as toolkiln chart does
  toolkiln tools                     the promoted tools
      show NAME | search WORDS | archive NAME
  toolkiln words FILE                what you call the rows, columns and values of a file
      --set "WORD = ROWS, COLUMN or COLUMN: VALUE"   teach a word (again for more)
      --remove WORD                    forget one
  toolkiln runs [show RUN]           past and open runs
  toolkiln chart RUN                 the chart of a run's result
      --out FILE.svg|.png|.vl.json     where to (default: RUN.svg in the current folder)
      --force                          replace a file that is there
  toolkiln eval SUITE                ask every question of a suite, and score the answers
      --author auto|recipes|model      who answers (default: auto)
      --jobs N | --samples K           questions at a time; attempts at each
      --report FILE                    details, a line for each attempt; named again, it goes on from there
  toolkiln graph                     the pipeline as a Mermaid drawing
  toolkiln serve                     an MCP server for this workspace, over stdin and stdout
      --http [--port N] [--host ADDRESS]   over HTTP instead (default: 127.0.0.1, port 7337)
      --print-config                   what a client wants to have in its settings
  toolkiln doctor                    what this machine offers, and what is missing

Everywhere: --workspace DIR (default: the current folder), --json, --help
Exit codes: 0 success, 1 failed or rejected, 2 something you gave must change, 3 waiting for review
`;

/** The package's version, from the nearest package.json: the same from source and when installed. */
export async function version(): Promise<string> {
  const manifest: unknown = JSON.parse(
    await readFile(new URL("../../package.json", import.meta.url), "utf8"),
  );
  return String((manifest as { version: unknown }).version);
}
