import { CircleAlert, CircleCheck, Info } from "lucide-react";
import type { ReactNode } from "react";

import { cn } from "@/lib/cn";

const TONES = {
  plain: { icon: Info, text: "text-muted" },
  good: { icon: CircleCheck, text: "text-succeeded" },
  bad: { icon: CircleAlert, text: "text-failed" },
};

export type Tone = keyof typeof TONES;
type Props = { tone: Tone; children: ReactNode };

/** One thing that somebody should know here, said aloud when it appears. */
export function Notice({ tone, children }: Props) {
  const { icon: Icon, text } = TONES[tone];
  return (
    <div
      role={tone === "bad" ? "alert" : "status"}
      className="flex gap-2.5 rounded-md border bg-panel px-3 py-2.5 text-sm"
    >
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", text)} />
      <div className="flex min-w-0 flex-col gap-1">{children}</div>
    </div>
  );
}
