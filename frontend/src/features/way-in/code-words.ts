// Apart, since few are asked for a second factor.
export const codeWords = {
  title: "One more step",
  totp: "Authentication code",
  totpHint: "The six digits that your authenticator app shows now.",
  recovery: "Recovery code",
  recoveryHint: "One of the codes you kept when you set up the second factor. Each works once.",
  useRecovery: "Use a recovery code instead",
  useTotp: "Use the authenticator app instead",
  missing: "Enter the code.",
  submit: "Continue",
  back: "Start over",
  passkeyOnly:
    "This account asks for a passkey, which this page cannot use yet. If you kept recovery codes, use one of them.",
} as const;
