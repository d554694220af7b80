"use client";

import { useForm } from "react-hook-form";

import { PageFrame } from "@/features/way-in/page-frame";
import { byShape } from "@/features/way-in/by-shape";
import { PASSWORD_REFUSALS, words } from "@/features/way-in/words";
import { FormFrame } from "@/components/form/form-frame";
import { useAsking } from "@/components/form/use-asking";
import { PasswordField } from "@/components/ui/password-field";
import { ask } from "@/lib/api/ask";

const WORDS = {
  codes: {
    reauthentication_required:
      "It is more than five minutes since you signed in. Sign out and in again, then choose the password.",
  },
  fieldCodes: PASSWORD_REFUSALS,
};

/** After a sign-in with a password that somebody else made; nothing else is open until then. */
export function OwnPassword({ next }: { next: string }) {
  const form = useForm<{ new_password: string }>({ resolver: byShape("newPassword") });
  const asking = useAsking(form, ["new_password"], WORDS);

  const submit = asking.ask(async (body) => {
    await ask((api) => api.POST("/api/v1/auth/password/change", { body }));
    location.assign(next);
  });

  return (
    <PageFrame title={words.newPasswordPage.title} lead={words.newPasswordPage.lead}>
      <FormFrame submit={words.newPasswordPage.submit} onSubmit={submit} asking={asking}>
        <PasswordField
          label={words.newPassword}
          autoComplete="new-password"
          hint={words.passwordHint}
          error={form.formState.errors.new_password?.message}
          {...form.register("new_password")}
        />
      </FormFrame>
    </PageFrame>
  );
}
