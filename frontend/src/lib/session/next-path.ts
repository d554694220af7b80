export const HOME = "/o";

/** Only for telling paths from addresses: nothing is ever sent there. */
const NOWHERE = "http://nowhere.invalid";

/** Where somebody wanted to go, if that is a page of this console; anything else is nobody's wish but a stranger's. */
export function nextPath(wanted: unknown): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/") || !URL.canParse(wanted, NOWHERE))
    return HOME;
  const url = new URL(wanted, NOWHERE);
  // Browsers read "//host", "/\host" and a tab between as another host; the parser does as they do.
  const path = url.pathname + url.search + url.hash;
  if (url.origin !== NOWHERE || path.startsWith("//")) return HOME;
  return isWayIn(url.pathname) || /^\/(api|\.well-known|problems)\//.test(url.pathname)
    ? HOME
    : path;
}

function isWayIn(pathname: string): boolean {
  return /^\/(sign-in|sign-up|new-password)\/?$/.test(pathname);
}

export function signInPath(next: string, reason: string | null = null): string {
  const query = new URLSearchParams();
  if (reason) query.set("reason", reason);
  const wanted = nextPath(next);
  if (wanted !== HOME) query.set("next", wanted);
  return query.size > 0 ? `/sign-in?${query.toString()}` : "/sign-in";
}
