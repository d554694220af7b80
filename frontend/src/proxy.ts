import { NextResponse, type NextRequest } from "next/server";

import { unreachableProblem } from "@/lib/api/problem";
import { clientAddress } from "@/lib/http/client-address";
import { contentSecurityPolicy, makeNonce } from "@/lib/http/content-security-policy";
import { REQUEST_ID, requestIdFrom } from "@/lib/http/request-id";
import { peerHeader } from "@/lib/process/connections";
import { isReachable } from "@/lib/process/reachable";
import { settings } from "@/lib/process/settings";

const OF_THE_API = /^\/(api|\.well-known|problems)\//;
const SAID_BY_THE_CLIENT = ["forwarded", "x-forwarded-for", "x-forwarded-port", "x-real-ip"];

export const config = { matcher: "/((?!_next/static/|healthz$).*)" };

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const headers = ownHeaders(request);
  return OF_THE_API.test(request.nextUrl.pathname)
    ? toTheApi(request, headers)
    : toThePage(headers);
}

function ownHeaders(request: NextRequest): Headers {
  const headers = new Headers(request.headers);
  const address = addressOf(request);
  for (const name of [...SAID_BY_THE_CLIENT, peerHeader() ?? ""]) if (name) headers.delete(name);
  if (address) headers.set("x-forwarded-for", address);
  headers.set("x-forwarded-proto", settings().publicUrl.protocol.slice(0, -1));
  headers.set(REQUEST_ID, requestIdFrom(request.headers.get(REQUEST_ID)));
  return headers;
}

function addressOf(request: NextRequest): string | null {
  const header = peerHeader();
  const peer = header ? request.headers.get(header) : null;
  const forwardedFor = request.headers.get("x-forwarded-for");
  return peer ? clientAddress(peer, forwardedFor, settings().trustedProxies) : null;
}

async function toTheApi(request: NextRequest, headers: Headers): Promise<NextResponse> {
  const { apiUrl } = settings();
  const { pathname, search } = request.nextUrl;
  if (!(await isReachable(apiUrl))) return unreachable(pathname, headers);
  // An answer that is compressed on the way holds event streams back.
  headers.delete("accept-encoding");
  return NextResponse.rewrite(new URL(pathname + search, apiUrl), { request: { headers } });
}

function unreachable(pathname: string, headers: Headers): NextResponse {
  const requestId = headers.get(REQUEST_ID) ?? "";
  return NextResponse.json(unreachableProblem(pathname, requestId), {
    status: 503,
    headers: {
      "cache-control": "no-store",
      "content-type": "application/problem+json",
      "retry-after": "5",
      [REQUEST_ID]: requestId,
    },
  });
}

function toThePage(headers: Headers): NextResponse {
  const nonce = makeNonce();
  const policy = contentSecurityPolicy({
    nonce,
    development: process.env.NODE_ENV === "development",
    secure: settings().publicUrl.protocol === "https:",
  });
  headers.set("x-nonce", nonce);
  // The framework reads the nonce for its own scripts out of this one.
  headers.set("content-security-policy", policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set(REQUEST_ID, headers.get(REQUEST_ID) ?? "");
  return response;
}
