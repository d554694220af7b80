import { deviceName } from "@/features/overview/device-name";
import { words, type MySession } from "@/features/overview/words";
import { StatusMark } from "@/components/ui/status-mark";
import { TimeSince } from "@/components/time-since";

export function SessionList({ sessions }: { sessions: MySession[] }) {
  return (
    <section aria-labelledby="sessions" className="flex flex-col gap-3">
      <h2 id="sessions" className="flex items-baseline gap-2 font-semibold">
        {words.sessions}
        <span className="font-mono text-sm font-normal text-muted tabular-nums">
          {sessions.length}
        </span>
      </h2>
      <ul className="border-t text-sm">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b py-2.5"
          >
            <div className="flex min-w-0 flex-wrap items-center gap-x-3">
              <span className="font-medium break-all">
                {deviceName(session.user_agent) ?? words.unknownDevice}
              </span>
              {session.is_current && (
                <StatusMark state="succeeded" className="text-xs">
                  {words.thisDevice}
                </StatusMark>
              )}
            </div>
            <div className="flex gap-6 text-muted">
              {session.ip && <span className="font-mono">{session.ip}</span>}
              <TimeSince time={Date.parse(session.last_seen_at)} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
