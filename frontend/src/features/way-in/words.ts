export const words = {
  email: "Email address",
  password: "Password",
  newPassword: "New password",
  fullName: "Full name",
  passwordHint: "At least 12 characters. A few words you can remember are better than symbols.",
  missing: {
    email: "Enter your address.",
    password: "Enter your password.",
    name: "Enter your name.",
  },
  notAnAddress: "This is not an email address.",
  short: "Use at least 12 characters.",
  signIn: {
    title: "Sign in",
    submit: "Sign in",
    forgot: "Forgot your password?",
    stranger: "No account yet?",
    signUp: "Sign up",
  },
  signUp: {
    title: "Create your account",
    lead: "You get an organization of your own with it.",
    submit: "Sign up",
    known: "Have an account already?",
    doneTitle: "Look into your mailbox",
    done: "If the address is new here, a mail with a link is on its way to it. The link is good for 24 hours. If there is an account already, the mail says so.",
  },
  verify: {
    title: "Confirm your address",
    lead: "Enter the password you chose when you signed up. It shows that it was you.",
    leadAnew:
      "If you did not sign up yourself, or have forgotten the password, begin anew: what was done in this account before is not kept.",
    submit: "Confirm address",
    anew: "I did not choose a password, or have forgotten it",
    notAnew: "I know the password",
    again: "Get a new link",
  },
  resend: {
    title: "Get a new link",
    lead: "We send another link to confirm your address. It voids the older one.",
    submit: "Send link",
    done: "If an account of this address waits to be confirmed, a mail with a link is on its way.",
  },
  forgot: {
    title: "Forgot your password?",
    lead: "Enter your address, and we send a link to choose another password.",
    submit: "Send link",
    doneTitle: "Look into your mailbox",
    done: "If there is an account with this address, a mail with a link is on its way to it. The link is good for 30 minutes.",
  },
  reset: {
    title: "Choose a new password",
    lead: "You will be signed out everywhere, and sign in with the new one.",
    submit: "Change password",
  },
  newPasswordPage: {
    title: "Choose your own password",
    lead: "You signed in with a password that somebody else made. Choose your own to go on.",
    submit: "Set password",
  },
  confirmEmail: {
    title: "Use this address",
    lead: "Enter your password to make this the address of your account. The old one is told, and can undo it for 72 hours.",
    submit: "Use this address",
  },
  undoEmail: {
    title: "Undo the change of address",
    lead: "Your account goes back to this address. Everybody is signed out, the password stops working, and we send you a link to choose another.",
    submit: "Undo the change",
  },
  invitation: {
    title: "You have been invited",
    lead: "Accept to join the organization that sent this invitation to you.",
    submit: "Accept invitation",
    signedOut:
      "Sign in or sign up with the address that the invitation was sent to, then open its link again.",
  },
  back: "Back to sign in",
  otherAddress: "Use another address",
  brokenLink: {
    title: "This link is not complete",
    text: "Open it from the mail again, or copy the whole address into the browser.",
  },
} as const;

export const PASSWORD_REFUSALS: Record<string, string> = {
  password_short: "Use at least 12 characters.",
  password_long: "Use at most 256 characters.",
  password_repetitive: "This is one character or one run again and again.",
  password_common: "This is among the passwords that are tried first.",
  password_personal:
    "This contains your address, your name or the product's name, which others know.",
};

export const LINK_INVALID =
  "This link does not work any more: it was used, replaced by a newer one, or is too old.";
