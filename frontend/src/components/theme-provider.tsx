"use client";

import { createContext, use, useState, type ReactNode } from "react";

import { rememberPreference } from "@/lib/preferences/cookie";
import { THEME_COOKIE, themeAttribute, type Theme } from "@/lib/preferences/theme";

type Choice = { theme: Theme; choose: (theme: Theme) => void };

const ThemeContext = createContext<Choice | null>(null);

export function ThemeProvider({ initial, children }: { initial: Theme; children: ReactNode }) {
  const [theme, setTheme] = useState(initial);

  const choose = (chosen: Theme) => {
    setTheme(chosen);
    rememberPreference(THEME_COOKIE, chosen);
    showTheme(chosen);
  };

  return <ThemeContext value={{ theme, choose }}>{children}</ThemeContext>;
}

export function useTheme(): Choice {
  const choice = use(ThemeContext);
  if (!choice) throw new Error("useTheme is used outside ThemeProvider");
  return choice;
}

function showTheme(theme: Theme): void {
  const mark = themeAttribute(theme);
  if (mark) document.documentElement.dataset.theme = mark;
  else delete document.documentElement.dataset.theme;
}
