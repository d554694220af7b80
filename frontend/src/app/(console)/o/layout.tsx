import type { ReactNode } from "react";

import { requirePerson } from "@/lib/session/person";

/** Everything below is for somebody who is signed in. Each page asks again for itself: a layout is not rendered anew. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  await requirePerson();
  return children;
}
