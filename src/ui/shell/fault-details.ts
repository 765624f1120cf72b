/** What a report of an error needs. Nothing of the reader: what was searched for and a place that was looked near to are left out. */
export interface Fault {
  error: unknown;
  /** The page's address. */
  href: string;
  /** Which build of the site the page is of. */
  build: string;
  /** The dataset's version. */
  data: string;
}

/** Parameters of the address that may tell of the reader. */
const PRIVATE = ['q', 'near'];

/** An error as lines of text for a report: message, address, versions, stack. */
export function faultDetails({ error, href, build, data }: Fault): string {
  const url = new URL(href);
  for (const name of PRIVATE) if (url.searchParams.has(name)) url.searchParams.set(name, '…');
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return [
    message,
    decodeURI(url.href),
    `build ${build}, data ${data}`,
    // Some browsers begin the stack with the message.
    stack.startsWith(message) ? stack.slice(message.length + 1) : stack,
  ]
    .filter(Boolean)
    .join('\n');
}
