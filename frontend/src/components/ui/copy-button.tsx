"use client";

import { Check, Copy, X } from "lucide-react";
import { useEffect, useState } from "react";

import { Button } from "@/components/ui/button";

type Outcome = "idle" | "copied" | "refused";

const SHOWN_MS = 2000;
const ICONS = { idle: Copy, copied: Check, refused: X };

export function CopyButton({ text, label }: { text: string; label: string }) {
  const [outcome, setOutcome] = useState<Outcome>("idle");

  useEffect(() => {
    if (outcome === "idle") return;
    const timer = setTimeout(() => {
      setOutcome("idle");
    }, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [outcome]);

  // Browsers hand out the clipboard only on https and localhost.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  };

  const Icon = ICONS[outcome];
  return (
    <>
      <Button look="quiet" icon aria-label={label} title={label} onClick={() => void copy()}>
        <Icon aria-hidden />
      </Button>
      <span role="status" className="sr-only">
        {outcome === "copied" && "Copied"}
        {outcome === "refused" && "The browser did not allow copying; select the text instead"}
      </span>
    </>
  );
}
