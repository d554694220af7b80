"use client";

import { ErrorPage } from "@/components/error-page";
import { PublicFrame } from "@/components/public-frame";

type Props = Parameters<typeof ErrorPage>[0];

export default function RootError(props: Props) {
  return (
    <PublicFrame>
      <ErrorPage {...props} />
    </PublicFrame>
  );
}
