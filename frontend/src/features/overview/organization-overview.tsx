import { SessionList } from "@/features/overview/session-list";
import { words, type MySession, type Organization } from "@/features/overview/words";
import { Notice } from "@/components/ui/notice";

type Props = { organization: Organization; sessions: MySession[] };

export function OrganizationOverview({ organization, sessions }: Props) {
  return (
    <div className="flex flex-col gap-8">
      <div>
        <h1 className="text-xl font-semibold tracking-tight break-words">{organization.name}</h1>
        <p className="font-mono text-sm text-muted">{organization.slug}</p>
      </div>
      {organization.deletion_requested_at && (
        <Notice tone="bad">
          <p>{words.deletion}</p>
        </Notice>
      )}
      <dl className="flex flex-wrap gap-x-10 gap-y-4 text-sm">
        {organization.role && <Fact name={words.role} value={words.roleWord[organization.role]} />}
        <Fact name={words.founded} value={organization.created_at.slice(0, 10)} mono />
      </dl>
      <SessionList sessions={sessions} />
    </div>
  );
}

function Fact({ name, value, mono = false }: { name: string; value: string; mono?: boolean }) {
  return (
    <div>
      <dt className="text-xs text-muted">{name}</dt>
      <dd className={mono ? "font-mono tabular-nums" : "font-medium"}>{value}</dd>
    </div>
  );
}
