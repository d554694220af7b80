import { expect, test } from "vitest";

import { readSettings, SettingsWrong } from "@/lib/process/settings";

test("without any setting the console expects the addresses of a development machine", () => {
  const settings = readSettings({});

  expect(settings.apiUrl.href).toBe("http://127.0.0.1:8000/");
  expect(settings.publicUrl.href).toBe("http://localhost:3000/");
});

test("nobody's forwarded address is believed unless a proxy is named", () => {
  expect(readSettings({}).trustedProxies.check("127.0.0.1")).toBe(false);
});

test("named proxies are believed", () => {
  const settings = readSettings({ MAINSTAY_CONSOLE_TRUSTED_PROXIES: "172.16.0.0/12" });

  expect(settings.trustedProxies.check("172.20.0.3")).toBe(true);
});

test.each([
  ["MAINSTAY_API_URL", "api:8000"],
  ["MAINSTAY_API_URL", ""],
  ["MAINSTAY_API_URL", "http://api:8000/api"],
  ["MAINSTAY_PUBLIC_URL", "ftp://example.com"],
  ["MAINSTAY_CONSOLE_TRUSTED_PROXIES", "everyone"],
])("a wrong %s (%j) is refused by name", (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(SettingsWrong);
  expect(() => readSettings({ [name]: value })).toThrow(name);
});
