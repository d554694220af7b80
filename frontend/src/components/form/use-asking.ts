"use client";

import { useState } from "react";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";

import { useSecondsUntil } from "@/components/form/use-seconds-until";
import type { Words } from "@/components/form/place-problem";
import { UNREACHED, type Trouble } from "@/components/form/trouble";
import { ApiProblem } from "@/lib/api/problem";

/** Sends a form, and puts what is refused where it belongs. */
export function useAsking<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  names: readonly Path<Values>[],
  words: Words<Path<Values>>,
) {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  // Kept until the next page has come: nobody presses twice.
  const [done, setDone] = useState(false);
  const seconds = useSecondsUntil(trouble?.waitUntil ?? null);

  const refuse = async (failure: unknown) => {
    const loaded = await import("@/components/form/place-problem").catch(() => null);
    if (!loaded || !(failure instanceof ApiProblem)) {
      setTrouble(UNREACHED);
      return;
    }
    const placed = loaded.placeProblem(failure.problem, names, words, Date.now());
    const wrong = names.filter((name) => placed.fields[name] !== undefined);
    wrong.forEach((name, at) => {
      form.setError(name, { message: placed.fields[name] ?? "" }, { shouldFocus: at === 0 });
    });
    setTrouble(placed.trouble);
  };

  const ask = (act: (values: Values) => Promise<unknown>) =>
    form.handleSubmit(async (values) => {
      setTrouble(null);
      try {
        await act(values);
        setDone(true);
      } catch (failure) {
        await refuse(failure);
      }
    });

  return { ask, trouble, seconds, busy: form.formState.isSubmitting || done };
}
