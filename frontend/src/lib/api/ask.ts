import type { Answer, Api } from "@/lib/api/client";

/** For pages that only ask when something is pressed: the client is loaded then, not with the page. */
export async function ask<Data>(call: (api: Api) => Promise<Answer<Data>>): Promise<Data> {
  const [{ browserApi }, { dataOf }] = await Promise.all([
    import("@/lib/api/browser"),
    import("@/lib/api/client"),
  ]);
  return dataOf(call(browserApi));
}
