import Link from "next/link";

import { cn } from "@/lib/cn";

/** A mast and the stay that holds it. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden className={cn("size-5 shrink-0", className)}>
      <path d="M2.5 17.5h15" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
      <path d="M8 17.5V2.5" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
      <path d="M8 2.5l9 15" className="stroke-accent" strokeWidth="1.75" strokeLinecap="round" />
      <path
        d="M8 2.5l-4 15"
        stroke="currentColor"
        strokeWidth="1.25"
        strokeLinecap="round"
        opacity="0.5"
      />
    </svg>
  );
}

export function Brand({ className, short = false }: { className?: string; short?: boolean }) {
  return (
    <Link
      href="/"
      aria-label="Mainstay, home"
      className={cn("inline-flex items-center gap-2 rounded-md font-semibold text-ink", className)}
    >
      <BrandMark />
      {!short && <span className="tracking-tight">Mainstay</span>}
    </Link>
  );
}
