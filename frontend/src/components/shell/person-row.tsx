"use client";

import { LogIn, LogOut } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { cn } from "@/lib/cn";
import { signOut } from "@/lib/session/sign-out";

export type ShownPerson = { full_name: string; email: string };
type Props = { person: ShownPerson | null; collapsed?: boolean };

/** Who is signed in here, and the way out; or the way in. */
export function PersonRow({ person, collapsed = false }: Props) {
  if (!person) return <SignInLink collapsed={collapsed} />;
  return (
    <div className="flex items-center justify-between gap-2">
      {!collapsed && (
        <div className="min-w-0 px-2 text-sm">
          <p className="truncate font-medium">{person.full_name}</p>
          <p className="truncate text-xs text-muted">{person.email}</p>
        </div>
      )}
      <SignOutButton className={cn(collapsed && "mx-auto")} />
    </div>
  );
}

function SignInLink({ collapsed }: { collapsed: boolean }) {
  return (
    <LinkButton
      href="/sign-in"
      icon={collapsed}
      aria-label={collapsed ? "Sign in" : undefined}
      title={collapsed ? "Sign in" : undefined}
      className={cn(!collapsed && "w-full")}
    >
      <LogIn aria-hidden />
      {!collapsed && "Sign in"}
    </LinkButton>
  );
}

function SignOutButton({ className }: { className: string }) {
  const [state, setState] = useState<"idle" | "asked" | "failed">("idle");

  const leave = async () => {
    setState("asked");
    if (!(await signOut())) setState("failed");
  };

  const label = state === "failed" ? "Sign out: it did not work, try again" : "Sign out";
  return (
    <>
      <Button
        look="quiet"
        icon
        aria-label={label}
        title={label}
        aria-busy={state === "asked"}
        className={cn(className, state === "failed" && "text-failed")}
        onClick={() => void leave()}
      >
        <LogOut aria-hidden />
      </Button>
      <span role="status" className="sr-only">
        {state === "failed" && "Signing out did not work. Try again."}
      </span>
    </>
  );
}
