import { expect, test } from 'vitest';
import { progress, showProgress } from '../../../../src/compile/output/progress.ts';

/** A stream that keeps what it is given. */
const stream = (isTTY: boolean) => {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) > 0 };
};
const spend = async (ms: number, words: () => string): Promise<void> => {
  for (const until = performance.now() + ms; performance.now() < until; await new Promise((done) => setTimeout(done, 5))) progress(words);
};

test('work that is soon done tells nothing', async () => {
  const plain = stream(false);
  const hide = showProgress(plain, 60_000);
  await spend(20, () => 'far');
  hide();
  expect(plain.written).toEqual([]);
});

test('long work tells plain lines where no terminal is, and not every time', async () => {
  const plain = stream(false);
  const hide = showProgress(plain, 10);
  let asked = 0;
  await spend(60, () => `${++asked} of 9`);
  hide();
  expect(plain.written).toEqual(['1 of 9\n']);
});

test('on a terminal the line is overwritten, and goes with the work', async () => {
  const terminal = stream(true);
  const hide = showProgress(terminal, 10);
  await spend(40, () => '1 of 9');
  hide();
  expect(terminal.written).toEqual(['\r\u001b[2K1 of 9', '\r\u001b[2K']);
});

test('nothing is told when nobody shows it', () => {
  progress(() => {
    throw new Error('worded for nobody');
  });
});
