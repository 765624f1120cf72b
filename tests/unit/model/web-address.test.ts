import { expect, test } from 'vitest';
import { isWebAddress } from '../../../src/model/web-address.ts';

test.each(['https://example.org', 'http://example.org/a?b=c#d', 'HTTPS://例子.example/页'])('%s is one', (address) => {
  expect(isWebAddress(address)).toBe(true);
});

test.each([
  undefined,
  '',
  'example.org',
  '//example.org',
  '/a',
  'javascript:alert(1)',
  ' https://example.org',
  'https:example.org',
  'https://',
  'mailto:a@b.example',
])('%s is none', (address) => {
  expect(isWebAddress(address)).toBe(false);
});
