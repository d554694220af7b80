import type { Metadata } from "next";

import { ConfirmEmail } from "@/features/way-in/verify";
import { words } from "@/features/way-in/words";

export const metadata: Metadata = { title: words.confirmEmail.title };

export default function ConfirmEmailPage() {
  return <ConfirmEmail />;
}
