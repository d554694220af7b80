"use client";

import type { RefObject } from "react";

import { DESTINATIONS } from "@/components/shell/destinations";
import { NavLink } from "@/components/shell/nav-link";
import { ThemeSwitch } from "@/components/theme-switch";
import { Sheet, SheetContent } from "@/components/ui/sheet";

type Props = {
  opener: RefObject<HTMLElement | null>;
  onOpenChange: (open: boolean) => void;
};

export default function NavigationSheet({ opener, onOpenChange }: Props) {
  return (
    <Sheet open onOpenChange={onOpenChange}>
      <SheetContent title="Navigation" opener={opener}>
        <nav aria-label="Main" className="flex flex-col gap-1">
          {DESTINATIONS.map((destination) => (
            <NavLink
              key={destination.href}
              destination={destination}
              onFollow={() => {
                onOpenChange(false);
              }}
            />
          ))}
        </nav>
        <div className="mt-3 flex items-center justify-between border-t px-2 pt-3">
          <span className="text-sm text-muted">Theme</span>
          <ThemeSwitch />
        </div>
      </SheetContent>
    </Sheet>
  );
}
