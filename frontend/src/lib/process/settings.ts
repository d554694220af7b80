import type { BlockList } from "node:net";

import { parseNetworks } from "@/lib/http/client-address";

export type Settings = {
  /** Where this process reaches the API. */
  apiUrl: URL;
  /** Where people reach the console. */
  publicUrl: URL;
  /** Whose `X-Forwarded-For` is believed. */
  trustedProxies: BlockList;
};

type Environment = Readonly<Record<string, string | undefined>>;

export class SettingsWrong extends Error {}

export function readSettings(environment: Environment): Settings {
  return {
    apiUrl: origin(environment, "MAINSTAY_API_URL", "http://127.0.0.1:8000"),
    publicUrl: origin(environment, "MAINSTAY_PUBLIC_URL", "http://localhost:3000"),
    trustedProxies: networks(environment, "MAINSTAY_CONSOLE_TRUSTED_PROXIES"),
  };
}

let current: Settings | undefined;

export function settings(): Settings {
  return (current ??= readSettings(process.env));
}

function origin(environment: Environment, name: string, otherwise: string): URL {
  const text = environment[name] ?? otherwise;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search || url.hash) {
    throw new SettingsWrong(
      `${name} must be an address such as ${otherwise}, without a path; it is "${text}".`,
    );
  }
  return url;
}

function networks(environment: Environment, name: string): BlockList {
  try {
    return parseNetworks(environment[name] ?? "");
  } catch (wrong) {
    if (!(wrong instanceof RangeError)) throw wrong;
    throw new SettingsWrong(`${name} must be a comma list of networks: ${wrong.message}.`);
  }
}
