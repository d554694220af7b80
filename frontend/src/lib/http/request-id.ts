const WELL_FORMED = /^[A-Za-z0-9._-]{8,64}$/;

export const REQUEST_ID = "x-request-id";

export function requestIdFrom(offered: string | null): string {
  return offered !== null && WELL_FORMED.test(offered) ? offered : crypto.randomUUID();
}
