"use client";

import { useForm } from "react-hook-form";

import { challengeIn, COOKIES, type Challenge, type SignedIn } from "@/features/way-in/challenge";
import { byShape } from "@/features/way-in/by-shape";
import { TextLink } from "@/features/way-in/text-link";
import { words } from "@/features/way-in/words";
import { FormFrame } from "@/components/form/form-frame";
import { useAsking } from "@/components/form/use-asking";
import { Field } from "@/components/ui/field";
import { PasswordField } from "@/components/ui/password-field";
import { ask } from "@/lib/api/ask";

type Values = { email: string; password: string };
type Props = {
  onIn: (signedIn: SignedIn) => void;
  onChallenge: (challenge: Challenge) => void;
};

const WORDS = {
  codes: {
    credentials_invalid: {
      field: "password" as const,
      text: "The address or the password is wrong.",
    },
    login_throttled: "Too many sign-ins failed. Tries in between do not count.",
  },
};

export function PasswordForm({ onIn, onChallenge }: Props) {
  const form = useForm<Values>({ resolver: byShape("signIn") });
  const asking = useAsking(form, ["email", "password"], WORDS);
  const { errors } = form.formState;

  const submit = asking.ask(async (body) => {
    try {
      onIn(await ask((api) => api.POST("/api/v1/auth/login", { body, headers: COOKIES })));
    } catch (failure) {
      const challenge = challengeIn(failure);
      if (!challenge) throw failure;
      onChallenge(challenge);
    }
  });

  return (
    <FormFrame submit={words.signIn.submit} onSubmit={submit} asking={asking}>
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
        autoComplete="current-password"
        error={errors.password?.message}
        hint={<TextLink href="/forgot-password">{words.signIn.forgot}</TextLink>}
        {...form.register("password")}
      />
    </FormFrame>
  );
}
