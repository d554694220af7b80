import { endEventStreams, watchConnections } from "@/lib/process/connections";
import { settings, SettingsWrong } from "@/lib/process/settings";

const DRAIN_SECONDS = 20;

export function startProcess(): void {
  refuseWrongSettings();
  watchConnections();
  process.once("SIGTERM", drain);
  process.once("SIGINT", drain);
}

function refuseWrongSettings(): void {
  try {
    settings();
  } catch (wrong) {
    if (!(wrong instanceof SettingsWrong)) throw wrong;
    console.error(wrong.message);
    process.exit(2);
  }
}

/** The framework's own handler waits for every answer in flight, however long that takes. */
function drain(signal: NodeJS.Signals): void {
  endEventStreams();
  setTimeout(() => process.exit(signal === "SIGTERM" ? 143 : 130), DRAIN_SECONDS * 1000).unref();
}
