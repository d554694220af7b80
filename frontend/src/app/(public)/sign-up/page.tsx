import type { Metadata } from "next";

import { SignUp } from "@/features/way-in/sign-up";
import { words } from "@/features/way-in/words";

export const metadata: Metadata = { title: words.signUp.title };

export default function SignUpPage() {
  return <SignUp />;
}
