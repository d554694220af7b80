import type { Dependency } from "@/features/health/health";
import { KEPT } from "@/features/health/history";
import { cn } from "@/lib/cn";

const BAR = 3;
const STEP = 4;
const HEIGHT = 20;
const SHORTEST = 3;
/** A dependency next door answers in about a millisecond; the scale opens up when one is slower. */
const SMALLEST_SCALE_SECONDS = 0.005;

type Series = readonly (Dependency | null)[];

export function LatencyStrip({ series }: { series: Series }) {
  const top = Math.max(SMALLEST_SCALE_SECONDS, ...series.map((one) => one?.seconds ?? 0));
  return (
    <svg viewBox={`0 0 ${KEPT * STEP} ${HEIGHT}`} width={KEPT * STEP} height={HEIGHT} aria-hidden>
      {Array.from({ length: KEPT - series.length }, (_, index) => (
        <rect key={index} {...place(index, SHORTEST)} className="fill-line" />
      ))}
      {series.map((one, index) => (
        <Bar key={index} one={one} top={top} index={KEPT - series.length + index} />
      ))}
    </svg>
  );
}

type BarProps = { one: Dependency | null; top: number; index: number };

function Bar({ one, top, index }: BarProps) {
  const isUp = one?.status === "up";
  const height = isUp ? SHORTEST + (one.seconds / top) * (HEIGHT - SHORTEST) : HEIGHT;
  return (
    <rect
      {...place(index, height)}
      className={cn(
        isUp && "fill-succeeded",
        one?.status === "down" && "fill-failed",
        !one && "fill-line-strong",
      )}
    />
  );
}

function place(index: number, height: number) {
  return { x: index * STEP, y: HEIGHT - height, width: BAR, height, rx: 1 };
}
