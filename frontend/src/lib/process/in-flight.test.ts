import { expect, test, vi } from "vitest";

import { oneInFlight } from "@/lib/process/in-flight";

test("who asks for the same at once shares one answer, and others do not wait for it", async () => {
  const once = oneInFlight<string>();
  const ask = vi.fn(() => Promise.resolve("renewed"));

  const answers = await Promise.all([once("a", ask), once("a", ask), once("b", ask)]);

  expect(answers).toEqual(["renewed", "renewed", "renewed"]);
  expect(ask).toHaveBeenCalledTimes(2);
});

test("a failure is not kept for those who come later", async () => {
  const once = oneInFlight<string>();

  await expect(once("a", () => Promise.reject(new Error("lost")))).rejects.toThrow("lost");
  await expect(once("a", () => Promise.resolve("renewed"))).resolves.toBe("renewed");
});
