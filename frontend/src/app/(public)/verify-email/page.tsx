import type { Metadata } from "next";

import { Verify } from "@/features/way-in/verify";
import { words } from "@/features/way-in/words";

export const metadata: Metadata = { title: words.verify.title };

export default function VerifyPage() {
  return <Verify />;
}
