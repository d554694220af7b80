"use client";

import { useEffect, useRef } from "react";

import { PageFrame } from "@/features/way-in/page-frame";
import { TextLink } from "@/features/way-in/text-link";
import { words } from "@/features/way-in/words";

type Props = { title: string; text: string; address: string };

/** The same for every address: whether there is an account is told by mail only. */
export function Mailed({ title, text, address }: Props) {
  const said = useRef<HTMLDivElement>(null);

  // The form that had the focus is gone.
  useEffect(() => {
    said.current?.focus();
  }, []);

  return (
    <PageFrame title={title} foot={<TextLink href="/sign-in">{words.back}</TextLink>}>
      <div ref={said} tabIndex={-1} role="status" className="flex flex-col gap-3 outline-none">
        <p className="font-medium break-words">{address}</p>
        <p className="text-pretty text-muted">{text}</p>
      </div>
    </PageFrame>
  );
}
