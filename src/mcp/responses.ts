import { inputResponse, type ServerContext } from "@modelcontextprotocol/server";

export type Answered = ReturnType<typeof inputResponse>;

/** What a client sent back for what it was asked under this name: its own, not what every object has. */
export function responseTo(key: string, { mcpReq: { inputResponses } }: ServerContext): Answered | undefined {
  if (inputResponses === undefined || !Object.hasOwn(inputResponses, key)) return undefined;
  return inputResponse(inputResponses, key);
}
