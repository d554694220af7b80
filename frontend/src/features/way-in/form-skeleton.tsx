import { Skeleton } from "@/components/ui/skeleton";

/** A field and the button. */
export function FormSkeleton() {
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col gap-1.5">
        <Skeleton className="h-5 w-24" />
        <Skeleton className="h-9 w-full pointer-coarse:h-11" />
      </div>
      <Skeleton className="h-9 w-full pointer-coarse:h-11" />
    </div>
  );
}
