"use client";

import { useForm } from "react-hook-form";

import { COOKIES } from "@/features/way-in/challenge";
import { FormSkeleton } from "@/features/way-in/form-skeleton";
import { Linked } from "@/features/way-in/linked";
import { PageFrame } from "@/features/way-in/page-frame";
import { byShape } from "@/features/way-in/by-shape";
import { TextLink } from "@/features/way-in/text-link";
import { LINK_INVALID, PASSWORD_REFUSALS, words } from "@/features/way-in/words";
import { FormFrame } from "@/components/form/form-frame";
import { useAsking } from "@/components/form/use-asking";
import { PasswordField } from "@/components/ui/password-field";
import { ask } from "@/lib/api/ask";

const WORDS = { codes: { link_invalid: LINK_INVALID }, fieldCodes: PASSWORD_REFUSALS };

export function PasswordByLink() {
  return (
    <PageFrame
      title={words.reset.title}
      lead={words.reset.lead}
      foot={<TextLink href="/forgot-password">{words.verify.again}</TextLink>}
    >
      <Linked waiting={<FormSkeleton />}>{(token) => <ResetForm token={token} />}</Linked>
    </PageFrame>
  );
}

function ResetForm({ token }: { token: string }) {
  const form = useForm<{ new_password: string }>({ resolver: byShape("newPassword") });
  const asking = useAsking(form, ["new_password"], WORDS);

  const submit = asking.ask(async ({ new_password }) => {
    const body = { token, new_password };
    await ask((api) => api.POST("/api/v1/auth/password/reset", { body, headers: COOKIES }));
    location.replace("/sign-in?reason=password_reset");
  });

  return (
    <FormFrame submit={words.reset.submit} onSubmit={submit} asking={asking}>
      <PasswordField
        label={words.newPassword}
        autoComplete="new-password"
        hint={words.passwordHint}
        error={form.formState.errors.new_password?.message}
        {...form.register("new_password")}
      />
    </FormFrame>
  );
}
