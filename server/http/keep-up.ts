/**
 * Takes over, again and again, what others wrote into the same database. A step that fails keeps none of the others from
 * being done: what stood before goes on being served, and what is wrong is told once for as long as it stays the same.
 */
export function keepingUp(
  steps: readonly (() => Promise<unknown>)[],
  tell: (reason: string) => void,
): () => Promise<void> {
  const told = new Map<number, string>();
  return async () => {
    for (const [place, step] of steps.entries())
      try {
        await step();
        told.delete(place);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        if (told.get(place) !== reason) tell(reason);
        told.set(place, reason);
      }
  };
}
