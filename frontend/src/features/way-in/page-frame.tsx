import type { ReactNode } from "react";

type Props = { title: string; lead?: ReactNode; children: ReactNode; foot?: ReactNode };

/** One narrow column: what this is, the form, and where else one may want to go. */
export function PageFrame({ title, lead, children, foot }: Props) {
  return (
    <div className="mx-auto flex w-full max-w-sm flex-col gap-6 py-12 md:py-20">
      <div className="flex flex-col gap-2">
        <h1 className="text-2xl font-semibold tracking-tight text-balance">{title}</h1>
        {lead && <p className="text-pretty text-muted">{lead}</p>}
      </div>
      {children}
      {foot && <div className="flex flex-col gap-2 border-t pt-4 text-sm text-muted">{foot}</div>}
    </div>
  );
}
