/** Which page is asked for: the framework tells a layout everything but that. `proxy.ts` writes it, never the client. */
export const PAGE_PATH = "x-page-path";
