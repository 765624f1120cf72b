/**
 * Shows what the page came with to say that the program cannot go on, with one way on. The sentences stand in the page itself:
 * see `compile/pages/starting.ts`.
 * @param what did not come, or is of another version than the program
 * @param htmlLang as the page's `lang` would be
 * @param proceed what the reader may do about it; the sentence goes away first
 */
export function say(what: 'failed' | 'newer', htmlLang: string, proceed: () => unknown): void {
  // A page of one language has what it says in that one.
  const box = document.getElementById(`${what}-${htmlLang}`) ?? document.querySelector<HTMLElement>(`[id^=${what}-]`)!;
  box.hidden = false;
  box.querySelector('button')!.onclick = () => {
    box.hidden = true;
    proceed();
  };
}
