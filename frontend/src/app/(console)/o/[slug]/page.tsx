import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { OrganizationOverview } from "@/features/overview/organization-overview";
import { myOrganizations, mySessions } from "@/features/overview/read-overview";
import { words } from "@/features/overview/words";

export const metadata: Metadata = { title: words.overview };

type Props = { params: Promise<{ slug: string }> };

export default async function OverviewPage({ params }: Props) {
  const { slug } = await params;
  const [mine, sessions] = await Promise.all([myOrganizations(), mySessions()]);
  const organization = mine.find((one) => one.slug === slug);
  if (!organization) notFound();
  return <OrganizationOverview organization={organization} sessions={sessions} />;
}
