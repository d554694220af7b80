import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether scripts run here yet; before that a form would be sent by the browser itself, with the password in it. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
