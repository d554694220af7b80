import type { NextConfig } from "next";

import { securityHeaders } from "./src/lib/http/security-headers";

const config: NextConfig = {
  output: "standalone",
  turbopack: { root: import.meta.dirname },
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  // A path that goes on to the API keeps its trailing slash; the API decides about it.
  skipTrailingSlashRedirect: true,
  images: { unoptimized: true },
  experimental: {
    optimizePackageImports: ["radix-ui"],
    // The event stream beats every 15 s; only a dead API is silent for a minute.
    proxyTimeout: 60_000,
  },
  headers: () =>
    Promise.resolve([
      { source: "/((?!api/|\\.well-known/|problems/).*)", headers: [...securityHeaders] },
    ]),
};

export default config;
