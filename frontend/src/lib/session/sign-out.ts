import { browserApi } from "@/lib/api/browser";
import { tellTabs } from "@/lib/session/tabs";

/** Whether it was heard. A session that is over already is as good as signed out. */
export async function signOut(): Promise<boolean> {
  try {
    const { response } = await browserApi.POST("/api/v1/auth/logout");
    if (!response.ok && response.status !== 401) return false;
  } catch {
    return false;
  }
  tellTabs("signed_out");
  location.assign("/sign-in?reason=signed_out");
  return true;
}
