import { CopyButton } from "@/components/ui/copy-button";

/** A call that works as it stands, against the installation one is looking at. */
export function FirstCall({ publicUrl }: { publicUrl: string }) {
  const command = `curl ${publicUrl}/api/v1/health`;
  return (
    <div className="flex items-center gap-2 rounded-lg border bg-panel py-1.5 pr-1.5 pl-4">
      <code className="grow font-mono text-xs wrap-anywhere">
        <span aria-hidden className="text-faint select-none">
          ${" "}
        </span>
        {command}
      </code>
      <CopyButton text={command} label="Copy command" />
    </div>
  );
}
