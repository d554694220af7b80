import { CircleCheck, CircleDashed, LoaderCircle, OctagonX } from "lucide-react";
import type { ReactNode } from "react";

import { cn } from "@/lib/cn";

export type State = "running" | "succeeded" | "failed" | "waiting";

const SHAPES = {
  running: LoaderCircle,
  succeeded: CircleCheck,
  failed: OctagonX,
  waiting: CircleDashed,
};

export const STATE_TEXT: Record<State, string> = {
  running: "text-running",
  succeeded: "text-succeeded",
  failed: "text-failed",
  waiting: "text-waiting",
};

type Props = { state: State; children: ReactNode; className?: string };

/** A state by shape, colour and word, so that none of them is needed alone. */
export function StatusMark({ state, children, className }: Props) {
  const Shape = SHAPES[state];
  return (
    <span
      className={cn("inline-flex items-center gap-1.5 font-medium", STATE_TEXT[state], className)}
    >
      <Shape aria-hidden className={cn("size-4 shrink-0", state === "running" && "animate-spin")} />
      {children}
    </span>
  );
}
