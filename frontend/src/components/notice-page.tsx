import type { ReactNode } from "react";

type Props = { code: string; title: string; children: ReactNode; actions: ReactNode };

/** A page that says one thing and what to do next. */
export function NoticePage({ code, title, children, actions }: Props) {
  return (
    <div className="flex max-w-xl flex-col gap-4 py-16 md:py-24">
      <p className="font-mono text-sm text-faint">{code}</p>
      <h1 className="text-2xl font-semibold tracking-tight text-balance">{title}</h1>
      <div className="flex flex-col gap-3 text-muted">{children}</div>
      <div className="flex flex-wrap gap-2 pt-2">{actions}</div>
    </div>
  );
}
