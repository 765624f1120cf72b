// How the commands answer a call that asks for help, or that they do not understand. Plain Node: it runs before anything is installed.

/** @param {readonly string[]} args */
export const asksForHelp = (args) => args.some((argument) => argument === '--help' || argument === '-h');

/**
 * Prints the usage and ends the process when the call asks for help, or has arguments where the command takes none.
 * @param {string} usage
 * @param {{ takesArguments?: boolean }} options
 */
export function answerCall(usage, { takesArguments = false } = {}, args = process.argv.slice(2)) {
  if (asksForHelp(args)) {
    console.log(usage);
    process.exit(0);
  }
  if (takesArguments || args.length === 0) return;
  console.error(`"${args[0]}" is not understood.\n${usage}`);
  process.exit(2);
}
