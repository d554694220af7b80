import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { ErrorPage } from "@/components/error-page";

function shown(digest?: string): string {
  const error = Object.assign(new Error("secret of the server"), digest ? { digest } : {});
  return renderToStaticMarkup(<ErrorPage error={error} retry={() => undefined} />);
}

test("an error that the API told of shows its request id, with a way to copy it", () => {
  const page = shown("problem:internal:req-12345678");

  expect(page).toContain("Request id");
  expect(page).toContain("req-12345678");
  expect(page).toContain("Copy request id");
});

test("an error of the console's own shows the reference that its log line carries", () => {
  const page = shown("2338475");

  expect(page).toContain("Reference");
  expect(page).toContain("2338475");
});

test("an error without either shows none, and never its message", () => {
  const page = shown();

  expect(page).not.toContain("Copy");
  expect(page).not.toContain("secret of the server");
});
