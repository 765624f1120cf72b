import { parseArgs } from 'node:util';
import { calledOn, DISTRICT_OPTION, DISTRICT_USAGE, districtFolder } from '../commands/district.ts';
import { compile } from '../dataset/compile.ts';
import { DataError } from '../read/issue.ts';
import { headerRules, type HeaderRules } from '../hosting/header-rules.ts';
import { headersFile, nginxLocations, vercelConfig } from '../hosting/header-files.ts';
import { baseOf, siteAddress } from '../hosting/site-address.ts';

export const USAGE = `usage: npm run -s headers -- nginx|netlify|vercel [--base /folder/] ${DISTRICT_USAGE}`;

const FORMS: Record<string, (rules: HeaderRules) => string> = {
  nginx: nginxLocations,
  netlify: headersFile,
  vercel: vercelConfig,
};

/**
 * `npm run headers -- host [--base /folder/] [--district folder]`: prints the headers of the site in the form of a host. Its
 * base is the folder of the variable `SITE` where no other is given.
 */
export function run(args: string[]): number {
  const call = calledOn(USAGE, () => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { base: { type: 'string' }, ...DISTRICT_OPTION },
    });
    const [form = ''] = positionals;
    if (!Object.hasOwn(FORMS, form)) throw new Error(form === '' ? 'For which host?' : `"${form}" is no host that is known here.`);
    if (positionals.length > 1) throw new Error(`"${positionals[1]}" is one argument too many.`);
    const base = (baseOf(siteAddress(process.env['SITE']), values.base) ?? '/').replace(/\/?$/, '/');
    if (!/^\/[\w./~-]*$/.test(base)) throw new Error(`--base is "${values.base}", expected a folder as /some/folder/.`);
    return { write: FORMS[form]!, base, root: districtFolder(values.district) };
  });
  if (!call) return 2;
  try {
    process.stdout.write(call.write(headerRules(compile(call.root), call.base)));
    return 0;
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(error.message);
    return 1;
  }
}
