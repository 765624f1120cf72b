/** How the data's commands are called: what is wrong with a call is a sentence and the usage. */

/** What `read` makes of a command's arguments; null, and the sentence that it throws told with the usage, when they are wrong. */
export function called<T>(usage: string, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    return null;
  }
}
