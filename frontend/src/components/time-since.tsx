"use client";

import { useEffect, useState } from "react";

import { formatAgo, formatExact } from "@/lib/format";

const TICK_MS = 30_000;

/** For what happened long before the page: the server's clock and zone are not the person's, so it waits for theirs. */
export function TimeSince({ time }: { time: number }) {
  const [now, setNow] = useState<number | null>(null);

  useEffect(() => {
    const tick = () => {
      setNow(Date.now());
    };
    const first = setTimeout(tick);
    const timer = setInterval(tick, TICK_MS);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, []);

  const iso = new Date(time).toISOString();
  return (
    <time
      dateTime={iso}
      title={now === null ? undefined : formatExact(time)}
      className="inline-block min-w-16 text-right tabular-nums"
    >
      {now === null ? "\u00a0" : formatAgo(time, now)}
    </time>
  );
}
