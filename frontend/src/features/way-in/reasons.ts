import type { Tone } from "@/components/ui/notice";

/** Why somebody came to sign-in, by the word in the address. */
export const REASONS: Record<string, { tone: Tone; text: string }> = {
  session_revoked: {
    tone: "plain",
    text: "You were signed out: this session was ended. Sign in to go on.",
  },
  session_expired: {
    tone: "plain",
    text: "You were signed out after a time without use. Sign in to go on.",
  },
  refresh_reused: {
    tone: "bad",
    text: "This session was ended because somebody else may have had a copy of it. Sign in, and look at your sessions.",
  },
  signed_out: { tone: "good", text: "You are signed out." },
  verified: { tone: "good", text: "Your address is confirmed. Sign in to begin." },
  password_reset: { tone: "good", text: "Your password is changed. Sign in with the new one." },
  email_changed: { tone: "good", text: "Your address is changed. Sign in with the new one." },
  email_undone: {
    tone: "good",
    text: "The change is undone. Look into your mailbox for a link to choose a password.",
  },
  challenge_invalid: { tone: "plain", text: "That took too long, or too many tries. Start again." },
};
