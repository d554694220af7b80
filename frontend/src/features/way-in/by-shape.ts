import type { FieldValues, Resolver } from "react-hook-form";

import type { ShapeName } from "@/features/way-in/shapes";

/** Loaded with the first press, not with the page. Where that fails, the API looks at the values all the same. */
export function byShape<Values extends FieldValues>(name: ShapeName): Resolver<Values> {
  return async (values, context, options) => {
    const loaded = await import("@/features/way-in/shapes").catch(() => null);
    if (!loaded) return { values, errors: {} };
    return loaded.resolverOf<Values>(name)(values, context, options);
  };
}
