import { zodResolver } from "@hookform/resolvers/zod";
import type { FieldValues, Resolver } from "react-hook-form";
import { email, minLength, object, string, trim } from "zod/mini";

import { codeWords } from "@/features/way-in/code-words";
import { words } from "@/features/way-in/words";

// The API decides what a good address or password is; this only saves a round trip.
const anAddress = string().check(
  trim(),
  minLength(1, words.missing.email),
  email(words.notAnAddress),
);
const aPassword = string().check(minLength(1, words.missing.password));
const aNewPassword = string().check(
  minLength(1, words.missing.password),
  minLength(12, words.short),
);
const aName = string().check(trim(), minLength(1, words.missing.name));

const SHAPES = {
  signIn: object({ email: anAddress, password: aPassword }),
  code: object({ code: string().check(trim(), minLength(1, codeWords.missing)) }),
  signUp: object({ full_name: aName, email: anAddress, password: aNewPassword }),
  address: object({ email: anAddress }),
  password: object({ password: aPassword }),
  newPassword: object({ new_password: aNewPassword }),
  anew: object({ full_name: aName, new_password: aNewPassword }),
};

export type ShapeName = keyof typeof SHAPES;

export function resolverOf<Values extends FieldValues>(name: ShapeName): Resolver<Values> {
  return zodResolver(SHAPES[name]) as unknown as Resolver<Values>;
}
