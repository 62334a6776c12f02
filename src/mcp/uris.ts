/** What lies behind an answer. */
export type Part = "result" | "chart" | "code" | "evidence";

export type Place = { readonly kind: "runs" | "tools"; readonly id: string; readonly part: Part };

export const TEMPLATES = [
  { uriTemplate: "toolkiln://runs/{run_id}/result", name: "result", title: "The result of a run" },
  { uriTemplate: "toolkiln://runs/{run_id}/chart", name: "chart", title: "The chart of a run, as Vega-Lite" },
  { uriTemplate: "toolkiln://runs/{run_id}/code", name: "code", title: "The tool a run wrote" },
  { uriTemplate: "toolkiln://runs/{run_id}/evidence", name: "evidence", title: "What a run tried" },
  { uriTemplate: "toolkiln://tools/{name}/code", name: "tool", title: "A promoted tool's source" },
  { uriTemplate: "toolkiln://tools/{name}/evidence", name: "grounds", title: "Why a tool was kept" },
];

export const MIME_TYPES: Readonly<Record<Part, string>> = {
  result: "application/json",
  chart: "application/vnd.vegalite.v6+json",
  code: "text/x-typescript",
  evidence: "application/json",
};

export function runUri(runId: string, part: Part): string {
  return `toolkiln://runs/${runId}/${part}`;
}

export function toolUri(name: string, part: Part): string {
  return `toolkiln://tools/${name}/${part}`;
}

export function readUri(uri: string): Place | undefined {
  const found = /^toolkiln:\/\/(runs|tools)\/([A-Za-z0-9_-]{1,128})\/(result|chart|code|evidence)$/u.exec(
    uri,
  );
  const [, kind, id, part] = found ?? [];
  if (id === undefined || (kind === "tools" && (part === "result" || part === "chart"))) return undefined;
  return { kind, id, part } as Place;
}
