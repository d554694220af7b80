"use client";

import { Dialog as Radix } from "radix-ui";
import type { ReactNode, RefObject } from "react";

export const Sheet = Radix.Root;

type Props = { title: string; opener: RefObject<HTMLElement | null>; children: ReactNode };

/** Rises from the lower edge, where the thumb is. */
export function SheetContent({ title, opener, children }: Props) {
  return (
    <Radix.Portal>
      <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-veil" />
      <Radix.Content
        aria-describedby={undefined}
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          if (event.target instanceof HTMLElement) event.target.focus();
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          opener.current?.focus();
        }}
        className="fixed inset-x-0 bottom-0 z-50 max-h-[85dvh] animate-rise overflow-y-auto rounded-t-xl bg-float px-4 pt-3 pb-[max(1rem,env(safe-area-inset-bottom))] shadow-float outline-none"
      >
        <div aria-hidden className="mx-auto mb-3 h-1 w-9 rounded-full bg-line-strong" />
        <Radix.Title className="sr-only">{title}</Radix.Title>
        {children}
      </Radix.Content>
    </Radix.Portal>
  );
}
