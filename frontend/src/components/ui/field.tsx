import { CircleAlert } from "lucide-react";
import { useId, type ComponentProps, type ReactNode } from "react";

import { cn } from "@/lib/cn";

export type FieldProps = ComponentProps<"input"> & {
  label: string;
  error?: string | undefined;
  hint?: ReactNode;
  /** At the right end, inside the frame. */
  end?: ReactNode;
};

/** A label, an input, and beside it what is wrong with it. */
export function Field({ label, error, hint, end, className, ...rest }: FieldProps) {
  const id = useId();
  const about = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <div className="relative">
        <input
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={about || undefined}
          className={cn(
            "h-9 w-full rounded-md border border-field bg-canvas px-3 text-base text-ink placeholder:text-faint",
            // Below 16 px a phone's browser zooms in.
            "aria-invalid:border-failed pointer-coarse:h-11 pointer-coarse:text-lg",
            Boolean(end) && "pr-11",
            className,
          )}
          {...rest}
        />
        {end && <div className="absolute inset-y-0 right-0.5 flex items-center">{end}</div>}
      </div>
      {error && (
        <p id={`${id}-error`} className="flex gap-1.5 text-sm text-failed">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
      {hint && (
        <div id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </div>
      )}
    </div>
  );
}
