/** Who asks while the same is under way gets the same answer. */
export function oneInFlight<Answer>(): (
  key: string,
  ask: () => Promise<Answer>,
) => Promise<Answer> {
  const running = new Map<string, Promise<Answer>>();
  return (key, ask) => {
    const already = running.get(key);
    if (already) return already;
    const asked = ask().finally(() => running.delete(key));
    running.set(key, asked);
    return asked;
  };
}
