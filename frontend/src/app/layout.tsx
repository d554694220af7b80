import "./globals.css";

import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";

import { Providers } from "@/components/providers";
import { cn } from "@/lib/cn";
import { THEME_COOKIE, themeAttribute, themeFrom } from "@/lib/preferences/theme";

export const metadata: Metadata = {
  title: { default: "Mainstay", template: "%s · Mainstay" },
  description: "Accounts, audit, jobs, notifications and webhooks behind one API.",
  robots: { index: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#0c0c0e" },
  ],
};

/** Reading the request makes every page dynamic, which the nonce in its policy needs. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? "";
  const theme = themeFrom((await cookies()).get(THEME_COOKIE)?.value);

  return (
    <html
      lang="en"
      data-theme={themeAttribute(theme)}
      className={cn(GeistSans.variable, GeistMono.variable)}
    >
      <body className="font-sans">
        <Providers theme={theme} nonce={nonce}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
