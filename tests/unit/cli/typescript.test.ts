import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { importTypeScript } from '../../../src/cli/typescript.mjs';

// Packages are found from the project's folder.
const folder = mkdtempSync(resolve('dist-typescript-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, text: string): string => {
  mkdirSync(join(folder, 'deep'), { recursive: true });
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

test('a module is imported with those that it imports, its packages and types, and each knows its own place', async () => {
  write('deep/place.ts', 'export const place: string = import.meta.url;\nexport const folder = import.meta.dirname;\n');
  const path = write(
    'task.ts',
    "import { parse } from 'yaml';\nexport * from './deep/place.ts';\nexport const read: unknown = parse('a: 1');\n",
  );
  const module = (await importTypeScript(path)) as { place: string; folder: string; read: unknown };
  expect(module.place).toBe(pathToFileURL(join(folder, 'deep/place.ts')).href);
  expect(module.folder).toBe(join(folder, 'deep'));
  expect(module.read).toEqual({ a: 1 });
});

test('one that has changed is imported as it is now', async () => {
  const path = write('changing.ts', 'export const n = 1;\n');
  expect(((await importTypeScript(path)) as { n: number }).n).toBe(1);
  writeFileSync(path, 'export const n = 2;\n');
  expect(((await importTypeScript(path)) as { n: number }).n).toBe(2);
});

test('an error is told with the line of the source', () => {
  const path = write('wrong.ts', "interface Nothing {}\nexport const run = (_: Nothing[]) => {\n  throw new Error('on line three');\n};\n");
  const program = `import { importTypeScript } from ${JSON.stringify(resolve('src/cli/typescript.mjs'))};
(await importTypeScript(${JSON.stringify(path)})).run([]);`;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect(stderr).toMatch(/on line three[^]*wrong\.ts:3:/);
});

test('what is no TypeScript is an error that says where', async () => {
  await expect(importTypeScript(write('broken.ts', 'export const = ;\n'))).rejects.toThrow(/broken\.ts/);
});
