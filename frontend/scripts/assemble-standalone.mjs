// The standalone server serves these itself, but the build leaves them out.
import { cpSync, existsSync } from "node:fs";

const standalone = ".next/standalone";

cpSync(".next/static", `${standalone}/.next/static`, { recursive: true });
if (existsSync("public")) cpSync("public", `${standalone}/public`, { recursive: true });
