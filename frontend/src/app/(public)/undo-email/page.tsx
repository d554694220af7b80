import type { Metadata } from "next";

import { UndoEmail } from "@/features/way-in/press-only";
import { words } from "@/features/way-in/words";

export const metadata: Metadata = { title: words.undoEmail.title };

export default function UndoEmailPage() {
  return <UndoEmail />;
}
