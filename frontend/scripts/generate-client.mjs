// Writes the types of the API's document; with --check it only says whether they are current.
import { readFileSync, writeFileSync } from "node:fs";

import openapiTS, { astToString } from "openapi-typescript";

const document = new URL("../../backend/openapi.json", import.meta.url);
const target = new URL("../src/lib/api/schema.gen.ts", import.meta.url);

const header = "// Generated from backend/openapi.json by `npm run client`.\n\n";
const wanted = header + astToString(await openapiTS(document));

if (!process.argv.includes("--check")) {
  writeFileSync(target, wanted);
} else if (readFileSync(target, "utf8") !== wanted) {
  console.error(
    "src/lib/api/schema.gen.ts is not what backend/openapi.json says. Run: npm run client",
  );
  process.exit(1);
}
