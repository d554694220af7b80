"use client";

import type { RefObject } from "react";

import { destinationsOf } from "@/components/shell/destinations";
import { NavLink } from "@/components/shell/nav-link";
import { PersonRow, type ShownPerson } from "@/components/shell/person-row";
import { ThemeSwitch } from "@/components/theme-switch";
import { Sheet, SheetContent } from "@/components/ui/sheet";

type Props = {
  person: ShownPerson | null;
  opener: RefObject<HTMLElement | null>;
  onOpenChange: (open: boolean) => void;
};

export default function NavigationSheet({ person, opener, onOpenChange }: Props) {
  return (
    <Sheet open onOpenChange={onOpenChange}>
      <SheetContent title="Navigation" opener={opener}>
        <nav aria-label="Main" className="flex flex-col gap-1">
          {destinationsOf(person).map((destination) => (
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
        <div className="mt-3 border-t pt-3">
          <PersonRow person={person} />
        </div>
      </SheetContent>
    </Sheet>
  );
}
