import Link from "next/link";
import type { ComponentProps } from "react";

const LOOK = "w-fit rounded font-medium text-accent underline-offset-4 hover:underline";

export function TextLink(props: ComponentProps<typeof Link>) {
  return <Link {...props} className={LOOK} />;
}

export function TextButton(props: ComponentProps<"button">) {
  return <button type="button" {...props} className={`${LOOK} cursor-pointer text-sm`} />;
}
