"use client";

import { useEffect } from "react";

import { hearTabs, toSignIn } from "@/lib/session/tabs";

/** Signed out in one tab is signed out in all. */
export function SessionWatch() {
  useEffect(() => hearTabs(toSignIn), []);
  return null;
}
