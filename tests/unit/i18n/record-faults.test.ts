import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faultText } from '../../../src/i18n/record-faults.ts';

const CASES = 'tests/compile';

/** What the check says of records in the tests of its own, but for files that cannot be read as records at all. */
function messages(): string[] {
  const lines = readdirSync(CASES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('expected-issues.txt'))
    .flatMap((path) => readFileSync(`${CASES}/${path}`, 'utf8').split('\n'));
  const told = lines.flatMap((line) => /^data\/projects\/[\w-]+\.yaml:\d+:\d+: (.+)$/.exec(line)?.[1] ?? []);
  const ofFile =
    /valid YAML|a second document|UTF-8|nested more|twice in one mapping|the text itself|is an alias|and is not read|editor or a program|the file's name/;
  return [...new Set(told.filter((message) => !ofFile.test(message)))];
}

/** Whether it is said in Chinese, beside what is quoted. The schema's messages have the name of the field at their head, which stands beside it here. */
const isChinese = (message: string): boolean =>
  [message, message.replace(/^[\w.]+ /, '')].some((said) => {
    const text = faultText(said, 'zh');
    return text !== said && /\p{Script=Han}/u.test(text);
  });

test('whatever the check says of a record is said in Chinese', () => {
  const all = messages();
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter((message) => !isChinese(message))).toEqual([]);
});

test('in English it is said beside its field', () => {
  expect(faultText('is missing, expected text', 'en')).toBe('Still to be filled in');
  expect(faultText('is 900, expected at most 500', 'en')).toBe('This is 900, expected at most 500');
  expect(faultText('both a point and a shape stand, expected one of them', 'en')).toBe(
    'both a point and a shape stand, expected one of them',
  );
});
