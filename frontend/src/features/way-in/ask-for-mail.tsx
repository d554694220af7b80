"use client";

import { useState } from "react";
import { useForm } from "react-hook-form";

import { Mailed } from "@/features/way-in/mailed";
import { PageFrame } from "@/features/way-in/page-frame";
import { byShape } from "@/features/way-in/by-shape";
import { TextLink } from "@/features/way-in/text-link";
import { words } from "@/features/way-in/words";
import { FormFrame } from "@/components/form/form-frame";
import { useAsking } from "@/components/form/use-asking";
import { Field } from "@/components/ui/field";
import { ask } from "@/lib/api/ask";

const WORDS = { codes: { address_invalid: { field: "email" as const, text: words.notAnAddress } } };

const KINDS = {
  forgot: { path: "/api/v1/auth/password/forgot", words: words.forgot },
  resend: { path: "/api/v1/auth/email/resend", words: words.resend },
} as const;

/** A link to choose another password, or another one to confirm an address. */
export function AskForMail({ kind }: { kind: keyof typeof KINDS }) {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm<{ email: string }>({ resolver: byShape("address") });
  const asking = useAsking(form, ["email"], WORDS);
  const { path, words: own } = KINDS[kind];

  const submit = asking.ask(async (body) => {
    await ask((api) => api.POST(path, { body }));
    setSentTo(body.email);
  });

  if (sentTo) return <Mailed title={words.forgot.doneTitle} text={own.done} address={sentTo} />;
  return (
    <PageFrame
      title={own.title}
      lead={own.lead}
      foot={<TextLink href="/sign-in">{words.back}</TextLink>}
    >
      <FormFrame submit={own.submit} onSubmit={submit} asking={asking}>
        <Field
          label={words.email}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          error={form.formState.errors.email?.message}
          {...form.register("email")}
        />
      </FormFrame>
    </PageFrame>
  );
}
