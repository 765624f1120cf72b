/** Writes the licences of all that the build ships into one file. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import { LICENSES_PATH } from '../pages/license.ts';
import { licenseText } from './license-text.ts';
import { shippedPackages } from './shipped-packages.ts';

export interface Licenses {
  /** Of the build itself: writes the file. It stands after the plugins that bundle something apart. */
  ofBuild: Plugin;
  /** Of a bundle that is made apart and shipped too, as a worker is: its packages are in the file as well. */
  ofBundle: () => Plugin;
}

/**
 * The licences of the packages that are in the bundles, and the program's own. They are taken from the modules, so that none can
 * be forgotten; a package without the text of its licence ends the build.
 */
export function licenses(): Licenses {
  const modules = new Set<string>();
  const collect = (bundle: Rolldown.OutputBundle, inGraph: Iterable<string>): void => {
    for (const file of Object.values(bundle)) if (file.type === 'chunk') for (const id of file.moduleIds) modules.add(id);
    // Style sheets are no modules of a chunk any more.
    for (const id of inGraph) if (/\.css(\?|$)/.test(id)) modules.add(id);
  };
  return {
    ofBundle: () => ({
      name: 'atlas:licenses-of-bundle',
      generateBundle(_options, bundle) {
        collect(bundle, this.getModuleIds());
      },
    }),
    ofBuild: {
      name: 'atlas:licenses',
      apply: 'build',
      generateBundle: {
        order: 'post',
        handler(_options, bundle) {
          collect(bundle, this.getModuleIds());
          this.emitFile({ type: 'asset', fileName: LICENSES_PATH, source: licensesText(modules) });
        },
      },
    },
  };
}

/** The file: the program's own licence, then that of each package by name. */
export function licensesText(modules: Iterable<string>): string {
  const own = { ...described('package.json'), text: ours('LICENSE') };
  const shipped = shippedPackages(modules).map((packed) => ({ ...packed, text: licenseText(packed) }));
  const rule = '-'.repeat(80);
  return [own, ...shipped]
    .map(({ name, version, license, text }) => `${name} ${version}${license ? `, ${license}` : ''}\n${rule}\n${text.trim()}\n`)
    .join('\n\n');
}

const ours = (path: string): string => readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8');
const described = (path: string): { name: string; version: string; license: string } =>
  JSON.parse(ours(path)) as { name: string; version: string; license: string };
