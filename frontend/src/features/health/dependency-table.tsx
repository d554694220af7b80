import { LatencyStrip } from "@/features/health/latency-strip";
import { dependenciesIn, type Dependency, type Health } from "@/features/health/health";
import { lastKnownNames, seriesOf } from "@/features/health/history";
import { wordsFor } from "@/features/health/words";
import { StatusMark } from "@/components/ui/status-mark";
import { formatDuration } from "@/lib/format";

const HEAD = "text-muted py-2 text-xs font-medium";

type Props = { health: Health; history: readonly Health[] };

export function DependencyTable({ health, history }: Props) {
  const now = new Map(dependenciesIn(health).map((one) => [one.name, one]));
  return (
    <table className="w-full border-y text-sm">
      <caption className="sr-only">Dependencies of the API</caption>
      <thead>
        <tr className="border-b">
          <th scope="col" className={`${HEAD} text-left`}>
            Dependency
          </th>
          <th scope="col" className={`${HEAD} text-left`}>
            State
          </th>
          <th scope="col" className={`${HEAD} hidden text-right sm:table-cell`}>
            Since you opened this page
          </th>
          <th scope="col" className={`${HEAD} w-24 text-right`}>
            Answered in
          </th>
        </tr>
      </thead>
      <tbody>
        {lastKnownNames(history).map((name) => (
          <Row key={name} name={name} now={now.get(name)} series={seriesOf(history, name)} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = { name: string; now: Dependency | undefined; series: (Dependency | null)[] };

function Row({ name, now, series }: RowProps) {
  const words = wordsFor(name);
  return (
    <tr className="border-b align-top last:border-0">
      <th scope="row" className="py-3 pr-4 text-left font-normal">
        <span className="block font-medium">{words.name}</span>
        <span className="hidden text-muted sm:block">{words.purpose}</span>
        {now?.detail && <span className="block text-failed">{now.detail}</span>}
      </th>
      <td className="py-3 pr-4">
        <DependencyState now={now} />
      </td>
      <td className="hidden py-3 sm:table-cell">
        <span className="flex justify-end">
          <LatencyStrip series={series} />
        </span>
      </td>
      <td className="py-3 text-right font-mono tabular-nums">
        {now ? formatDuration(now.seconds) : "–"}
      </td>
    </tr>
  );
}

function DependencyState({ now }: { now: Dependency | undefined }) {
  if (!now) return <StatusMark state="waiting">Unknown</StatusMark>;
  if (now.status === "down") return <StatusMark state="failed">Down</StatusMark>;
  return <StatusMark state="succeeded">Up</StatusMark>;
}
