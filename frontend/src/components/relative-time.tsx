"use client";

import { useEffect, useState } from "react";

import { formatAgo, formatExact } from "@/lib/format";

/** The first paint says "just now" on server and browser alike; the exact time is the person's zone. */
export function RelativeTime({ time }: { time: number }) {
  const [now, setNow] = useState(time);

  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);

  return (
    <time
      dateTime={new Date(time).toISOString()}
      title={now === time ? undefined : formatExact(time)}
      className="tabular-nums"
    >
      {formatAgo(time, now)}
    </time>
  );
}
