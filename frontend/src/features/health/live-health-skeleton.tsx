import { Skeleton } from "@/components/ui/skeleton";

const ROWS = ["api", "database", "redis", "schema"];

export function LiveHealthSkeleton() {
  return (
    <div role="status" aria-label="Asking the API" className="rounded-lg border bg-panel">
      <div className="flex h-11 items-center justify-between border-b px-4">
        <Skeleton className="h-4 w-28" />
        <Skeleton className="h-4 w-16" />
      </div>
      <div className="px-4">
        {ROWS.map((row) => (
          <div
            key={row}
            className="flex h-10.25 items-center justify-between border-b last:border-0"
          >
            <Skeleton className="h-4 w-20" />
            <Skeleton className="h-4 w-12" />
          </div>
        ))}
      </div>
      <div className="h-9.25 border-t" />
    </div>
  );
}
