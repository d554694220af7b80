import type { Metadata } from "next";

import { PasswordByLink } from "@/features/way-in/password-by-link";
import { words } from "@/features/way-in/words";

export const metadata: Metadata = { title: words.reset.title };

export default function ResetPage() {
  return <PasswordByLink />;
}
