import { expect, test } from 'vitest';
import { faultDetails } from '../../../../src/ui/shell/fault-details.ts';

const AT = { href: 'https://example.org/atlas/p/market-hall/?block=harbour', build: 'b1', data: 'd1' };

test('message, address, versions and stack, each once', () => {
  const error = new TypeError('cannot read name');
  error.stack = 'TypeError: cannot read name\n    at panel (index-now.js:1:2)';
  expect(faultDetails({ error, ...AT }).split('\n')).toEqual([
    'TypeError: cannot read name',
    AT.href,
    'build b1, data d1',
    '    at panel (index-now.js:1:2)',
  ]);
});

test('a stack that begins with a place, as Firefox has it', () => {
  const error = new Error('no');
  error.stack = 'panel@index-now.js:1:2';
  expect(faultDetails({ error, ...AT })).toMatch(/^Error: no\n.*\n.*\npanel@index-now.js:1:2$/);
});

test('what is thrown need not be an error', () => {
  expect(faultDetails({ error: 'gone', ...AT })).toBe(`gone\n${AT.href}\nbuild b1, data d1`);
  expect(faultDetails({ error: null, ...AT })).toMatch(/^null\n/);
});

test('nothing of the reader: neither what was searched for nor where', () => {
  const href = 'https://example.org/atlas/?q=my+street+5&near=121.55,29.9,1&stage=planned#map=14/29.9/121.5';
  const details = faultDetails({ error: new Error('no'), ...AT, href });
  expect(details).toContain('/atlas/?q=…&near=…&stage=planned');
  expect(details).not.toMatch(/street|121\.55/);
});
