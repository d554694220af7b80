import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "@": `${import.meta.dirname}/src`,
      // The package refuses to load outside a server bundle; tests are one.
      "server-only": `${import.meta.dirname}/node_modules/server-only/empty.js`,
    },
  },
  test: { include: ["src/**/*.test.{ts,tsx}"], sequence: { shuffle: true }, restoreMocks: true },
});
