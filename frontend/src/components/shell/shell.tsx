import type { ReactNode } from "react";

import type { ShownPerson } from "@/components/shell/person-row";
import { PhoneBar } from "@/components/shell/phone-bar";
import { Sidebar } from "@/components/shell/sidebar";
import { SkipLink } from "@/components/skip-link";

type Props = { collapsed: boolean; person: ShownPerson | null; children: ReactNode };

export function Shell({ collapsed, person, children }: Props) {
  return (
    <>
      <SkipLink />
      <div className="min-h-dvh md:flex">
        <PhoneBar person={person} />
        <Sidebar initiallyCollapsed={collapsed} person={person} />
        <main id="content" tabIndex={-1} className="min-w-0 grow outline-none">
          <div className="mx-auto max-w-5xl px-4 py-6 md:px-8 md:py-8">{children}</div>
        </main>
      </div>
    </>
  );
}
