import { Activity, BookOpen, House, type LucideIcon } from "lucide-react";

export type Destination = {
  name: string;
  href: string;
  icon: LucideIcon;
  /** Served by the API: a whole new document, not a page of the console. */
  ofTheApi?: true;
};

export const DESTINATIONS: readonly Destination[] = [
  { name: "Home", href: "/", icon: House },
  { name: "System status", href: "/status", icon: Activity },
  { name: "API reference", href: "/api/v1/docs", icon: BookOpen, ofTheApi: true },
];

export function isAt(pathname: string, href: string): boolean {
  return href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
}
