/**
 * Puts a text on the clipboard. Where the browser has no clipboard API, or refuses it, the field that shows the text is selected
 * and copied the old way; when that fails too it stays selected, ready for the reader's own copy.
 * @returns whether the text was copied
 */
export async function copyText(text: string, field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No API (http, old browser, embedded frame), or no permission.
  }
  const before = document.activeElement;
  field.focus();
  field.select();
  try {
    if (!document.execCommand('copy')) return false;
  } catch {
    return false;
  }
  if (before instanceof HTMLElement) before.focus();
  return true;
}
