import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportLinks, type Report } from '../../../src/share/report-link.ts';

const report = (over: Partial<Report> = {}): Report => ({
  subject: '数据有误：新桥（new-bridge）',
  body: '哪里不对？\n\n编号：new-bridge\n数据版本：abc123',
  link: 'https://atlas.example/p/new-bridge/?stage=construction#map=12/29.9/121.5',
  shortLink: 'https://atlas.example/p/new-bridge/',
  ...over,
});
const mail = (over?: Partial<Report>, address = 'atlas@town.example') => reportLinks({ mail: address }, report(over))[0]?.href ?? '';
const form = (issues: string, over?: Partial<Report>) => reportLinks({ issues }, report(over))[0]?.href ?? '';
/** What a mail program makes of a `mailto:` link. */
const read = (href: string) => {
  const { pathname, searchParams } = new URL(href);
  return { to: decodeURIComponent(pathname), subject: searchParams.get('subject'), body: searchParams.get('body') };
};

describe('a mail', () => {
  test('has the record, the version and the link in it', () => {
    expect(read(mail())).toEqual({
      to: 'atlas@town.example',
      subject: '数据有误：新桥（new-bridge）',
      body: '哪里不对？\r\n\r\n编号：new-bridge\r\n数据版本：abc123\r\nhttps://atlas.example/p/new-bridge/?stage=construction#map=12/29.9/121.5\r\n',
    });
  });

  test('spaces and plus signs come through: nothing is coded as a form', () => {
    expect(mail({ subject: 'a + b & c=d?' })).toContain('?subject=a%20%2B%20b%20%26%20c%3Dd%3F&body=');
  });

  test.each(['', 'nobody', 'a@b@c', 'a b@c', 'a@b?bcc=x@y', 'a@b&cc=x', 'a@b,c@d', '@b', 'a@'])(
    '%j is no address, so there is no link',
    (address) => {
      expect(reportLinks({ mail: address }, report())).toEqual([]);
    },
  );

  test('with a link that is too long it has the short one', () => {
    const { body } = read(mail({ link: `https://atlas.example/?q=${'长'.repeat(300)}` }));
    expect(body).toContain('数据版本：abc123\r\nhttps://atlas.example/p/new-bridge/\r\n');
  });
});

describe('a form', () => {
  test('gets title and body, after the parameters it has', () => {
    expect(form('https://git.example/town/atlas/issues/new?labels=data#top')).toMatch(
      /^https:\/\/git\.example\/town\/atlas\/issues\/new\?labels=data&title=%E6.*&body=%E5.*%0A$/,
    );
    expect(form('https://git.example/new')).toContain('/new?title=');
  });

  test('may say itself where they go', () => {
    expect(form('https://git.example/new?issue[title]={title}&issue[description]={body}', { subject: '$& {body}', body: 'b' })).toBe(
      'https://git.example/new?issue[title]=%24%26%20%7Bbody%7D&issue[description]=b%0Ahttps%3A%2F%2Fatlas.example%2Fp%2Fnew-bridge%2F%3Fstage%3Dconstruction%23map%3D12%2F29.9%2F121.5%0A',
    );
  });

  test.each(['', 'git.example/new', 'javascript:alert(1)', 'https://', 'mailto:a@b.example'])(
    '%j is no web address, so there is no link',
    (issues) => {
      expect(reportLinks({ issues }, report())).toEqual([]);
    },
  );
});

test('nothing configured, nothing offered; both configured, both', () => {
  expect(reportLinks({}, report())).toEqual([]);
  expect(reportLinks({ mail: 'a@b.example', issues: 'https://git.example/new' }, report()).map((l) => l.via)).toEqual(['mail', 'issues']);
});

test('whatever a record is called, links are valid ASCII of a length that programs take, and break no character', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3000 }),
    fc.string({ unit: 'grapheme', maxLength: 2000 }),
    fc.constant('😀'.repeat(1500)),
  );
  fc.assert(
    fc.property(text, text, (subject, body) => {
      for (const { via, href } of reportLinks({ mail: 'a@b.example', issues: 'https://git.example/new' }, report({ subject, body }))) {
        expect(href.length).toBeLessThanOrEqual(via === 'mail' ? 1900 : 7000);
        expect(href).toMatch(/^[!-~]*$/);
        expect(() => decodeURIComponent(href)).not.toThrow();
        expect(decodeURIComponent(href)).toContain('https://atlas.example/p/new-bridge/');
      }
    }),
    { numRuns: 60 },
  );
});
