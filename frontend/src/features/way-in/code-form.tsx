"use client";

import { useState } from "react";
import { useForm } from "react-hook-form";

import { COOKIES, type Challenge, type SignedIn } from "@/features/way-in/challenge";
import { PageFrame } from "@/features/way-in/page-frame";
import { byShape } from "@/features/way-in/by-shape";
import { TextButton } from "@/features/way-in/text-link";
import { codeWords } from "@/features/way-in/code-words";
import { FormFrame } from "@/components/form/form-frame";
import { useAsking } from "@/components/form/use-asking";
import { Field } from "@/components/ui/field";
import { ask } from "@/lib/api/ask";
import { ApiProblem } from "@/lib/api/problem";

type Props = {
  challenge: Challenge;
  onIn: (signedIn: SignedIn) => void;
  /** The challenge can no longer be answered; or, without a reason, is not wanted any more. */
  onOver: (reason: string | null) => void;
};

const WORDS = {
  codes: {
    code_invalid: {
      field: "code" as const,
      text: "The code is wrong, too old, or was used before.",
    },
    login_throttled: "Too many codes were wrong.",
  },
};

export default function CodeForm({ challenge, onIn, onOver }: Props) {
  const byApp = challenge.methods.includes("totp");
  const byRecovery = challenge.methods.includes("recovery_code");
  const [recovery, setRecovery] = useState(!byApp);
  const form = useForm<{ code: string }>({ resolver: byShape("code") });
  const asking = useAsking(form, ["code"], WORDS);

  const submit = asking.ask(async ({ code }) => {
    const body = { challenge: challenge.challenge, code };
    try {
      onIn(await ask((api) => api.POST("/api/v1/auth/mfa/verify", { body, headers: COOKIES })));
    } catch (failure) {
      if (!(failure instanceof ApiProblem) || failure.problem.code !== "challenge_invalid")
        throw failure;
      onOver("challenge_invalid");
    }
  });

  const other = () => {
    setRecovery(!recovery);
    form.reset();
    form.setFocus("code");
  };

  return (
    <PageFrame
      title={codeWords.title}
      lead={byApp || byRecovery ? undefined : codeWords.passkeyOnly}
      foot={
        <>
          {byApp && byRecovery && (
            <TextButton onClick={other}>
              {recovery ? codeWords.useTotp : codeWords.useRecovery}
            </TextButton>
          )}
          <TextButton
            onClick={() => {
              onOver(null);
            }}
          >
            {codeWords.back}
          </TextButton>
        </>
      }
    >
      {(byApp || byRecovery) && (
        <FormFrame submit={codeWords.submit} onSubmit={submit} asking={asking}>
          <Field
            label={recovery ? codeWords.recovery : codeWords.totp}
            hint={recovery ? codeWords.recoveryHint : codeWords.totpHint}
            // The field is what this step is; whoever came here pressed a button for it.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            autoComplete="one-time-code"
            autoCapitalize="none"
            inputMode={recovery ? "text" : "numeric"}
            spellCheck={false}
            className="font-mono tracking-wider"
            error={form.formState.errors.code?.message}
            {...form.register("code")}
          />
        </FormFrame>
      )}
    </PageFrame>
  );
}
