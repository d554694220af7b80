import { Activity, BookOpen, Building2, House, type LucideIcon } from "lucide-react";

import { HOME } from "@/lib/session/next-path";

export type Destination = {
  name: string;
  href: string;
  icon: LucideIcon;
  /** Served by the API: a whole new document, not a page of the console. */
  ofTheApi?: true;
};

const ANYBODYS: readonly Destination[] = [
  { name: "System status", href: "/status", icon: Activity },
  { name: "API reference", href: "/api/v1/docs", icon: BookOpen, ofTheApi: true },
];

export function destinationsOf(person: unknown): readonly Destination[] {
  const first = person
    ? { name: "Overview", href: HOME, icon: Building2 }
    : { name: "Home", href: "/", icon: House };
  return [first, ...ANYBODYS];
}

export function isAt(pathname: string, href: string): boolean {
  return href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
}
