import {
  inputRequired,
  inputResponse,
  ProtocolError,
  ProtocolErrorCode,
  type Server,
} from "@modelcontextprotocol/server";
import { form } from "./asking_tools.ts";
import { PNG } from "./tools.ts";

export function addPrompts(served: Server): void {
  const prompts = [
    { name: "test_simple_prompt", description: "Simple" },
    { name: "test_prompt_with_arguments", description: "Arguments", arguments: args("arg1", "arg2") },
    { name: "test_prompt_with_embedded_resource", description: "Resource", arguments: args("resourceUri") },
    { name: "test_prompt_with_image", description: "Image" },
    { name: "test_input_required_result_prompt", description: "Asks" },
  ];
  served.setRequestHandler("prompts/list", () => ({ prompts }));
  served.setRequestHandler("prompts/get", ({ params }, { mcpReq }) => {
    const { name, arguments: given = {} } = params;
    switch (name) {
      case "test_simple_prompt":
        return { messages: [said("This is a simple prompt for testing.")] };
      case "test_prompt_with_arguments":
        return {
          messages: [said(`Prompt with arguments: arg1='${given["arg1"]}', arg2='${given["arg2"]}'`)],
        };
      case "test_prompt_with_embedded_resource":
        return {
          messages: [
            {
              role: "user",
              content: {
                type: "resource",
                resource: {
                  uri: given["resourceUri"] ?? "",
                  mimeType: "text/plain",
                  text: "Embedded resource content for testing.",
                },
              },
            },
            said("Please process the embedded resource above."),
          ],
        };
      case "test_prompt_with_image":
        return {
          messages: [
            { role: "user", content: { type: "image", data: PNG, mimeType: "image/png" } },
            said("Please analyze the image above."),
          ],
        };
      case "test_input_required_result_prompt":
        return inputResponse(mcpReq.inputResponses, "user_context").kind === "missing"
          ? inputRequired({
              inputRequests: { user_context: form("What context should the prompt use?", ["context"]) },
            })
          : { messages: [said("With context.")] };
      default:
        throw new ProtocolError(ProtocolErrorCode.InvalidParams, `Unknown prompt: ${name}`);
    }
  });
}

function said(words: string) {
  return { role: "user", content: { type: "text", text: words } } as const;
}

function args(...names: string[]) {
  return names.map((name) => ({ name, required: true, description: name }));
}
