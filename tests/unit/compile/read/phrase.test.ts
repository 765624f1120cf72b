import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BROUGHT_PHRASES } from '../../../../src/i18n/brought-phrases.ts';
import { FAULT_PARTS, FAULT_PHRASES } from '../../../../src/i18n/fault-phrases.ts';
import { UNREAD_PHRASES } from '../../../../src/i18n/unread-phrases.ts';
import { phraseOf, say } from '../../../../src/compile/read/phrase.ts';

const zh = (message: string) => say(message, 'zh', (id) => ({ stage: '建设阶段', sector: '领域' })[id]);

describe('a sentence in Chinese', () => {
  it.each([
    ['stage is "动了", expected one of a 甲, b 乙', '建设阶段“动了”不在词表里，可写 a 甲, b 乙'],
    ['asof is "2.30", expected a month as YYYY-MM, for example 2023-06', 'asof“2.30”没有读懂，应为写到月的日期，例如 2023-06'],
    ['sector housing', '领域 housing'],
    ['1 observation added (review 2031-03)', '新增一条进展（review 2031-03）'],
    ['as of 2031-03 (follows from the rest)', '截至 2031-03（由其他内容得出）'],
    ['something that nobody has put into Chinese', 'something that nobody has put into Chinese'],
  ])('%s', (message, said) => expect(zh(message)).toBe(said));

  it('leaves what somebody wrote as it is, a phrase or none', () =>
    expect(zh('stage is "names joined by ;", expected one of x or y')).toBe('建设阶段“names joined by ;”不在词表里，可写 x or y'));

  it('has the gaps of the English', () => {
    const gaps = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    for (const [en, chinese] of [...BROUGHT_PHRASES, ...FAULT_PHRASES, ...FAULT_PARTS, ...UNREAD_PHRASES])
      for (const gap of gaps(chinese)) expect([en, gaps(en)]).toEqual([en, expect.arrayContaining([gap])]);
  });
});

describe('what the check says of rows', () => {
  const told = readdirSync('tests/compile')
    .filter((name) => name.startsWith('rows'))
    .map((name) => `tests/compile/${name}/expected-issues.txt`)
    .filter((path) => existsSync(path))
    .flatMap((path) => readFileSync(path, 'utf8').split('\n').filter(Boolean))
    .map((line) => line.replace(/^[^ ]+ /, ''));

  it('can be said in Chinese', () => {
    expect(told.length).toBeGreaterThan(30);
    const left = told.filter((message) => phraseOf(message).as === null);
    // What keeps a table from being read at all, and what rows of several tables say against each other.
    expect(
      left.filter(
        (message) =>
          !/in the header|^column "|both mean|^Quoted|stands in|too, expected|faults, expected|observations is empty|^id is missing|expected one source|more than one|only columns/.test(
            message,
          ),
      ),
    ).toEqual([]);
  });
});
