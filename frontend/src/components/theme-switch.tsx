"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useId } from "react";

import { useTheme } from "@/components/theme-provider";
import { cn } from "@/lib/cn";
import { THEMES, type Theme } from "@/lib/preferences/theme";

const CHOICES = {
  system: { name: "System theme", icon: Monitor },
  light: { name: "Light theme", icon: Sun },
  dark: { name: "Dark theme", icon: Moon },
};

export function ThemeSwitch({ upright = false }: { upright?: boolean }) {
  const group = useId();
  return (
    <fieldset className={cn("inline-flex rounded-lg border p-0.5", upright && "flex-col")}>
      <legend className="sr-only">Theme</legend>
      {THEMES.map((theme) => (
        <ThemeOption key={theme} group={group} theme={theme} />
      ))}
    </fieldset>
  );
}

function ThemeOption({ group, theme }: { group: string; theme: Theme }) {
  const { theme: current, choose } = useTheme();
  const { name, icon: Icon } = CHOICES[theme];
  return (
    <label
      title={name}
      className="relative flex size-7 cursor-pointer items-center justify-center rounded-md text-muted transition-colors hover:text-ink has-checked:bg-hover has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent"
    >
      <input
        type="radio"
        name={group}
        aria-label={name}
        value={theme}
        checked={current === theme}
        onChange={() => {
          choose(theme);
        }}
        className="absolute inset-0 cursor-pointer appearance-none rounded-md outline-none"
      />
      <Icon aria-hidden className="size-4" />
    </label>
  );
}
