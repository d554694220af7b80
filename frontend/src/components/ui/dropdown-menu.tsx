"use client";

import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";

import { cn } from "@/lib/cn";

export const DropdownMenu = Radix.Root;
export const DropdownMenuTrigger = Radix.Trigger;
export const DropdownMenuRadioGroup = Radix.RadioGroup;

export function DropdownMenuContent({ className, ...rest }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        align="end"
        sideOffset={6}
        collisionPadding={8}
        className={cn(
          "z-50 min-w-36 animate-appear rounded-lg bg-float p-1 shadow-float",
          className,
        )}
        {...rest}
      />
    </Radix.Portal>
  );
}

type RadioItemProps = { value: string; icon: ReactNode; children: ReactNode };

export function DropdownMenuRadioItem({ value, icon, children }: RadioItemProps) {
  return (
    <Radix.RadioItem
      value={value}
      className="flex h-8 cursor-default items-center gap-2 rounded-md px-2 text-sm text-ink outline-none select-none data-[highlighted]:bg-hover [&_svg]:size-4"
    >
      <span className="text-muted">{icon}</span>
      <span className="grow">{children}</span>
      <Radix.ItemIndicator>
        <Check aria-hidden />
      </Radix.ItemIndicator>
    </Radix.RadioItem>
  );
}
