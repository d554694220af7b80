import type { Metadata } from "next";

import { OwnPassword } from "@/features/way-in/own-password";
import { words } from "@/features/way-in/words";
import { nextPath } from "@/lib/session/next-path";

export const metadata: Metadata = { title: words.newPasswordPage.title };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function NewPasswordPage({ searchParams }: Props) {
  return <OwnPassword next={nextPath((await searchParams).next)} />;
}
