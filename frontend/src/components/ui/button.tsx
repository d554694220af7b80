import type { ComponentProps } from "react";

import { cn } from "@/lib/cn";

type Look = "primary" | "secondary" | "quiet";
export type ButtonLook = { look?: Look; icon?: boolean };

const LOOKS: Record<Look, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-hover",
  secondary: "border border-line-strong bg-canvas text-ink hover:bg-hover",
  quiet: "text-muted hover:bg-hover hover:text-ink",
};

export function buttonClass({ look = "secondary", icon = false }: ButtonLook = {}): string {
  return cn(
    "inline-flex h-8 shrink-0 items-center justify-center gap-2 rounded-md text-sm font-medium whitespace-nowrap transition-colors",
    "disabled:cursor-not-allowed disabled:opacity-60 [&_svg]:size-4 [&_svg]:shrink-0",
    icon ? "w-8" : "px-3",
    LOOKS[look],
  );
}

type Props = ComponentProps<"button"> & ButtonLook;

export function Button({ look, icon, className, type = "button", ...rest }: Props) {
  return <button type={type} className={cn(buttonClass({ look, icon }), className)} {...rest} />;
}
