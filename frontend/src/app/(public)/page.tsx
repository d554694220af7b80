import { Suspense } from "react";

import { firstHealth } from "@/features/health/first-health";
import { LiveHealth } from "@/features/health/live-health";
import { LiveHealthSkeleton } from "@/features/health/live-health-skeleton";
import { FirstCall } from "@/features/landing/first-call";
import { PartsList } from "@/features/landing/parts-list";
import { buttonClass } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { settings } from "@/lib/process/settings";

export default function LandingPage() {
  return (
    <>
      <div className="grid gap-10 py-12 md:py-20 lg:grid-cols-[1fr_24rem] lg:items-center lg:gap-16">
        <div className="flex flex-col items-start gap-6">
          <h1 className="text-3xl font-semibold tracking-tight text-balance md:text-4xl">
            The service every product needs before its first feature
          </h1>
          <p className="max-w-xl text-lg text-pretty text-muted">
            Accounts and organizations, an audit trail, durable jobs and schedules, notifications
            and webhooks, behind one API. With this console to run it.
          </p>
          <div className="flex flex-wrap gap-2">
            <a href="/api/v1/docs" className={buttonClass({ look: "primary" })}>
              Read the API reference
            </a>
            <LinkButton href="/status">System status</LinkButton>
          </div>
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          <Suspense fallback={<LiveHealthSkeleton />}>
            <ThisInstallation />
          </Suspense>
          <FirstCall publicUrl={settings().publicUrl.origin} />
        </div>
      </div>
      <PartsList />
    </>
  );
}

async function ThisInstallation() {
  return <LiveHealth first={await firstHealth()} />;
}
