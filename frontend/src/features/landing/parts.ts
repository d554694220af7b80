import { BellRing, Building2, Clock, ScrollText, Webhook, type LucideIcon } from "lucide-react";

export type Part = { name: string; promise: string; icon: LucideIcon };

export const PARTS: readonly Part[] = [
  {
    name: "Accounts and organizations",
    promise: "Sign-in, second factors, sessions a person can end, roles and invitations.",
    icon: Building2,
  },
  {
    name: "Audit",
    promise: "Who did what, to what, with which outcome, in a trail that shows tampering.",
    icon: ScrollText,
  },
  {
    name: "Jobs and schedules",
    promise: "Work recorded before it is queued, retried when it fails, never lost.",
    icon: Clock,
  },
  {
    name: "Notifications",
    promise: "Mail and in-app messages to people, as each of them prefers.",
    icon: BellRing,
  },
  {
    name: "Webhooks",
    promise: "Signed calls to other programs, with every attempt on record.",
    icon: Webhook,
  },
];
