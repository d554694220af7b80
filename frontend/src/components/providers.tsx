"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { setNonce } from "get-nonce";
import { useState, type ReactNode } from "react";

import { ThemeProvider } from "@/components/theme-provider";
import { TooltipProvider } from "@/components/ui/tooltip";
import type { Theme } from "@/lib/preferences/theme";

type Props = { theme: Theme; nonce: string; children: ReactNode };

export function Providers({ theme, nonce, children }: Props) {
  const [queries] = useState(() => {
    // The primitives lock scrolling by a style element, which the page's policy lets in by its nonce only.
    setNonce(nonce);
    return new QueryClient();
  });

  return (
    <QueryClientProvider client={queries}>
      <ThemeProvider initial={theme}>
        <TooltipProvider delayDuration={300}>{children}</TooltipProvider>
      </ThemeProvider>
    </QueryClientProvider>
  );
}
