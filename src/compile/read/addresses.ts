/** Addresses as data: only such as lead somewhere by the web, so that none can run as a program in a reader's page. */
import { z } from 'zod';
import { LIMITS } from './limits.ts';

const bounded = z
  .string()
  .trim()
  .max(LIMITS.text, { error: ({ input }) => `is ${String(input).length} characters long, expected at most ${LIMITS.text}` });

/** A name before the host (`https://bank.example@evil.example`) makes an address look like another. */
const plain = (address: string, base?: string): URL | null => {
  const url = !/\s/.test(address) && URL.canParse(address, base) ? new URL(address, base) : null;
  return url && !url.username && !url.password && url.hostname ? url : null;
};

/** An address that a reader follows, or that is only named. Old pages of authorities are often to be had by `http:` alone. */
export const webAddress = (expected: string) =>
  bounded
    .refine((address) => /^https?:$/.test(plain(address)?.protocol ?? ''), { error: `is no web address, ${expected}` })
    .meta({ format: 'uri' });

/** An address that is loaded or sent to: never without encryption. */
export const secureAddress = (expected: string) =>
  bounded
    .refine((address) => plain(address)?.protocol === 'https:', { error: `is no address by https:, ${expected}` })
    .meta({ format: 'uri' });

/** Where map tiles are: below the site, or by `https:`; `{z}` and the like stand for what is filled in. */
export const mapAddress = bounded.min(1, 'is empty, expected an address').refine(
  (address) => {
    const url = plain(address.replace(/\{\w+\}/g, '0'), 'https://site.invalid/');
    return url?.protocol === 'https:';
  },
  { error: 'is no address of a map, expected https:// and the host, or a path below the site' },
);

/** Who a message may come from or go to: an origin, or `*` for any. */
export const origin = bounded.refine(
  (address) =>
    address === '*' || (/^https?:$/.test(plain(address)?.protocol ?? '') && new URL(address).origin === address.replace(/\/$/, '')),
  { error: 'is no origin, expected https:// and the host, with the port if it has one, or *' },
);
