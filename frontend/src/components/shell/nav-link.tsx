"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

import { isAt, type Destination } from "@/components/shell/destinations";
import { Tooltip } from "@/components/ui/tooltip";
import { cn } from "@/lib/cn";

type Props = { destination: Destination; collapsed?: boolean; onFollow?: () => void };

export function NavLink({ destination, collapsed = false, onFollow }: Props) {
  const { name, href, icon: Icon, ofTheApi } = destination;
  const here = isAt(usePathname(), href);
  const Anchor = ofTheApi ? "a" : Link;
  const shown = (
    <Anchor
      href={href}
      aria-current={here ? "page" : undefined}
      aria-label={collapsed ? name : undefined}
      onClick={onFollow}
      className={cn(
        "flex h-8 items-center gap-2.5 rounded-md px-2 text-sm font-medium transition-colors pointer-coarse:h-11",
        here ? "bg-hover text-ink" : "text-muted hover:bg-hover hover:text-ink",
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {!collapsed && <span className="truncate">{name}</span>}
    </Anchor>
  );
  if (!collapsed) return shown;
  return (
    <Tooltip label={name} side="right">
      {shown}
    </Tooltip>
  );
}
