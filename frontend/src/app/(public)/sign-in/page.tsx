import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { SignIn } from "@/features/way-in/sign-in";
import { words } from "@/features/way-in/words";
import { nextPath } from "@/lib/session/next-path";
import { visitor } from "@/lib/session/person";

export const metadata: Metadata = { title: words.signIn.title };

type Props = { searchParams: Promise<Record<"next" | "reason", string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { next: wanted, reason } = await searchParams;
  const next = nextPath(wanted);
  if (await visitor()) redirect(next);
  return <SignIn next={next} reason={typeof reason === "string" ? reason : null} />;
}
