const LOCALE = "en";

function unit(name: "millisecond" | "second" | "minute" | "hour" | "day", digits: number) {
  return new Intl.NumberFormat(LOCALE, {
    style: "unit",
    unit: name,
    unitDisplay: "narrow",
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
  });
}

const fineMilliseconds = unit("millisecond", 1);
const milliseconds = unit("millisecond", 0);
const preciseSeconds = unit("second", 2);

/** How long something took, to the digits that matter. */
export function formatDuration(seconds: number): string {
  const ms = seconds * 1000;
  if (ms < 10) return fineMilliseconds.format(ms);
  return ms < 999.5 ? milliseconds.format(ms) : preciseSeconds.format(seconds);
}

const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: "always", style: "narrow" });
const STEPS = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

export function formatAgo(then: number, now: number): string {
  const seconds = Math.max(0, Math.floor((now - then) / 1000));
  for (const [name, size] of STEPS) {
    if (seconds >= size) return relative.format(-Math.floor(seconds / size), name);
  }
  return "just now";
}

const exact = new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium", timeStyle: "long" });

/** In the zone of whoever's machine runs this: call it in the browser. */
export function formatExact(time: number): string {
  return exact.format(time);
}

/** Minutes and seconds that are left, `1:05`. */
export function formatCountdown(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
