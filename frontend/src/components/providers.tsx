"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { setNonce } from "get-nonce";
import { useState, type ReactNode } from "react";

import { Brand } from "@/components/brand";
import { ErrorPage } from "@/components/error-page";
import { ThemeProvider } from "@/components/theme-provider";
import { ThemeSwitch } from "@/components/theme-switch";
import type { Theme } from "@/lib/preferences/theme";

type Props = { theme: Theme; nonce: string; children: ReactNode };

/**
 * Every page has these. Named here they are in the outermost layout's script; else the bundler repeats
 * them, and the framework's link with them, in the script of each page.
 */
export const onEveryPage = [Brand, ErrorPage, ThemeSwitch];

export function Providers({ theme, nonce, children }: Props) {
  const [queries] = useState(() => {
    // The primitives lock scrolling by a style element, which the page's policy lets in by its nonce only.
    setNonce(nonce);
    return new QueryClient();
  });

  return (
    <QueryClientProvider client={queries}>
      <ThemeProvider initial={theme}>{children}</ThemeProvider>
    </QueryClientProvider>
  );
}
