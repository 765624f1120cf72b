/**
 * Shows what the page came with to say that the program cannot go on, with one way on. The sentences stand in the page itself:
 * see `compile/pages/starting.ts`. What the reader has tried again in vain is tried by loading the page anew, since most browsers
 * remember an import that failed until then; but only once the host answers, since without it nothing would be left of the page.
 * @param what did not come, or is of another version than the program
 * @param htmlLang as the page's `lang` would be
 * @param proceed what the reader may do about it; the sentence goes away first
 */
export function say(what: 'failed' | 'newer', htmlLang: string, proceed: () => unknown): void {
  // A page of one language has what it says in that one.
  const box = document.getElementById(`${what}-${htmlLang}`) ?? document.querySelector<HTMLElement>(`[id^=${what}-]`)!;
  const show = () => (box.hidden = false);
  box.querySelector('button')!.onclick = () => {
    box.hidden = true;
    box.dataset.tried = '';
    proceed();
  };
  if ('tried' in box.dataset) fetch(location.href).then(() => location.reload(), show);
  else show();
}
