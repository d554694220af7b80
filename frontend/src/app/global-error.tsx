"use client";

import "./globals.css";

import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";

import { BrandMark } from "@/components/brand";
import { NoticePage } from "@/components/notice-page";
import { buttonClass } from "@/components/ui/button";
import { cn } from "@/lib/cn";

/** When the outermost layout fails. It is prepared at build time, so no script of it may run: plain links only. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" className={cn(GeistSans.variable, GeistMono.variable)}>
      <body className="font-sans">
        <link rel="icon" href="/icon.svg" />
        <title>This page failed · Mainstay</title>
        <main className="mx-auto w-full max-w-6xl px-4 pt-6 md:px-8">
          <BrandMark />
          <NoticePage
            code="500"
            title="This page failed"
            actions={
              // A full load is what is wanted here, not a navigation of the broken page.
              // eslint-disable-next-line @next/next/no-html-link-for-pages
              <a href="/" className={buttonClass({ look: "primary" })}>
                Go to the home page
              </a>
            }
          >
            <p>Something went wrong on our side, and it has been written to the log.</p>
            {error.digest && (
              <p>
                Reference <code className="font-mono text-sm text-ink">{error.digest}</code>
              </p>
            )}
          </NoticePage>
        </main>
      </body>
    </html>
  );
}
