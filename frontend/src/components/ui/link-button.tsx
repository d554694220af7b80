import Link from "next/link";
import type { ComponentProps } from "react";

import { buttonClass, type ButtonLook } from "@/components/ui/button";
import { cn } from "@/lib/cn";

type Props = ComponentProps<typeof Link> & ButtonLook;

export function LinkButton({ look, icon, className, ...rest }: Props) {
  return <Link className={cn(buttonClass({ look, icon }), className)} {...rest} />;
}
