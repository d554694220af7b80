"use client";

import { LoaderCircle } from "lucide-react";
import { lazy, Suspense, type ReactNode } from "react";

import type { Trouble } from "@/components/form/trouble";
import { useHydrated } from "@/components/form/use-hydrated";
import { Button } from "@/components/ui/button";

const FormTrouble = lazy(() => import("@/components/form/form-trouble"));

type Props = {
  submit: string;
  onSubmit: () => Promise<void>;
  asking: { trouble: Trouble | null; seconds: number; busy: boolean };
  children: ReactNode;
};

/** The fields, what is wrong with the whole, and the one button. */
export function FormFrame({ submit, onSubmit, asking, children }: Props) {
  const hydrated = useHydrated();
  const { trouble, seconds, busy } = asking;
  return (
    <form
      // Should the browser send it by itself all the same, then never in the address.
      method="post"
      noValidate
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && seconds === 0) void onSubmit();
      }}
      className="flex flex-col gap-4"
    >
      {trouble && (
        <Suspense>
          <FormTrouble trouble={trouble} seconds={seconds} />
        </Suspense>
      )}
      {children}
      <Button
        type="submit"
        look="primary"
        disabled={!hydrated || seconds > 0}
        aria-disabled={busy || undefined}
        className="h-9 pointer-coarse:h-11"
      >
        {busy && <LoaderCircle aria-hidden className="animate-spin" />}
        {submit}
      </Button>
    </form>
  );
}
