"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

import { isAt, type Destination } from "@/components/shell/destinations";
import { cn } from "@/lib/cn";

type Props = { destination: Destination; collapsed?: boolean; onFollow?: () => void };

export function NavLink({ destination, collapsed = false, onFollow }: Props) {
  const { name, href, icon: Icon, ofTheApi } = destination;
  const here = isAt(usePathname(), href);
  const Anchor = ofTheApi ? "a" : Link;
  return (
    <Anchor
      href={href}
      aria-current={here ? "page" : undefined}
      aria-label={collapsed ? name : undefined}
      onClick={onFollow}
      className={cn(
        "group relative flex h-8 items-center gap-2.5 rounded-md px-2 text-sm font-medium transition-colors pointer-coarse:h-11",
        here ? "bg-hover text-ink" : "text-muted hover:bg-hover hover:text-ink",
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {collapsed ? <BesideIcon>{name}</BesideIcon> : <span className="truncate">{name}</span>}
    </Anchor>
  );
}

function BesideIcon({ children }: { children: string }) {
  return (
    <span
      aria-hidden
      className="pointer-events-none invisible absolute left-full z-40 ml-3 rounded-md bg-float px-2 py-1 text-xs whitespace-nowrap text-ink shadow-float group-hover:visible group-focus-visible:visible"
    >
      {children}
    </span>
  );
}
