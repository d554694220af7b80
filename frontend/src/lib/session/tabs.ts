import { signInPath } from "@/lib/session/next-path";

const CHANNEL = "mainstay-session";
const RENEWED_AT = "mainstay-renewed-at";
const LOCK = "mainstay-renewal";

type Word = "signed_out";

let opened: BroadcastChannel | undefined;

/** One for the page: a channel does not hear itself, but any other of the same name, in this tab too. */
function channel(): BroadcastChannel {
  return (opened ??= new BroadcastChannel(CHANNEL));
}

export function tellTabs(word: Word): void {
  channel().postMessage(word);
}

export function hearTabs(hear: (word: Word) => void): () => void {
  const listen = (message: MessageEvent) => {
    if (message.data === "signed_out") hear("signed_out");
  };
  channel().addEventListener("message", listen);
  return () => {
    channel().removeEventListener("message", listen);
  };
}

/** Without what follows the `#`: there it may be a mail's token, which belongs in no address that is sent. */
export function toSignIn(reason: string | null): void {
  if (location.pathname === "/sign-in") return;
  location.assign(signInPath(location.pathname + location.search, reason));
}

/** Browsers lend locks only to https and localhost; elsewhere the API's own window has to do. */
export function inTurn<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- absent without a secure context
  return navigator.locks ? navigator.locks.request(LOCK, act) : act();
}

/** A time, no secret: no token is ever where a script can read it. */
export function lastRenewal(): number {
  try {
    return Number(localStorage.getItem(RENEWED_AT));
  } catch {
    return 0;
  }
}

export function tellRenewal(time: number): void {
  try {
    localStorage.setItem(RENEWED_AT, String(time));
  } catch {
    // A browser that keeps nothing renews once more than needed.
  }
}
