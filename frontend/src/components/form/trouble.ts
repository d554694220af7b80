export type Trouble = {
  text: string;
  /** Leads to the log lines; only where the fault is ours. */
  requestId: string | null;
  /** A time of this machine's clock before which trying is of no use. */
  waitUntil: number | null;
};

export const UNREACHED: Trouble = {
  text: "The service could not be reached. Look at your connection and try again.",
  requestId: null,
  waitUntil: null,
};
