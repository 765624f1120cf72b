import { describe, expect, test } from 'vitest';
import { failureSentence } from '../../../src/cli/failure.mjs';

const refused = (code: string, path?: string, dest?: string) => Object.assign(new Error(code), { code, path, dest });

describe('what the system refuses is a sentence', () => {
  test.each([
    [refused('ENOSPC', 'dist/a'), 'There is no room left on the disk for dist/a.'],
    [refused('EACCES', 'data'), 'Permission is denied for data.'],
    [refused('EPERM', 'data'), 'Permission is denied for data.'],
    [refused('EROFS', 'data/a.yaml'), 'data/a.yaml is on a file system that can only be read.'],
    [refused('EBUSY', 'next', 'dist'), 'dist is in use by another program.'],
    [refused('ENOENT', 'a.csv'), 'a.csv is not there.'],
    [refused('EISDIR'), 'A file is a folder, expected a file.'],
    [
      Object.assign(new Error("Cannot find package 'vite' imported from run.mjs"), { code: 'ERR_MODULE_NOT_FOUND' }),
      'The packages are not installed: run `npm ci` in the folder of the project first.',
    ],
  ])('%s', (error, sentence) => expect(failureSentence(error)).toBe(sentence));

  test('by the name it was asked for, where the system gives none', () =>
    expect(failureSentence(refused('EISDIR'), 'tables')).toBe('tables is a folder, expected a file.'));

  // As Rolldown tells it, with what the system says in the system's words and number.
  test.runIf(process.platform === 'linux')('also where the bundler tells it', () => {
    const told =
      'Build failed\n\nSomething went wrong\nFailed to write file in /web site/a.js\n\nCaused by:\n    No space (os error 28)\n\nStack';
    expect(failureSentence(new Error(told))).toBe('There is no room left on the disk for /web site/a.js.');
  });

  test('also where the bundler has put a code of its own in the place of the system’s', () => {
    const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'PLUGIN_ERROR', path: 'dist/a' });
    const told = Object.assign(new Error('Build failed with 2 errors'), { errors: [new Error('a bug'), error] });
    expect(failureSentence(told)).toBe('There is no room left on the disk for dist/a.');
    expect(failureSentence(Object.assign(new Error('no luck'), { errors: [refused('PLUGIN_ERROR')] }))).toBeNull();
  });

  test.each([[new Error('a bug')], [refused('ERR_ASSERTION')], ['text'], [null]])('and nothing else is: %s', (error) =>
    expect(failureSentence(error)).toBeNull(),
  );
});
