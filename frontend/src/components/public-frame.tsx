import Link from "next/link";
import type { ReactNode } from "react";

import { Brand } from "@/components/brand";
import { SkipLink } from "@/components/skip-link";
import { ThemeSwitch } from "@/components/theme-switch";
import { buttonClass } from "@/components/ui/button";
import { cn } from "@/lib/cn";

const WIDTH = "mx-auto w-full max-w-6xl px-4 md:px-8";

/** Pages that need no sign-in: a slim header, the content, a foot. */
export function PublicFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-b">
        <div className={cn(WIDTH, "flex h-14 items-center justify-between gap-2")}>
          <Brand />
          <nav aria-label="Main" className="-mr-3 flex items-center">
            <Link href="/status" className={buttonClass({ look: "quiet" })}>
              Status
            </Link>
            {/* Three are too many for a small phone; the home page leads there as well. */}
            <a href="/api/v1/docs" className={cn(buttonClass({ look: "quiet" }), "max-sm:hidden")}>
              API reference
            </a>
            <Link href="/sign-in" className={buttonClass({ look: "quiet" })}>
              Sign in
            </Link>
          </nav>
        </div>
      </header>
      <main id="content" tabIndex={-1} className={cn(WIDTH, "grow outline-none")}>
        {children}
      </main>
      <footer className="border-t text-sm text-muted">
        <div
          className={cn(WIDTH, "flex flex-wrap items-center justify-between gap-x-6 gap-y-4 py-5")}
        >
          <p>Self-hosted: this console loads nothing from anywhere else.</p>
          <div className="flex w-full items-center justify-between gap-4 sm:w-auto">
            <a
              href="/api/v1/openapi.json"
              className="rounded underline underline-offset-4 hover:text-ink"
            >
              OpenAPI document
            </a>
            <ThemeSwitch />
          </div>
        </div>
      </footer>
    </div>
  );
}
