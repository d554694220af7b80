import { expect, test } from "vitest";

import { deviceName } from "@/features/overview/device-name";

const AGENT =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140 Safari/537.36";

test.each([
  [AGENT, "Chrome on Linux"],
  [`${AGENT} Edg/140`, "Edge on Linux"],
  [AGENT.replace("X11; Linux x86_64", "Linux; Android 14; Pixel 7"), "Chrome on Android"],
  ["curl/8.5.0", "curl/8.5.0"],
  ["", null],
  [null, null],
])("%s is shown as %s", (agent, name) => {
  expect(deviceName(agent)).toBe(name);
});
