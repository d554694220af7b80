import { useSyncExternalStore } from "react";

const TOKEN = /^#token=([A-Za-z0-9._-]{8,200})$/;

function whenItChanges(tell: () => void) {
  addEventListener("hashchange", tell);
  return () => {
    removeEventListener("hashchange", tell);
  };
}

/** The token of a mail's link, from the part of the address that no browser sends; undefined until the page runs. */
export function useLinkToken(): string | null | undefined {
  return useSyncExternalStore(
    whenItChanges,
    () => TOKEN.exec(location.hash)?.[1] ?? null,
    () => undefined,
  );
}
