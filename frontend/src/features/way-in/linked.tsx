"use client";

import type { ReactNode } from "react";

import { TextLink } from "@/features/way-in/text-link";
import { useLinkToken } from "@/features/way-in/use-link-token";
import { words } from "@/features/way-in/words";
import { Notice } from "@/components/ui/notice";

type Props = { waiting: ReactNode; children: (token: string) => ReactNode };

/** What a mail's link opens. Only what is pressed here uses the link up: programs that read mails open links too. */
export function Linked({ waiting, children }: Props) {
  const token = useLinkToken();
  if (token === undefined) return waiting;
  if (token !== null) return children(token);
  return (
    <>
      <Notice tone="bad">
        <p className="font-medium">{words.brokenLink.title}</p>
        <p>{words.brokenLink.text}</p>
      </Notice>
      <TextLink href="/sign-in">{words.back}</TextLink>
    </>
  );
}
