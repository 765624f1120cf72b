/** Text as HTML text or attribute value: the five characters that mean something to HTML become references. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
