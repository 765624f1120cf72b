/** `docs/another-district.md` as a machine follows it: its files are written and its commands run, word for word. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** The document by its language. */
export const DOCUMENTS = { zh: 'docs/another-district.md', en: 'docs/another-district.en.md' };
/** What of the project the commands need. */
const PROJECT = [
  'tests/by-environment.ts',
  'tests/data/passed-over.ts',
  'src',
  'public',
  'index.html',
  'LICENSE',
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts',
];
/** A command may take as long as the longest on a busy machine. */
const PATIENCE_MS = 300_000;

/** What a block of the document is: a file to write, commands that run by themselves, those that build, or others. */
export interface Block {
  kind: 'file' | 'run' | 'build' | 'other';
  /** Of a file, from the project's folder. */
  path: string;
  text: string;
}

/** The code blocks of a document: ```` ```csv file=../table.csv ````, ```` ```sh run ````, ```` ```sh build ````, and others. */
export function blocksOf(path: string): Block[] {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return [...text.matchAll(/^```(\S*)(?: (\S+))?\n([^]*?)^```$/gm)].map(([, , mark = '', content]) => {
    const file = /^file=(.+)$/.exec(mark)?.[1];
    return { kind: file ? 'file' : mark === 'run' || mark === 'build' ? mark : 'other', path: file ?? '', text: content! };
  });
}

/** The commands of a block, one a line. */
export const commandsOf = ({ text }: Block): string[] => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

/** A copy of the project in a folder of its own, beside which the new district is made. */
export class Walk {
  readonly folder = mkdtempSync(join(tmpdir(), 'atlas-walk-'));
  readonly project = join(this.folder, 'atlas');

  constructor() {
    mkdirSync(this.project);
    for (const name of PROJECT) cpSync(join(ROOT, name), join(this.project, name), { recursive: true });
    // A folder of its own with the packages of this one, told to be installed: whoever installs anew takes away what stands there.
    const packages = join(this.project, 'node_modules');
    mkdirSync(packages);
    for (const name of readdirSync(join(ROOT, 'node_modules')).filter((entry) => entry === '.bin' || !entry.startsWith('.')))
      symlinkSync(join(ROOT, 'node_modules', name), join(packages, name));
    const lock = readFileSync(join(ROOT, 'package-lock.json'));
    writeFileSync(join(packages, '.atlas-installed'), createHash('sha256').update(lock).digest('hex'));
  }

  /**
   * Writes the files and runs the commands of these blocks in their order.
   * @returns each command with what it printed
   * @throws with what it printed when a command does not end with exit code 0
   */
  async follow(blocks: readonly Block[]): Promise<{ command: string; said: string }[]> {
    const ran: { command: string; said: string }[] = [];
    for (const block of blocks) {
      if (block.kind === 'file') {
        const path = join(this.project, block.path);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, block.text);
      } else for (const command of commandsOf(block)) ran.push({ command, said: await this.#run(command) });
    }
    return ran;
  }

  #run(command: string): Promise<string> {
    // Of what runs the tests, nothing is to reach the commands.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|ATLAS_|NODE_ENV|SITE$|npm_|TEST)/.test(name)));
    return new Promise((done, failed) => {
      execFile('sh', ['-c', command], { cwd: this.project, env, timeout: PATIENCE_MS }, (error, out, err) =>
        error ? failed(new Error(`${command}\n${out}${err}`, { cause: error })) : done(`${out}${err}`),
      );
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
