"use client";

import { Menu } from "lucide-react";
import { useState } from "react";

import { Brand } from "@/components/brand";
import { DESTINATIONS } from "@/components/shell/destinations";
import { NavLink } from "@/components/shell/nav-link";
import { ThemeMenu } from "@/components/theme-menu";
import { Button } from "@/components/ui/button";
import { Sheet, SheetContent, SheetTrigger } from "@/components/ui/sheet";

export function PhoneBar() {
  const [open, setOpen] = useState(false);

  return (
    <header className="sticky top-0 z-30 flex h-14 items-center justify-between border-b bg-canvas px-4 md:hidden">
      <Brand />
      <div className="flex items-center gap-1">
        <ThemeMenu />
        <Sheet open={open} onOpenChange={setOpen}>
          <SheetTrigger asChild>
            <Button look="quiet" icon aria-label="Open navigation">
              <Menu aria-hidden />
            </Button>
          </SheetTrigger>
          <SheetContent title="Navigation">
            <nav aria-label="Main" className="flex flex-col gap-1">
              {DESTINATIONS.map((destination) => (
                <NavLink
                  key={destination.href}
                  destination={destination}
                  onFollow={() => {
                    setOpen(false);
                  }}
                />
              ))}
            </nav>
          </SheetContent>
        </Sheet>
      </div>
    </header>
  );
}
