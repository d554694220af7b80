"use client";

import { Menu } from "lucide-react";
import dynamic from "next/dynamic";
import { useRef, useState } from "react";

import { Brand } from "@/components/brand";
import type { ShownPerson } from "@/components/shell/person-row";
import { Button } from "@/components/ui/button";

// Not before somebody opens it: no other page needs what a modal sheet is made of.
const NavigationSheet = dynamic(() => import("@/components/shell/navigation-sheet"), {
  ssr: false,
});

export function PhoneBar({ person }: { person: ShownPerson | null }) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);

  return (
    <header className="sticky top-0 z-30 flex h-14 items-center justify-between border-b bg-canvas px-4 md:hidden">
      <Brand />
      <Button
        ref={opener}
        look="quiet"
        icon
        aria-label="Open navigation"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => {
          setOpen(true);
        }}
      >
        <Menu aria-hidden />
      </Button>
      {open && <NavigationSheet person={person} opener={opener} onOpenChange={setOpen} />}
    </header>
  );
}
