import { readdirSync } from "node:fs";

import js from "@eslint/js";
import next from "@next/eslint-plugin-next";
import a11y from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import ts from "typescript-eslint";

const nodeGlobals = Object.fromEntries(
  ["console", "fetch", "process", "setTimeout", "URL"].map((name) => [name, "readonly"]),
);

const features = readdirSync(new URL("src/features", import.meta.url));

const upwards = {
  regex: "^\\.\\./",
  message: "Import across folders by `@/…`, so that the import law can see it.",
};

/** The import law: app → features → components → lib, and features do not import each other. */
function mayNotImport(files, layers) {
  const patterns = layers.map((layer) => ({
    regex: `^@/${layer}(/|$)`,
    message: "The import law: app → features → components → lib, never upwards or sideways.",
  }));
  return {
    files,
    rules: { "no-restricted-imports": ["error", { patterns: [upwards, ...patterns] }] },
  };
}

export default defineConfig(
  globalIgnores([
    ".next",
    "next-env.d.ts",
    "playwright-report",
    "test-results",
    "src/lib/api/schema.gen.ts",
  ]),
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    extends: [
      a11y.flatConfigs.strict,
      hooks.configs.flat.recommended,
      next.configs.recommended,
      next.configs["core-web-vitals"],
    ],
  },
  {
    files: ["*.js", "scripts/**/*.mjs"],
    languageOptions: { globals: nodeGlobals },
  },
  mayNotImport(["src/app/**", "src/*.ts"], []),
  ...features.map((feature) =>
    mayNotImport([`src/features/${feature}/**`], ["app", `features/(?!${feature}(/|$))[^/]+`]),
  ),
  mayNotImport(["src/components/**"], ["app", "features"]),
  mayNotImport(["src/lib/**"], ["app", "features", "components"]),
);
