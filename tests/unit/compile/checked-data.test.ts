import { createLogger } from 'vite';
import { describe, expect, test, vi } from 'vitest';
import { CheckedData, settled } from '../../../src/compile/checked-data.ts';
import { PlainError } from '../../../src/compile/output/plain-error.ts';
import { DataError } from '../../../src/compile/read/issue.ts';
import type { Warning } from '../../../src/compile/read/warning.ts';

const doubt = (message: string): Warning => ({
  file: 'data/a.yaml',
  line: 1,
  col: 1,
  message,
  of: { one: 'thing', many: 'things', id: 'a' },
  summary: message,
});

function checked(check: () => { warnings?: Warning[]; fault?: Error }) {
  const logger = createLogger('silent');
  const [warn, error] = [vi.spyOn(logger, 'warn'), vi.spyOn(logger, 'error')];
  const tried = vi.fn();
  const data = new CheckedData(
    (tell) => {
      tried();
      const { warnings = [], fault } = check();
      if (fault) throw fault;
      tell(warnings);
      return 'sound';
    },
    () => logger,
  );
  const send = vi.fn();
  const server = { config: { logger }, environments: { client: { hot: { send } } } } as unknown as Parameters<typeof data.refresh>[0];
  return { data, server, tried, warn, error, send };
}

describe('data that a site is made of', () => {
  test('is checked once until it changes', () => {
    const { data, tried } = checked(() => ({}));
    expect([data.current(), data.current()]).toEqual(['sound', 'sound']);
    expect(tried).toHaveBeenCalledTimes(1);
    data.forget();
    data.current();
    expect(tried).toHaveBeenCalledTimes(2);
  });

  test('is found at fault once, and the fault is the same each time', () => {
    const fault = new Error('no disk');
    const { data, tried } = checked(() => ({ fault }));
    expect(data.current).toThrow(fault);
    expect(data.current).toThrow(fault);
    expect(tried).toHaveBeenCalledTimes(1);
    expect(() => data.require()).toThrow(fault);
  });

  test('ends a build with the sentences of its faults alone', () => {
    const { data } = checked(() => ({ fault: new DataError([{ ...doubt('is missing'), file: 'data/b.yaml' }]) }));
    expect(() => data.require()).toThrow(PlainError);
    expect(() => data.require()).toThrow('data/b.yaml:1:1: is missing');
  });

  test('is doubted once, and again when the doubt is another', () => {
    let warnings = [doubt('is odd')];
    const { data, server, warn } = checked(() => ({ warnings }));
    data.current();
    data.refresh(server);
    expect(warn).toHaveBeenCalledTimes(1);
    warnings = [doubt('is odder')];
    data.refresh(server);
    expect(warn).toHaveBeenCalledTimes(2);
    expect(warn.mock.lastCall![0]).toContain('is odder');
  });

  test('that changes has every open page loaded again, or is told over it: a fault of the data without where the program found it', () => {
    let fault: Error | undefined;
    const { data, server, error, send } = checked(() => (fault ? { fault } : {}));
    expect(data.refresh(server)).toBe('sound');
    expect(send).toHaveBeenLastCalledWith({ type: 'full-reload' });
    fault = new DataError([doubt('is wrong')]);
    expect(data.refresh(server)).toBe(null);
    expect(error.mock.lastCall![0]).toContain('is wrong');
    expect(send).toHaveBeenLastCalledWith({ type: 'error', err: { message: fault.message, stack: '' } });
    fault = new Error('of the program');
    data.refresh(server);
    expect(send).toHaveBeenLastCalledWith({ type: 'error', err: { message: 'of the program', stack: fault.stack } });
  });
});

test('what the environment says wrong is a sentence', () => {
  expect(settled(() => 7)).toBe(7);
  const read = () => {
    throw new Error('ATLAS_PAGES is odd');
  };
  expect(() => settled(read)).toThrow(PlainError);
  expect(() => settled(read)).toThrow('ATLAS_PAGES is odd');
});
