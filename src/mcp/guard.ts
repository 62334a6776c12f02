import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { hostname, networkInterfaces } from "node:os";
import { validateHostHeader, validateOriginHeader } from "@modelcontextprotocol/server";

/** Why a request is turned away before anything of it is read. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly headers?: Record<string, string>;
}

export interface GuardOptions {
  /** The address that is bound. */
  readonly address: string;
  readonly allowedHosts: readonly string[];
  /** Asked of every request, when there is one. */
  readonly token?: string | undefined;
  readonly requestsPerSecond: number;
}

export const PATH = "/mcp";
const METHODS = ["POST", "GET", "DELETE"];
/** A name or an address, and a port: nothing else that an address on the web may have, such as a user. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/iu;
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Decides who may speak to the server: a page in a browser may not (Origin), nor one that made its own name point here (Host),
 * nor anyone without the token where there is one, nor anybody too fast.
 */
export function createGuard(options: GuardOptions, clock: () => number = Date.now) {
  const hosts = hostsOf(options);
  const mayPass = createBuckets(options.requestsPerSecond, clock);
  return ({ method = "", url = "", headers, socket }: IncomingMessage): Refusal | undefined => {
    if (!mayPass(socket.remoteAddress ?? ""))
      return { status: 429, message: "Too many requests", headers: { "retry-after": "1" } };
    if (url.split("?", 1)[0] !== PATH) return { status: 404, message: `Not found: the server is at ${PATH}` };
    if (!METHODS.includes(method))
      return { status: 405, message: "Method not allowed", headers: { allow: METHODS.join(", ") } };
    if (!HOST.test(headers.host ?? "")) return { status: 400, message: "Bad Host header" };
    const host = validateHostHeader(headers.host, hosts);
    if (!host.ok) return { status: 403, message: host.message };
    const origin = validateOriginHeader(headers.origin, hosts);
    if (!origin.ok) return { status: 403, message: origin.message };
    if (options.token !== undefined && !isBearer(headers.authorization, options.token)) {
      const challenge = { "www-authenticate": 'Bearer realm="toolkiln"' };
      return { status: 401, message: "A bearer token is needed", headers: challenge };
    }
    return undefined;
  };
}

/** Whether only this machine can reach the address. */
export function isLoopback(address: string): boolean {
  return address === "localhost" || address === "::1" || /^127(?:\.\d{1,3}){3}$/u.test(address);
}

function hostsOf({ address, allowedHosts }: GuardOptions): string[] {
  const everywhere = address === "0.0.0.0" || address === "::";
  const own = everywhere
    ? [
        hostname(),
        ...Object.values(networkInterfaces()).flatMap((list = []) => list.map((one) => one.address)),
      ]
    : [address];
  return [...LOOPBACK, ...own.map(inUrl), ...allowedHosts.map((name) => name.toLowerCase())];
}

function inUrl(address: string): string {
  return address.includes(":") ? `[${address.split("%", 1)[0]}]` : address.toLowerCase();
}

/** Hashes are of one length, and take one time to compare. */
function isBearer(header: string | undefined, token: string): boolean {
  const [, given = ""] = /^Bearer +(\S+)$/iu.exec(header ?? "") ?? [];
  return timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

const BURST_SECONDS = 5;
const MOST_ADDRESSES = 10_000;

/** A bucket for each address: it fills steadily, and a request takes one drop. */
function createBuckets(perSecond: number, clock: () => number) {
  const buckets = new Map<string, { drops: number; at: number }>();
  return (address: string): boolean => {
    const now = clock();
    const { drops, at } = buckets.get(address) ?? { drops: perSecond * BURST_SECONDS, at: now };
    const filled = Math.min(perSecond * BURST_SECONDS, drops + ((now - at) / 1000) * perSecond);
    // Set anew, it stands last: the first is the one not heard of for the longest time.
    buckets.delete(address);
    buckets.set(address, { drops: Math.max(0, filled - 1), at: now });
    if (buckets.size > MOST_ADDRESSES) buckets.delete(buckets.keys().next().value ?? "");
    return filled >= 1;
  };
}
