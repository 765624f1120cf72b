/**
 * Runs what may come a frame later, in a task of its own once the next frame is drawn: what a reader has just done shows first, and
 * what is done next goes before it.
 * @returns calls it off
 */
export function afterFrame(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(run)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
