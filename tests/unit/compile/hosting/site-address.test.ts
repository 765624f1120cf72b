import { describe, expect, test } from 'vitest';
import { baseOf, siteAddress } from '../../../../src/compile/hosting/site-address.ts';

describe('SITE', () => {
  test.each([
    ['https://atlas.example', 'https://atlas.example', null],
    ['https://atlas.example/', 'https://atlas.example', null],
    ['https://atlas.example/folder', 'https://atlas.example', '/folder/'],
    ['http://localhost:8080/a/b-c_d.e~f/', 'http://localhost:8080', '/a/b-c_d.e~f/'],
    ['HTTPS://Atlas.Example', 'https://atlas.example', null],
  ])('%s', (value, origin, base) => {
    expect(siteAddress(value)).toEqual({ origin, base });
  });

  test.each([undefined, '', '  '])('not set: %o', (value) => {
    expect(siteAddress(value)).toBeNull();
  });

  test.each([
    ['atlas.example', 'no web address'],
    ['/folder/', 'no web address'],
    ['ftp://atlas.example', 'no web address'],
    ['https:atlas.example', 'no web address'],
    ['javascript:alert(1)', 'no web address'],
    ['https://', 'no web address'],
    ['https://me:secret@atlas.example', 'name or password'],
    ['https://atlas.example/?a=b', 'query or a fragment'],
    ['https://atlas.example/?', 'query or a fragment'],
    ['https://atlas.example/#top', 'query or a fragment'],
    ['https://atlas.example/a b/', 'other characters'],
    ['https://atlas.example/区/', 'other characters'],
    ['https://atlas.example//evil.example/', 'other characters'],
    ['https://atlas.example/a;b/', 'other characters'],
  ])('%s is refused', (value, why) => {
    expect(() => siteAddress(value)).toThrow(new RegExp(`^SITE is "[^]*", [^]*${why}[^]*: expected https://host`));
  });
});

test('the folder is that of SITE, that of --base, or both when they agree', () => {
  const site = siteAddress('https://atlas.example/folder');
  expect(baseOf(site, undefined)).toBe('/folder/');
  expect(baseOf(site, '/folder')).toBe('/folder/');
  expect(baseOf(siteAddress('https://atlas.example'), '/other/')).toBe('/other/');
  expect(baseOf(null, '/other/')).toBe('/other/');
  expect(baseOf(null, undefined)).toBeUndefined();
  expect(() => baseOf(site, '/')).toThrow(
    'SITE names the folder /folder/ and --base the folder /: leave one of them out, or name the same.',
  );
});
