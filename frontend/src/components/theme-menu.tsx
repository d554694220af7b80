"use client";

import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { THEME_CHOICES } from "@/components/theme-choices";
import { useTheme } from "@/components/theme-provider";
import { themeFrom, THEMES } from "@/lib/preferences/theme";

export function ThemeMenu() {
  const { theme, choose } = useTheme();
  const { name, icon: Icon } = THEME_CHOICES[theme];

  return (
    <DropdownMenu modal={false}>
      <DropdownMenuTrigger asChild>
        <Button look="quiet" icon aria-label={`Theme: ${name}`} title="Theme">
          <Icon aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        <DropdownMenuRadioGroup
          value={theme}
          onValueChange={(value) => {
            choose(themeFrom(value));
          }}
        >
          {THEMES.map((one) => (
            <ThemeItem key={one} theme={one} />
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

function ThemeItem({ theme }: { theme: (typeof THEMES)[number] }) {
  const { name, icon: Icon } = THEME_CHOICES[theme];
  return (
    <DropdownMenuRadioItem value={theme} icon={<Icon aria-hidden />}>
      {name}
    </DropdownMenuRadioItem>
  );
}
