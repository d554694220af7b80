"use client";

import type { RefObject } from "react";

import { DESTINATIONS } from "@/components/shell/destinations";
import { NavLink } from "@/components/shell/nav-link";
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
      </SheetContent>
    </Sheet>
  );
}
