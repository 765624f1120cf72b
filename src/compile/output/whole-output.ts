/** The build's output takes the place of the earlier one when it is whole; until then, and when it fails, that one stays. */
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { failureSentence } from '../../cli/failure.mjs';
import { PlainError } from './plain-error.ts';
import { discard, replaceAll } from './replace-all.ts';
import { isSideFolder, sideFolder, type SideFolder } from './side-folder.ts';

/** Ends of the process by which a build can be cut short, and the exit code of each. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Lets Vite and every other plugin write to a folder beside `build.outDir`, which takes its place once all of them are done. It
 * stands last among the plugins. A build that watches, or writes nothing, is let be.
 */
export function wholeOutput(): Plugin[] {
  let side: SideFolder | null = null;
  /** Whether what stands in the folder and is not of this build goes: as Vite decides it. */
  let emptying = true;
  /** Whether it stays only because nobody has said that it may go. */
  let staying = false;
  let written = false;
  const leave = (): void => void (side && discard(side.next));
  /** While Rolldown's own threads write, nothing can be taken away: they would make it anew. */
  let writing = false;
  let exitCode: number | null = null;
  const stops = Object.entries(SIGNALS).map(
    ([signal, code]) =>
      [
        signal,
        () => {
          exitCode = code;
          if (!writing) process.exit(code);
        },
      ] as const,
  );
  const stopIfAsked = (): void => void (exitCode !== null && process.exit(exitCode));
  let begun = false;
  const begin = (): void => {
    if (!side || begun) return;
    begun = true;
    process.once('exit', leave);
    for (const [signal, stop] of stops) process.once(signal, stop);
  };
  const end = (): void => {
    begun = false;
    leave();
    process.off('exit', leave);
    for (const [signal, stop] of stops) process.off(signal, stop);
  };

  /** Before what other plugins do once all is written. */
  const ofThreads: Plugin = {
    name: 'atlas:whole-output:threads',
    apply: 'build',
    enforce: 'pre',
    writeBundle: {
      order: 'pre',
      sequential: true,
      handler() {
        writing = false;
        stopIfAsked();
      },
    },
  };
  const ofFolder: Plugin = {
    name: 'atlas:whole-output',
    apply: 'build',
    enforce: 'post',
    config({ root = '.', build: { outDir = 'dist', emptyOutDir, write = true, watch } = {} }) {
      if (!write || watch) return;
      const [own, folder] = [resolve(root), resolve(root, outDir)];
      emptying = emptyOutDir ?? holds(own, folder);
      try {
        side = sideFolder(folder, { within: own === folder || holds(folder, own) });
      } catch (error) {
        throw told(error);
      }
      staying = emptyOutDir === undefined && !emptying && existsSync(folder);
      // What is to go is for us to say: Vite would speak of the folder beside.
      return { build: { outDir: side.next, emptyOutDir: true } };
    },
    configResolved({ logger }) {
      if (side && staying)
        logger.warn(`${side.target} lies outside the project: what else stands in it stays. --emptyOutDir takes it away.`);
    },
    buildApp: {
      order: 'pre',
      async handler(builder) {
        try {
          begin();
          // Tried before anything is bundled, where the system says by itself what it refuses.
          if (side) {
            mkdirSync(dirname(side.next), { recursive: true });
            mkdirSync(side.next);
          }
          for (const environment of Object.values(builder.environments)) await builder.build(environment);
        } catch (error) {
          end();
          throw told(error, side);
        }
      },
    },
    buildStart() {
      written = false;
      begin();
    },
    buildEnd(error) {
      if (error) end();
    },
    generateBundle: {
      order: 'post',
      handler() {
        writing = side !== null;
      },
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        written = true;
      },
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler(error) {
        if (!side) return;
        writing = false;
        stopIfAsked();
        try {
          if (written && !error) takePlace(side, emptying);
        } finally {
          end();
        }
      },
    },
  };
  return [ofThreads, ofFolder];
}

const holds = (folder: string, other: string): boolean => other.startsWith(folder + sep);

/** What the system refused is told in a sentence, and that the site stands as it did; a fault of the code as Vite tells it. */
function told(error: unknown, side: SideFolder | null = null): unknown {
  const sentence = failureSentence(error);
  if (sentence === null) return error;
  const rest = side && `${side.target} ${existsSync(side.target) ? 'is as it was' : 'was not written'}.`;
  return new PlainError(side ? `${sentence.replaceAll(side.next, side.target)} ${rest}` : sentence, { cause: error });
}

/** Puts the folder in its place, with what is to stay of what stood there. */
export function takePlace({ target, next, old, within }: SideFolder, emptying: boolean): void {
  const was = existsSync(target) ? readdirSync(target).filter((entry) => !isSideFolder(entry)) : [];
  // Vite too leaves the repository of an output that is kept in one.
  const stays = emptying ? was.filter((entry) => entry === '.git') : was;
  if (within) {
    const made = readdirSync(next);
    // A folder that both have: what only the old one holds stays.
    for (const entry of stays.filter((name) => made.includes(name))) keep(join(target, entry), join(next, entry));
    const gone = was.filter((entry) => !stays.includes(entry) && !made.includes(entry));
    replaceAll(
      [
        ...made.map((entry) => ({ from: join(next, entry), to: join(target, entry) })),
        ...gone.map((entry) => ({ from: null, to: join(target, entry) })),
      ],
      old,
    );
    return;
  }
  for (const entry of stays) keep(join(target, entry), join(next, entry));
  if (existsSync(target)) chmodSync(next, statSync(target).mode);
  mkdirSync(dirname(target), { recursive: true });
  replaceAll([{ from: next, to: target }], old);
}

const keep = (from: string, to: string): void => cpSync(from, to, { recursive: true, force: false, verbatimSymlinks: true });
