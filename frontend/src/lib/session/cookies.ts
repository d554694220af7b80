/** The API's names: the prefix is the browser's own guarantee, and needs TLS. */
export function sessionCookies(publicUrl: URL): { access: string; refresh: string } {
  const prefix = publicUrl.protocol === "https:" ? "__Host-" : "";
  return { access: `${prefix}mainstay_access`, refresh: `${prefix}mainstay_refresh` };
}

/** A `Cookie` header after the browser will have followed these `Set-Cookie` headers. */
export function afterSetting(cookie: string, setCookies: readonly string[]): string {
  const pairs = new Map(cookie.split(";").flatMap(pairOf));
  for (const one of setCookies) for (const [name, value] of pairOf(one)) pairs.set(name, value);
  return [...pairs].map(([name, value]) => `${name}=${value}`).join("; ");
}

function pairOf(text: string): [string, string][] {
  const [pair = ""] = text.split(";", 1);
  const at = pair.indexOf("=");
  return at > 0 ? [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]] : [];
}

const EARLY_SECONDS = 20;

/** Whether the API may refuse a token for its age before the page is rendered. Whether it is genuine is the API's to say. */
export function isWorn(token: string | undefined, nowMs: number): boolean {
  if (!token) return true;
  try {
    const claims: unknown = JSON.parse(
      Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"),
    );
    const exp = (claims as { exp?: unknown }).exp;
    return typeof exp !== "number" || exp - nowMs / 1000 < EARLY_SECONDS;
  } catch {
    return true;
  }
}
