import { ChevronRight } from "lucide-react";
import Link from "next/link";

import { words, type Organization } from "@/features/overview/words";

export function OrganizationChoice({ organizations }: { organizations: Organization[] }) {
  return (
    <div className="flex max-w-xl flex-col gap-6">
      <div>
        <h1 className="text-xl font-semibold tracking-tight">{words.organizations}</h1>
        <p className="text-muted">{words.choose}</p>
      </div>
      <ul className="border-t">
        {organizations.map(({ id, name, slug, role }) => (
          <li key={id} className="border-b">
            <Link
              href={`/o/${slug}`}
              className="flex items-center justify-between gap-4 py-3 hover:bg-hover"
            >
              <span className="min-w-0">
                <span className="block truncate font-medium">{name}</span>
                <span className="block font-mono text-sm text-muted">{slug}</span>
              </span>
              <span className="flex shrink-0 items-center gap-3 text-sm text-muted">
                {role && words.roleWord[role]}
                <ChevronRight aria-hidden className="size-4" />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function NoOrganization() {
  return (
    <div className="flex max-w-xl flex-col gap-2 py-8">
      <h1 className="text-xl font-semibold tracking-tight">{words.none.title}</h1>
      <p className="text-pretty text-muted">{words.none.text}</p>
    </div>
  );
}
