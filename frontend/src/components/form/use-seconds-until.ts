import { useEffect, useState } from "react";

const TICK_MS = 250;

/** Whole seconds until a time, counted down to nothing. */
export function useSecondsUntil(time: number | null): number {
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    if (time === null) return;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= time) clearInterval(timer);
    }, TICK_MS);
    return () => {
      clearInterval(timer);
    };
  }, [time]);

  return time === null ? 0 : Math.max(0, Math.ceil((time - now) / 1000));
}
