import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));

/** What a command printed, and how it ended; `code` is null while it runs. */
export interface Ran {
  child: ChildProcess;
  out: string;
  code: number | null;
  ended: Promise<void>;
}

/**
 * A project with the real commands of `src/cli` and tools that only write down that they were called, one line each, in `calls`.
 * Nothing is installed and no network is asked.
 */
export class StubProject {
  readonly root = mkdtempSync(join(tmpdir(), 'atlas-cli-'));
  readonly #children: ChildProcess[] = [];

  constructor() {
    cpSync(join(REPOSITORY, 'src/cli'), join(this.root, 'src/cli'), { recursive: true });
    cpSync(join(REPOSITORY, 'package.json'), join(this.root, 'package.json'));
    this.write('package-lock.json', '{}');
    this.write('data/district.yaml', 'name: { zh: 示例区, en: Exampleton }\n');
    for (const name of ['npm', 'apt-get', 'fc-list']) this.program(name);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  /** A package that is really there, for what the commands themselves import. */
  link(name: string): void {
    mkdirSync(join(this.root, 'node_modules'), { recursive: true });
    symlinkSync(join(REPOSITORY, 'node_modules', name), join(this.root, 'node_modules', name));
  }

  /** A tool as a script for Node: notes its name and arguments, then does what `code` says. */
  tool(path: string, code = '', name = path): void {
    const note = `require('node:fs').appendFileSync(${JSON.stringify(join(this.root, 'calls'))}, ${JSON.stringify(name)} + ' ' + process.argv.slice(2).join(' ') + '\\n');`;
    this.write(
      path,
      /\.m?js$/.test(path) && !path.startsWith('bin/')
        ? `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n${note}\n${code}\n`
        : `${note}\n${code}\n`,
    );
  }

  /** A program on the path. */
  program(name: string, code = ''): void {
    this.tool(`bin/${name}.cjs`, code, name);
    this.write(`bin/${name}`, `#!/bin/sh\nexec "${process.execPath}" "${join(this.root, `bin/${name}.cjs`)}" "$@"\n`);
    chmodSync(join(this.root, 'bin', name), 0o755);
  }

  /** The calls of the tools since the last time they were asked for. */
  calls(): string[] {
    const file = join(this.root, 'calls');
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    rmSync(file);
    return lines.map((line) => line.trimEnd());
  }

  start(args: string[], env: Record<string, string> = {}): Ran {
    const child = spawn(process.execPath, args, {
      cwd: this.root,
      env: { PATH: `${join(this.root, 'bin')}${delimiter}${process.env['PATH']}`, ...env },
    });
    this.#children.push(child);
    const ran: Ran = { child, out: '', code: null, ended: new Promise((resolve) => child.once('close', () => resolve())) };
    child.stdout.setEncoding('utf8').on('data', (text) => (ran.out += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (ran.out += text));
    child.once('close', (code) => (ran.code = code));
    return ran;
  }

  async run(args: string[], env: Record<string, string> = {}): Promise<Ran> {
    const ran = this.start(args, env);
    await ran.ended;
    return ran;
  }

  remove(): void {
    for (const child of this.#children) child.kill();
    rmSync(this.root, { recursive: true, force: true });
  }
}
