import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faultText } from '../../../src/i18n/record-faults.ts';

const CASES = 'tests/compile';

/** What the check says of records in the tests of its own, at a field that the form has: without the name of the field at its head. */
function messages(): string[] {
  const lines = readdirSync(CASES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('expected-issues.txt'))
    .flatMap((path) => readFileSync(`${CASES}/${path}`, 'utf8').split('\n'));
  const told = lines.flatMap((line) => /^data\/projects\/[\w-]+\.yaml:\d+:\d+: (.+)$/.exec(line)?.[1] ?? []);
  const ofFile =
    /valid YAML|a second document|UTF-8|nested more|twice in one mapping|alias|and is not read|editor or a program|the file's name|is empty, expected it to hold/;
  return [...new Set(told.filter((message) => !ofFile.test(message)))].map((m) =>
    m.replace(/^[a-z]\w*(\.\w+)* (?=is |has |cites |"|\[|\d)/, ''),
  );
}

test('whatever the check says of a record is said in Chinese', () => {
  const all = messages();
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter((message) => !/\p{Script=Han}/u.test(faultText(message, 'zh').replace(/“[^”]*”|"[^"]*"/g, '')))).toEqual([]);
});

test('in English it is said beside its field', () => {
  expect(faultText('is missing, expected text', 'en')).toBe('Still to be filled in');
  expect(faultText('is 900, expected at most 500', 'en')).toBe('This is 900, expected at most 500');
  expect(faultText('both a point and a shape stand, expected one of them', 'en')).toBe(
    'both a point and a shape stand, expected one of them',
  );
});
