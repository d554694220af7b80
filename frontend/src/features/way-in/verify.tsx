"use client";

import { useState } from "react";
import { useForm } from "react-hook-form";

import { FormSkeleton } from "@/features/way-in/form-skeleton";
import { Linked } from "@/features/way-in/linked";
import { PageFrame } from "@/features/way-in/page-frame";
import { byShape } from "@/features/way-in/by-shape";
import { TextButton, TextLink } from "@/features/way-in/text-link";
import { LINK_INVALID, PASSWORD_REFUSALS, words } from "@/features/way-in/words";
import { FormFrame } from "@/components/form/form-frame";
import { useAsking } from "@/components/form/use-asking";
import { Field } from "@/components/ui/field";
import { PasswordField } from "@/components/ui/password-field";
import { ask } from "@/lib/api/ask";

const CODES = {
  link_invalid: LINK_INVALID,
  address_taken: "Another account uses this address already.",
  login_throttled: "Too many tries with a wrong password.",
};

/** Of a registration: whoever reads the mail also shows that it was they who signed up, or begins anew. */
export function Verify() {
  const [anew, setAnew] = useState(false);
  return (
    <PageFrame
      title={words.verify.title}
      lead={anew ? words.verify.leadAnew : words.verify.lead}
      foot={
        <>
          <TextButton
            onClick={() => {
              setAnew(!anew);
            }}
          >
            {anew ? words.verify.notAnew : words.verify.anew}
          </TextButton>
          <TextLink href="/new-link">{words.verify.again}</TextLink>
        </>
      }
    >
      <Linked waiting={<FormSkeleton />}>
        {(token) =>
          anew ? (
            <AnewForm token={token} />
          ) : (
            <ProofForm token={token} submit={words.verify.submit} reason="verified" />
          )
        }
      </Linked>
    </PageFrame>
  );
}

/** Of a change of address. */
export function ConfirmEmail() {
  return (
    <PageFrame title={words.confirmEmail.title} lead={words.confirmEmail.lead}>
      <Linked waiting={<FormSkeleton />}>
        {(token) => (
          <ProofForm token={token} submit={words.confirmEmail.submit} reason="email_changed" />
        )}
      </Linked>
    </PageFrame>
  );
}

function ProofForm({ token, submit, reason }: { token: string; submit: string; reason: string }) {
  const form = useForm<{ password: string }>({ resolver: byShape("password") });
  const asking = useAsking(form, ["password"], {
    codes: {
      ...CODES,
      credentials_invalid: { field: "password", text: "That is not the password of this account." },
    },
  });

  const prove = asking.ask(async ({ password }) => {
    await ask((api) => api.POST("/api/v1/auth/email/verify", { body: { token, password } }));
    location.replace(`/sign-in?reason=${reason}`);
  });

  return (
    <FormFrame submit={submit} onSubmit={prove} asking={asking}>
      <PasswordField
        label={words.password}
        autoComplete="current-password"
        error={form.formState.errors.password?.message}
        {...form.register("password")}
      />
    </FormFrame>
  );
}

function AnewForm({ token }: { token: string }) {
  const form = useForm<{ full_name: string; new_password: string }>({
    resolver: byShape("anew"),
  });
  const asking = useAsking(form, ["full_name", "new_password"], {
    codes: CODES,
    fieldCodes: PASSWORD_REFUSALS,
  });
  const { errors } = form.formState;

  const begin = asking.ask(async (chosen) => {
    await ask((api) => api.POST("/api/v1/auth/email/verify", { body: { token, ...chosen } }));
    location.replace("/sign-in?reason=verified");
  });

  return (
    <FormFrame submit={words.verify.submit} onSubmit={begin} asking={asking}>
      <Field
        label={words.fullName}
        autoComplete="name"
        error={errors.full_name?.message}
        {...form.register("full_name")}
      />
      <PasswordField
        label={words.newPassword}
        autoComplete="new-password"
        hint={words.passwordHint}
        error={errors.new_password?.message}
        {...form.register("new_password")}
      />
    </FormFrame>
  );
}
