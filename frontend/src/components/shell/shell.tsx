import type { ReactNode } from "react";

import { PhoneBar } from "@/components/shell/phone-bar";
import { Sidebar } from "@/components/shell/sidebar";
import { SkipLink } from "@/components/skip-link";

type Props = { collapsed: boolean; children: ReactNode };

export function Shell({ collapsed, children }: Props) {
  return (
    <>
      <SkipLink />
      <div className="min-h-dvh md:flex">
        <PhoneBar />
        <Sidebar initiallyCollapsed={collapsed} />
        <main id="content" tabIndex={-1} className="min-w-0 grow outline-none">
          <div className="mx-auto max-w-5xl px-4 py-6 md:px-8 md:py-8">{children}</div>
        </main>
      </div>
    </>
  );
}
