const FORWARDED = [
  "cookie",
  "user-agent",
  "accept-language",
  "x-forwarded-for",
  "x-forwarded-proto",
  "x-request-id",
];

/** What a call made for a person says about the person; `proxy.ts` has made these true. */
export function forwardedHeaders(incoming: Headers): Headers {
  const outgoing = new Headers();
  for (const name of FORWARDED) {
    const value = incoming.get(name);
    if (value !== null) outgoing.set(name, value);
  }
  return outgoing;
}
