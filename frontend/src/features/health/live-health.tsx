"use client";

import { ArrowRight } from "lucide-react";
import Link from "next/link";

import { dependenciesIn, type Health } from "@/features/health/health";
import { useHealth } from "@/features/health/use-health";
import { summaryOf, wordsFor } from "@/features/health/words";
import { RelativeTime } from "@/components/relative-time";
import { StatusMark } from "@/components/ui/status-mark";
import { formatDuration } from "@/lib/format";

/** Is it up: the installation this page comes from, at a glance. */
export function LiveHealth({ first }: { first: Health }) {
  const { data: health } = useHealth(first);
  const { state, word, sentence } = summaryOf(health);

  return (
    <section aria-labelledby="this-installation" className="rounded-lg border bg-panel">
      <header className="flex items-center justify-between border-b px-4 py-3">
        <h2 id="this-installation" className="text-sm font-medium">
          This installation
        </h2>
        <span role="status" className="flex">
          <StatusMark state={state} className="text-sm">
            {word}
          </StatusMark>
        </span>
      </header>
      <div className="px-4">
        <Rows health={health} sentence={sentence} />
      </div>
      <footer className="flex items-center justify-between border-t px-4 py-2.5 text-xs text-muted">
        <span>
          Checked <RelativeTime time={health.checkedAt} />
        </span>
        <Link
          href="/status"
          className="inline-flex items-center gap-1 rounded font-medium hover:text-ink"
        >
          System status <ArrowRight aria-hidden className="size-3" />
        </Link>
      </footer>
    </section>
  );
}

function Rows({ health, sentence }: { health: Health; sentence: string }) {
  const dependencies = dependenciesIn(health);
  if (dependencies.length === 0)
    return <p className="flex min-h-41 items-center text-sm text-muted">{sentence}</p>;
  return (
    <dl className="text-sm">
      {health.state !== "unreachable" && health.version && (
        <Row name="API" value={health.version} />
      )}
      {dependencies.map((one) => (
        <Row
          key={one.name}
          name={wordsFor(one.name).name}
          value={
            one.status === "up" ? (
              formatDuration(one.seconds)
            ) : (
              <StatusMark state="failed">Down</StatusMark>
            )
          }
        />
      ))}
    </dl>
  );
}

function Row({ name, value }: { name: string; value: React.ReactNode }) {
  return (
    <div className="flex items-center justify-between border-b py-2.5 last:border-0">
      <dt className="text-muted">{name}</dt>
      <dd className="font-mono tabular-nums">{value}</dd>
    </div>
  );
}
