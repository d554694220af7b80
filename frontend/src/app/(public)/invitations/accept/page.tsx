import type { Metadata } from "next";

import { AcceptInvitation } from "@/features/way-in/press-only";
import { words } from "@/features/way-in/words";
import { visitor } from "@/lib/session/person";

export const metadata: Metadata = { title: words.invitation.title };

export default async function InvitationPage() {
  return <AcceptInvitation signedIn={(await visitor()) !== null} />;
}
