import { NextResponse, type NextRequest } from "next/server";

import { forwardedHeaders } from "@/lib/api/forwarded";
import { unreachableProblem } from "@/lib/api/problem";
import { clientAddress } from "@/lib/http/client-address";
import { contentSecurityPolicy, makeNonce } from "@/lib/http/content-security-policy";
import { PAGE_PATH } from "@/lib/http/page-path";
import { REQUEST_ID, requestIdFrom } from "@/lib/http/request-id";
import { peerHeader } from "@/lib/process/connections";
import { isReachable } from "@/lib/process/reachable";
import { renew, type Renewal } from "@/lib/process/renewal";
import { settings } from "@/lib/process/settings";
import { afterSetting, isWorn, sessionCookies } from "@/lib/session/cookies";
import { signInPath } from "@/lib/session/next-path";

const OF_THE_API = /^\/(api|\.well-known|problems)\//;
const SIGNED_IN_ONLY = /^\/(o|new-password)(\/|$)/;
const SAID_BY_THE_CLIENT = ["forwarded", "x-forwarded-for", "x-forwarded-port", "x-real-ip"];

export const config = { matcher: "/((?!_next/static/|healthz$).*)" };

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const headers = ownHeaders(request);
  return OF_THE_API.test(request.nextUrl.pathname)
    ? toTheApi(request, headers)
    : toThePageRenewed(request, headers);
}

/** A session whose access token has ended goes on before anybody notices; one that is over goes to sign-in. */
async function toThePageRenewed(request: NextRequest, headers: Headers): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  headers.set(PAGE_PATH, pathname + search);
  const names = sessionCookies(settings().publicUrl);
  const worn = isWorn(request.cookies.get(names.access)?.value, Date.now());
  const refresh = request.cookies.get(names.refresh)?.value;
  const renewal = worn && refresh ? await renew(refresh, forwardedHeaders(headers)) : null;

  if (SIGNED_IN_ONLY.test(pathname) && (renewal?.state === "over" || (worn && !refresh))) {
    const reason = renewal?.state === "over" ? renewal.code : null;
    const away = NextResponse.redirect(
      new URL(signInPath(pathname + search, reason), settings().publicUrl),
    );
    return withCookies(away, renewal, names);
  }
  if (renewal?.state === "renewed")
    headers.set("cookie", afterSetting(headers.get("cookie") ?? "", renewal.setCookies));
  return withCookies(toThePage(headers), renewal, names);
}

function withCookies(
  response: NextResponse,
  renewal: Renewal | null,
  names: { access: string; refresh: string },
): NextResponse {
  if (renewal?.state === "renewed") {
    for (const one of renewal.setCookies) response.headers.append("set-cookie", one);
  }
  if (renewal?.state === "over") {
    const secure = settings().publicUrl.protocol === "https:";
    for (const name of [names.access, names.refresh]) {
      response.cookies.set(name, "", { path: "/", maxAge: 0, httpOnly: true, secure });
    }
  }
  return response;
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
