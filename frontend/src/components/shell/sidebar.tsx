"use client";

import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { useState } from "react";

import { Brand } from "@/components/brand";
import { destinationsOf } from "@/components/shell/destinations";
import { NavLink } from "@/components/shell/nav-link";
import { PersonRow, type ShownPerson } from "@/components/shell/person-row";
import { ThemeSwitch } from "@/components/theme-switch";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/cn";
import { rememberPreference } from "@/lib/preferences/cookie";
import { COLLAPSED, EXPANDED, NAVIGATION_COOKIE } from "@/lib/preferences/navigation";

type Props = { initiallyCollapsed: boolean; person: ShownPerson | null };

export function Sidebar({ initiallyCollapsed, person }: Props) {
  const [collapsed, setCollapsed] = useState(initiallyCollapsed);

  const toggle = () => {
    setCollapsed(!collapsed);
    rememberPreference(NAVIGATION_COOKIE, collapsed ? EXPANDED : COLLAPSED);
  };

  return (
    <aside
      className={cn(
        "sticky top-0 hidden h-dvh shrink-0 flex-col border-r bg-panel md:flex",
        collapsed ? "w-13" : "w-56",
      )}
    >
      <div className="flex h-14 items-center px-4">
        <Brand short={collapsed} />
      </div>
      <nav
        aria-label="Main"
        className={cn("flex grow flex-col gap-0.5 px-2", !collapsed && "overflow-y-auto")}
      >
        {destinationsOf(person).map((destination) => (
          <NavLink key={destination.href} destination={destination} collapsed={collapsed} />
        ))}
      </nav>
      <div className="p-2">
        <PersonRow person={person} collapsed={collapsed} />
      </div>
      <div
        className={cn(
          "flex items-center gap-2 border-t p-2",
          collapsed ? "flex-col-reverse" : "justify-between",
        )}
      >
        <CollapseButton collapsed={collapsed} onToggle={toggle} />
        <ThemeSwitch upright={collapsed} />
      </div>
    </aside>
  );
}

function CollapseButton({ collapsed, onToggle }: { collapsed: boolean; onToggle: () => void }) {
  const Icon = collapsed ? PanelLeftOpen : PanelLeftClose;
  const label = collapsed ? "Expand navigation" : "Collapse navigation";
  return (
    <Button
      look="quiet"
      icon
      aria-expanded={!collapsed}
      aria-label={label}
      title={label}
      onClick={onToggle}
    >
      <Icon aria-hidden />
    </Button>
  );
}
