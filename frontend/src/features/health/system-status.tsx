"use client";

import { RefreshCw } from "lucide-react";
import { useState } from "react";

import { DependencyTable } from "@/features/health/dependency-table";
import type { Health } from "@/features/health/health";
import { lastKnownNames, remember } from "@/features/health/history";
import { useHealth } from "@/features/health/use-health";
import { summaryOf } from "@/features/health/words";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { RelativeTime } from "@/components/relative-time";
import { StatusMark } from "@/components/ui/status-mark";
import { cn } from "@/lib/cn";

export function SystemStatus({ first }: { first: Health }) {
  const { data: health, refetch } = useHealth(first);
  const history = useHistory(health);

  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <h1 className="text-xl font-semibold tracking-tight">System status</h1>
          <p className="text-muted">What the API depends on, asked every five seconds.</p>
        </div>
        <CheckButton check={refetch} />
      </div>
      <Summary health={health} />
      {lastKnownNames(history).length > 0 && <DependencyTable health={health} history={history} />}
      {health.state !== "ready" && <WhatNext health={health} />}
    </div>
  );
}

/** It turns for the person who pressed it only, not each time the page asks by itself. */
function CheckButton({ check }: { check: () => Promise<unknown> }) {
  const [asking, setAsking] = useState(false);

  const ask = async () => {
    setAsking(true);
    await check();
    setAsking(false);
  };

  return (
    <Button look="primary" aria-busy={asking} onClick={() => void ask()}>
      <RefreshCw aria-hidden className={cn(asking && "animate-spin")} />
      Check now
    </Button>
  );
}

function useHistory(health: Health): readonly Health[] {
  const [history, setHistory] = useState<readonly Health[]>([health]);
  const next = remember(history, health);
  if (next !== history) setHistory(next);
  return next;
}

function Summary({ health }: { health: Health }) {
  const { state, word, sentence } = summaryOf(health);
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div role="status" className="flex flex-col gap-1">
        <StatusMark state={state} className="text-2xl font-semibold tracking-tight [&_svg]:size-6">
          {word}
        </StatusMark>
        <p className="text-muted">{sentence}</p>
      </div>
      <dl className="flex gap-8 text-sm">
        {health.state !== "unreachable" && health.version && (
          <Fact name="API version" value={health.version} />
        )}
        <Fact name="Checked" value={<RelativeTime time={health.checkedAt} />} />
      </dl>
    </div>
  );
}

function Fact({ name, value }: { name: string; value: React.ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="font-mono tabular-nums">{value}</dd>
    </div>
  );
}

function WhatNext({ health }: { health: Exclude<Health, { state: "ready" }> }) {
  return (
    <section aria-label="What to do" className="flex max-w-2xl flex-col gap-3 text-sm text-muted">
      <p>
        On the machine that runs Mainstay, <code className="font-mono text-ink">make ps</code> shows
        which process is missing, and <code className="font-mono text-ink">mainstay doctor</code>{" "}
        says what is wrong with each dependency. This page goes on asking and turns by itself when
        all is well.
      </p>
      {health.requestId && (
        <p className="flex flex-wrap items-center gap-x-2">
          Request id <code className="font-mono break-all text-ink">{health.requestId}</code>
          <CopyButton text={health.requestId} label="Copy request id" />
        </p>
      )}
    </section>
  );
}
