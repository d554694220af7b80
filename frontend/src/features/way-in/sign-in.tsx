"use client";

import { lazy, Suspense, useState } from "react";

import type { Challenge, SignedIn } from "@/features/way-in/challenge";
import { PageFrame } from "@/features/way-in/page-frame";
import { PasswordForm } from "@/features/way-in/password-form";
import { TextLink } from "@/features/way-in/text-link";
import { REASONS } from "@/features/way-in/reasons";
import { words } from "@/features/way-in/words";
import { Notice } from "@/components/ui/notice";

// Few are asked for a second factor.
const CodeForm = lazy(() => import("@/features/way-in/code-form"));

type Props = { next: string; reason: string | null };

export function SignIn({ next, reason: first }: Props) {
  const [challenge, setChallenge] = useState<Challenge | null>(null);
  const [reason, setReason] = useState(first);
  const notice = reason ? REASONS[reason] : undefined;

  // A whole new page: nothing that was rendered for nobody is shown to somebody.
  const goOn = (signedIn: SignedIn) => {
    location.assign(
      signedIn.password_change_required ? `/new-password?next=${encodeURIComponent(next)}` : next,
    );
  };

  if (challenge) {
    return (
      <Suspense>
        <CodeForm
          challenge={challenge}
          onIn={goOn}
          onOver={(why) => {
            setChallenge(null);
            setReason(why);
          }}
        />
      </Suspense>
    );
  }
  return (
    <PageFrame
      title={words.signIn.title}
      foot={
        <p>
          {words.signIn.stranger} <TextLink href="/sign-up">{words.signIn.signUp}</TextLink>
        </p>
      }
    >
      {notice && (
        <Notice tone={notice.tone}>
          <p>{notice.text}</p>
        </Notice>
      )}
      <PasswordForm
        onIn={goOn}
        onChallenge={(asked) => {
          setReason(null);
          setChallenge(asked);
        }}
      />
    </PageFrame>
  );
}
