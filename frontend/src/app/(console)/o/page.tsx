import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { NoOrganization, OrganizationChoice } from "@/features/overview/organization-choice";
import { myOrganizations } from "@/features/overview/read-overview";
import { words } from "@/features/overview/words";

export const metadata: Metadata = { title: words.organizations };

export default async function HomePage() {
  const mine = await myOrganizations();
  const [first, ...others] = mine;
  if (!first) return <NoOrganization />;
  if (others.length === 0) redirect(`/o/${first.slug}`);
  return <OrganizationChoice organizations={mine} />;
}
