import { Monitor, Moon, Sun, type LucideIcon } from "lucide-react";

import type { Theme } from "@/lib/preferences/theme";

export const THEME_CHOICES: Record<Theme, { name: string; icon: LucideIcon }> = {
  system: { name: "System", icon: Monitor },
  light: { name: "Light", icon: Sun },
  dark: { name: "Dark", icon: Moon },
};
