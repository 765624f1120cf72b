/** What may stand in a district's folders. A file that nothing reads looks like data that is there, so it is told. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { entryAt, kindOf } from './entry.ts';
import type { Issue } from './issue.ts';

/** The files a folder may hold, all with one of the endings where they are not named, and the folders in it. */
interface Layout {
  endings: readonly string[];
  files?: readonly string[];
  folders?: readonly string[];
}

const LAYOUT: Readonly<Record<string, Layout>> = {
  data: {
    endings: ['.yaml'],
    files: ['district.yaml', 'vocab.yaml', 'overview.yaml'],
    folders: ['sources', 'blocks', 'projects', 'indicators'],
  },
  'data/sources': { endings: ['.yaml'] },
  'data/blocks': { endings: ['.yaml'] },
  'data/projects': { endings: ['.yaml', '.csv'] },
  'data/indicators': { endings: ['.yaml'] },
  geo: { endings: ['.geojson'], files: ['district.geojson', 'blocks.geojson', 'projects.geojson'], folders: ['base'] },
  'geo/base': { endings: ['.geojson'] },
};

/** Read by people, or made by systems and editors beside what they show. */
const PASSED_OVER = /^(\..*|(readme|licen[cs]e|copying|notice)(\.(md|txt))?|thumbs\.db|desktop\.ini)$/i;
const BACKUP = /(~|\.(bak|backup|old|orig|rej|tmp|temp|part|swp))$|^(#.*#|~\$.*)$/i;
const LIKELY = /\.(ya?ml|json|geojson|csv|tsv|xlsx?)$/i;

/** Tells everything in `data/` and `geo/` that no reader takes. False when one of the two is something else than a folder. */
export function checkFolders(root: string, issues: Issue[]): boolean {
  return ['data', 'geo'].map((folder) => checkFolder(root, folder, issues)).every(Boolean);
}

function checkFolder(root: string, folder: string, issues: Issue[]): boolean {
  const say = (path: string, message: string) => issues.push({ file: path, line: 1, col: 1, message });
  const absolute = join(root, folder);
  const stats = entryAt(absolute);
  if (!stats) return true;
  if (!stats.isDirectory()) {
    say(folder, `is ${kindOf(stats, absolute)}, expected a folder`);
    return false;
  }
  const { endings, files, folders = [] } = LAYOUT[folder]!;
  for (const name of names(absolute, (why) => say(folder, why))) {
    const path = `${folder}/${name}`;
    if (PASSED_OVER.test(name)) continue;
    if (folders.includes(name)) checkFolder(root, path, issues);
    else if (!(files ? files.includes(name) : endings.some((ending) => name.endsWith(ending))))
      say(path, stray(join(root, path), name, LAYOUT[folder]!));
  }
  return true;
}

function names(folder: string, say: (why: string) => void): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    say(`cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}), expected a folder that may be read`);
    return [];
  }
}

function stray(absolute: string, name: string, { endings, files, folders = [] }: Layout): string {
  const either = endings.join(' or ');
  const expected = files ? `${[...files, ...folders.map((f) => `${f}/`)].join(', ')} and nothing else` : `files that end in ${either}`;
  const stats = entryAt(absolute);
  if (!stats) return `has a name that is not UTF-8 and is not read, expected ${expected}`;
  if (!stats.isFile()) return `is ${kindOf(stats, absolute)} and is not read, expected ${expected}`;
  if (BACKUP.test(name)) return `is the copy that an editor or a program leaves, and is not read, expected it to be taken away`;
  if (LIKELY.test(name) && !endings.some((ending) => name.endsWith(ending)))
    return `ends in ${LIKELY.exec(name)![0]} and is not read, expected ${either}`;
  return `is not read, expected ${expected}`;
}
