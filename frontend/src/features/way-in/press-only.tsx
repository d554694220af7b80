"use client";

import { useForm } from "react-hook-form";

import { FormSkeleton } from "@/features/way-in/form-skeleton";
import { Linked } from "@/features/way-in/linked";
import { PageFrame } from "@/features/way-in/page-frame";
import { LINK_INVALID, words } from "@/features/way-in/words";
import { FormFrame } from "@/components/form/form-frame";
import { useAsking } from "@/components/form/use-asking";
import { LinkButton } from "@/components/ui/link-button";
import { ask } from "@/lib/api/ask";

const WORDS = {
  codes: {
    link_invalid: LINK_INVALID,
    address_taken: "Another account uses this address by now. Ask an operator for help.",
    conflict: "You are a member of this organization already.",
    already_member: "You are a member of this organization already.",
  },
};

export function UndoEmail() {
  return (
    <PageFrame title={words.undoEmail.title} lead={words.undoEmail.lead}>
      <PressOnly
        submit={words.undoEmail.submit}
        press={async (token) => {
          await ask((api) => api.POST("/api/v1/auth/email/undo", { body: { token } }));
          location.replace("/sign-in?reason=email_undone");
        }}
      />
    </PageFrame>
  );
}

/** It is accepted by a person, so there has to be one. */
export function AcceptInvitation({ signedIn }: { signedIn: boolean }) {
  if (!signedIn) {
    return (
      <PageFrame title={words.invitation.title} lead={words.invitation.signedOut}>
        <div className="flex flex-wrap gap-2">
          <LinkButton href="/sign-in" look="primary">
            {words.signIn.submit}
          </LinkButton>
          <LinkButton href="/sign-up">{words.signUp.submit}</LinkButton>
        </div>
      </PageFrame>
    );
  }
  return (
    <PageFrame title={words.invitation.title} lead={words.invitation.lead}>
      <PressOnly
        submit={words.invitation.submit}
        press={async (token) => {
          const { slug } = await ask((api) =>
            api.POST("/api/v1/invitations/accept", {
              body: { token },
              headers: { "Idempotency-Key": crypto.randomUUID() },
            }),
          );

          location.replace(`/o/${slug}`);
        }}
      />
    </PageFrame>
  );
}

type Props = { submit: string; press: (token: string) => Promise<void> };

function PressOnly({ submit, press }: Props) {
  return (
    <Linked waiting={<FormSkeleton />}>
      {(token) => <Pressed submit={submit} press={() => press(token)} />}
    </Linked>
  );
}

function Pressed({ submit, press }: { submit: string; press: () => Promise<void> }) {
  const form = useForm();
  const asking = useAsking(form, [], WORDS);
  return (
    <FormFrame submit={submit} onSubmit={asking.ask(press)} asking={asking}>
      {null}
    </FormFrame>
  );
}
