import { ResourceNotFoundError, type ReadResourceResult, type Server } from "@modelcontextprotocol/server";
import { PNG } from "./tools.ts";

export function addResources(served: Server): void {
  const known: Record<string, ReadResourceResult["contents"][number]> = {
    "test://static-text": {
      uri: "test://static-text",
      mimeType: "text/plain",
      text: "This is the content of the static text resource.",
    },
    "test://static-binary": { uri: "test://static-binary", mimeType: "image/png", blob: PNG },
    "test://watched-resource": { uri: "test://watched-resource", mimeType: "text/plain", text: "Watched." },
  };
  served.setRequestHandler("resources/list", () => ({
    resources: Object.keys(known).map((uri) => ({
      uri,
      name: uri,
      description: uri,
      mimeType: "text/plain",
    })),
  }));
  served.setRequestHandler("resources/templates/list", () => ({
    resourceTemplates: [
      { uriTemplate: "test://template/{id}/data", name: "template", description: "Template" },
    ],
  }));
  served.setRequestHandler("resources/read", ({ params: { uri } }) => {
    const [, id] = /^test:\/\/template\/([^/]+)\/data$/u.exec(uri) ?? [];
    const made = {
      uri,
      mimeType: "application/json",
      text: JSON.stringify({ id, templateTest: true, data: `Data for ID: ${id}` }),
    };
    const found = id === undefined ? known[uri] : made;
    if (found === undefined) throw new ResourceNotFoundError(uri);
    return { contents: [found] };
  });
  served.setRequestHandler("resources/subscribe", () => ({}));
  served.setRequestHandler("resources/unsubscribe", () => ({}));
}
