"use client";

import { NoticePage } from "@/components/notice-page";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { LinkButton } from "@/components/ui/link-button";
import { requestIdInDigest } from "@/lib/api/problem";

type Props = { error: Error & { digest?: string }; retry: () => void };

export function ErrorPage({ error, retry }: Props) {
  return (
    <NoticePage
      code="500"
      title="This page failed"
      actions={
        <>
          <Button look="primary" onClick={retry}>
            Try again
          </Button>
          <LinkButton href="/status">System status</LinkButton>
        </>
      }
    >
      <p>
        Something went wrong on our side, and it has been written to the log. If it fails again, say
        so and quote this:
      </p>
      <Reference error={error} />
    </NoticePage>
  );
}

/** What leads from this page to its log lines: the API's request id, else the framework's digest. */
function Reference({ error }: Pick<Props, "error">) {
  const requestId = requestIdInDigest(error.digest);
  const reference = requestId ?? error.digest;
  if (!reference) return null;
  const name = requestId ? "Request id" : "Reference";
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      {name}
      <code className="font-mono text-sm break-all text-ink">{reference}</code>
      <CopyButton text={reference} label={`Copy ${name.toLowerCase()}`} />
    </p>
  );
}
