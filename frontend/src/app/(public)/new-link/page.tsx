import type { Metadata } from "next";

import { AskForMail } from "@/features/way-in/ask-for-mail";
import { words } from "@/features/way-in/words";

export const metadata: Metadata = { title: words.resend.title };

export default function NewLinkPage() {
  return <AskForMail kind="resend" />;
}
