import { expect, test } from "vitest";

import { clientAddress, parseNetworks } from "@/lib/http/client-address";

const nobody = parseNetworks("");
const proxies = parseNetworks("10.0.0.0/8, fd00::/8");

test("what a stranger says about where he comes from is ignored", () => {
  expect(clientAddress("198.51.100.7", "203.0.113.1", nobody)).toBe("198.51.100.7");
  expect(clientAddress("198.51.100.7", "10.0.0.1", proxies)).toBe("198.51.100.7");
});

test("a trusted proxy's word is taken", () => {
  expect(clientAddress("10.0.0.2", "198.51.100.7", proxies)).toBe("198.51.100.7");
  expect(clientAddress("fd00::2", "2001:db8::7", proxies)).toBe("2001:db8::7");
});

test("through two proxies, a value the client put in front is ignored", () => {
  expect(clientAddress("10.0.0.2", "1.2.3.4, 198.51.100.7, 10.0.0.9", proxies)).toBe(
    "198.51.100.7",
  );
});

test("a trusted proxy that says nothing readable is itself the client", () => {
  expect(clientAddress("10.0.0.2", null, proxies)).toBe("10.0.0.2");
  expect(clientAddress("10.0.0.2", "unknown", proxies)).toBe("10.0.0.2");
});

test("an IPv4 peer on a dual-stack socket is written as IPv4", () => {
  expect(clientAddress("::ffff:198.51.100.7", null, nobody)).toBe("198.51.100.7");
  expect(clientAddress("::ffff:10.0.0.2", "198.51.100.7", proxies)).toBe("198.51.100.7");
});

test("a connection without an address gives none", () => {
  expect(clientAddress("", "198.51.100.7", proxies)).toBeNull();
});

test.each(["10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/", "nginx", "::/129", "10.0.0.0/8/8"])(
  "%s is refused as a network, by name",
  (text) => {
    expect(() => parseNetworks(text)).toThrow(text);
  },
);
