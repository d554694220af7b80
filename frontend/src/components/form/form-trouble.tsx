"use client";

import type { Trouble } from "@/components/form/trouble";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { formatCountdown } from "@/lib/format";

export default function FormTrouble({ trouble, seconds }: { trouble: Trouble; seconds: number }) {
  return (
    <Notice tone="bad">
      <p>
        {trouble.text}
        {trouble.waitUntil !== null && seconds === 0 && " You can try again now."}
      </p>
      {/* Read aloud once with the rest, not each second. */}
      {seconds > 0 && (
        <p aria-live="off" role="timer">
          Try again in <span className="font-mono tabular-nums">{formatCountdown(seconds)}</span>
        </p>
      )}
      {trouble.requestId && (
        <p className="flex flex-wrap items-center gap-x-2 text-muted">
          Request id <code className="font-mono break-all text-ink">{trouble.requestId}</code>
          <CopyButton text={trouble.requestId} label="Copy request id" />
        </p>
      )}
    </Notice>
  );
}
