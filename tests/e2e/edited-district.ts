import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './build-site.ts';

const layOut = (root: string): void => cpSync(join(ROOT, 'tests/fixtures/tiny-district'), root, { recursive: true });

/** A copy of the tiny district with `npm run edit` running on it. */
export class EditedDistrict {
  readonly root: string;
  /** The address that the command prints. */
  readonly url: string;
  readonly #end: () => Promise<void>;

  private constructor(root: string, url: string, end: () => Promise<void>) {
    [this.root, this.url, this.#end] = [root, url, end];
  }

  static async open(): Promise<EditedDistrict> {
    const root = mkdtempSync(join(tmpdir(), 'atlas-edit-'));
    layOut(root);
    // Playwright says NODE_ENV=test, with which Svelte would be built for development.
    const env = { ...process.env, NODE_ENV: 'production' };
    const command = spawn(process.execPath, [join(ROOT, 'src/cli/edit.mjs'), '--district', root, '--port', '0'], { env });
    const ended = new Promise<void>((done) => command.once('close', () => done()));
    let said = '';
    const url = await new Promise<string>((found, failed) => {
      for (const stream of [command.stdout, command.stderr])
        stream.on('data', (part) => {
          said += String(part);
          const address = /http:\S+#token=\S+/.exec(said)?.[0];
          if (address) found(address);
        });
      void ended.then(() => failed(new Error(`the command ended:\n${said}`)));
    });
    return new EditedDistrict(root, url, async () => {
      command.kill();
      await ended;
      rmSync(root, { recursive: true, force: true });
    });
  }

  close = (): Promise<void> => this.#end();

  /** All files as they were at first. */
  reset(): void {
    for (const name of readdirSync(this.root)) rmSync(join(this.root, name), { recursive: true });
    layOut(this.root);
  }

  read = (path: string): string => readFileSync(join(this.root, path), 'utf8');
  write = (path: string, text: string): void => writeFileSync(join(this.root, path), text);

  /** Every file, as it is. */
  files(): Record<string, string> {
    const entries = readdirSync(this.root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return Object.fromEntries(
      entries
        .map(({ parentPath, name }) => join(parentPath, name))
        .map((path) => [path.slice(this.root.length + 1), readFileSync(path, 'utf8')]),
    );
  }
}
