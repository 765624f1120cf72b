import { parseArgs } from 'node:util';
import { cityHeaders } from '../city/city-headers.ts';
import { called } from '../commands/call.ts';
import { CITY_OPTION, CITY_USAGE, cityFolder, tellCity } from '../commands/city.ts';
import { DISTRICT_OPTION, districtFolder, tellDistrict } from '../commands/district.ts';
import { compile } from '../dataset/compile.ts';
import { DataError } from '../read/issue.ts';
import { headerRules, type HeaderRules } from '../hosting/header-rules.ts';
import { headersFile, nginxLocations, vercelConfig } from '../hosting/header-files.ts';
import { baseOf, siteAddress } from '../hosting/site-address.ts';

export const USAGE = `usage: npm run -s headers -- nginx|netlify|vercel [--base /folder/] ${CITY_USAGE}`;

const FORMS: Record<string, (rules: HeaderRules) => string> = {
  nginx: nginxLocations,
  netlify: headersFile,
  vercel: vercelConfig,
};

/**
 * `npm run headers -- host [--base /folder/] [--district folder]`, or `--city folder`: prints the headers of the site in the form of a host. Its
 * base is the folder of the variable `SITE` where no other is given.
 */
export function run(args: string[]): number {
  const call = called(USAGE, () => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { base: { type: 'string' }, ...DISTRICT_OPTION, ...CITY_OPTION },
    });
    const [form = ''] = positionals;
    if (!Object.hasOwn(FORMS, form)) throw new Error(form === '' ? 'For which host?' : `"${form}" is no host that is known here.`);
    if (positionals.length > 1) throw new Error(`"${positionals[1]}" is one argument too many.`);
    const base = (baseOf(siteAddress(process.env['SITE']), values.base) ?? '/').replace(/\/?$/, '/');
    if (!/^\/[\w./~-]*$/.test(base)) throw new Error(`--base is "${values.base}", expected a folder as /some/folder/.`);
    const city = cityFolder(values);
    return { write: FORMS[form]!, base, city, root: city ?? districtFolder(values.district) };
  });
  if (!call) return 2;
  const { write, base, city, root } = call;
  try {
    (city === null ? tellDistrict : tellCity)(root);
    process.stdout.write(write(city === null ? headerRules(compile(root), base) : cityHeaders(root, base)));
    return 0;
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(error.message);
    return 1;
  }
}
