// Says in a sentence what the system refused. Plain Node: it runs before anything is installed.
import { constants } from 'node:os';

/** By the system's name of the error: what stands in the way of a path. */
const SENTENCES = {
  ENOSPC: (path) => `There is no room left on the disk for ${path}.`,
  EDQUOT: (path) => `There is no room left in what you may use of the disk for ${path}.`,
  EACCES: (path) => `Permission is denied for ${path}.`,
  EPERM: (path) => `Permission is denied for ${path}.`,
  EROFS: (path) => `${path} is on a file system that can only be read.`,
  ENOENT: (path) => `${path} is not there.`,
  ENOTDIR: (path) => `${path} is not there: a part of it is a file, expected a folder.`,
  EISDIR: (path) => `${path} is a folder, expected a file.`,
  ENAMETOOLONG: (path) => `The name ${path} is longer than the file system allows.`,
  EBUSY: (path) => `${path} is in use by another program.`,
  EXDEV: (path) => `${path} is on another file system.`,
  EIO: (path) => `The disk reports an error for ${path}.`,
};
/** What Rolldown says of a file: in words of its own, with the number that the system gave. */
const NUMBERED = /^Failed to [^/\\\n]*((?:\/|[A-Za-z]:\\)[^\n]*)$[^]*\(os error (\d+)\)/m;
/** Those of Windows. */
const WINDOWS = { 5: 'EACCES', 19: 'EROFS', 32: 'EBUSY', 112: 'ENOSPC', 206: 'ENAMETOOLONG' };

/**
 * What the system refused, as a sentence; null for an error that is not the system's.
 * @param {unknown} error
 * @param {string} name of the file, where the system does not give one
 * @returns {string | null}
 */
export function failureSentence(error, name = 'a file') {
  if (!(error instanceof Error)) return null;
  const { code: given, path, dest, errors = [] } = /** @type {NodeJS.ErrnoException & { dest?: string, errors?: unknown[] }} */ (error);
  for (const one of errors) {
    const sentence = failureSentence(one, name);
    if (sentence !== null) return sentence;
  }
  // Rolldown puts a code of its own in the place of the system's, which then stands in the message alone.
  const code = given === 'PLUGIN_ERROR' ? /^([A-Z]+): /.exec(error.message)?.[1] : given;
  if (code === 'ERR_MODULE_NOT_FOUND' && /Cannot find package/.test(error.message))
    return 'The packages are not installed: run `npm ci` in the folder of the project first.';
  const say = (of, file) => SENTENCES[of](file).replace(/^a /, 'A ');
  if (code !== undefined && Object.hasOwn(SENTENCES, code)) return say(code, dest ?? path ?? name);
  const [, file, number] = NUMBERED.exec(error.message) ?? [];
  if (number === undefined) return null;
  const known =
    process.platform === 'win32' ? WINDOWS[number] : Object.keys(constants.errno).find((key) => constants.errno[key] === Number(number));
  return Object.hasOwn(SENTENCES, known ?? '') ? say(known, file) : null;
}
