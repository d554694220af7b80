import type { Metadata } from "next";

import { NoticePage } from "@/components/notice-page";
import { PublicFrame } from "@/components/public-frame";
import { LinkButton } from "@/components/ui/link-button";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <PublicFrame>
      <NoticePage
        code="404"
        title="There is no page at this address"
        actions={
          <>
            <LinkButton href="/" look="primary">
              Go to the home page
            </LinkButton>
            <LinkButton href="/status">System status</LinkButton>
          </>
        }
      >
        <p>It may have been moved or deleted, or the address was mistyped.</p>
      </NoticePage>
    </PublicFrame>
  );
}
