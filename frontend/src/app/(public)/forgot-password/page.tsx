import type { Metadata } from "next";

import { AskForMail } from "@/features/way-in/ask-for-mail";
import { words } from "@/features/way-in/words";

export const metadata: Metadata = { title: words.forgot.title };

export default function ForgotPage() {
  return <AskForMail kind="forgot" />;
}
