"use client";

import { useState } from "react";
import { useForm } from "react-hook-form";

import { Mailed } from "@/features/way-in/mailed";
import { PageFrame } from "@/features/way-in/page-frame";
import { byShape } from "@/features/way-in/by-shape";
import { TextLink } from "@/features/way-in/text-link";
import { PASSWORD_REFUSALS, words } from "@/features/way-in/words";
import { FormFrame } from "@/components/form/form-frame";
import { useAsking } from "@/components/form/use-asking";
import { Field } from "@/components/ui/field";
import { PasswordField } from "@/components/ui/password-field";
import { ask } from "@/lib/api/ask";

type Values = { full_name: string; email: string; password: string };

const WORDS = {
  codes: {
    address_invalid: { field: "email" as const, text: words.notAnAddress },
    registration_closed:
      "Nobody can sign up here by themselves. Ask an operator of this installation for an account.",
  },
  fieldCodes: PASSWORD_REFUSALS,
};

export function SignUp() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm<Values>({ resolver: byShape("signUp") });
  const asking = useAsking(form, ["full_name", "email", "password"], WORDS);
  const { errors } = form.formState;

  const submit = asking.ask(async (body) => {
    await ask((api) => api.POST("/api/v1/auth/register", { body }));
    setSentTo(body.email);
  });

  if (sentTo) {
    return <Mailed title={words.signUp.doneTitle} text={words.signUp.done} address={sentTo} />;
  }
  return (
    <PageFrame
      title={words.signUp.title}
      lead={words.signUp.lead}
      foot={
        <p>
          {words.signUp.known} <TextLink href="/sign-in">{words.signIn.title}</TextLink>
        </p>
      }
    >
      <FormFrame submit={words.signUp.submit} onSubmit={submit} asking={asking}>
        <Field
          label={words.fullName}
          autoComplete="name"
          error={errors.full_name?.message}
          {...form.register("full_name")}
        />
        <Field
          label={words.email}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          error={errors.email?.message}
          {...form.register("email")}
        />
        <PasswordField
          label={words.password}
          autoComplete="new-password"
          hint={words.passwordHint}
          error={errors.password?.message}
          {...form.register("password")}
        />
      </FormFrame>
    </PageFrame>
  );
}
