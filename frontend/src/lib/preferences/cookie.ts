const YEAR_SECONDS = 31_536_000;

/** How a page looks to this browser: nothing the API needs to know. */
export function preferenceCookie(name: string, value: string, secure: boolean): string {
  return `${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure ? "; Secure" : ""}`;
}

export function rememberPreference(name: string, value: string): void {
  document.cookie = preferenceCookie(name, value, location.protocol === "https:");
}
