/** What there is to do with a new district, each step a command. */

const STEPS: readonly [command: string, zh: string, en: string][] = [
  ['check', '查错', 'tells what is wrong, and where'],
  ['dev', '在浏览器里看，边改边看', 'shows it in a browser, with each change'],
  ['edit', '用表单填，不改文本文件', 'opens a form, for those who do not edit text'],
  ['import -- table.csv', '导入表格（先试，加 --write 才写）', 'takes a table of projects; a dry run until --write is added'],
  ['streets', '从 OpenStreetMap 取道路、水系和房屋', 'takes roads, waters and buildings from OpenStreetMap'],
  ['build', '生成网站到 dist/', 'writes the site to dist/'],
];

/** @param folder of the district, as it was written in the call */
export function nextSteps(folder: string): string {
  const quoted = /^[\w@%+=:,./\\-]+$/.test(folder) ? folder : JSON.stringify(folder);
  const commands = STEPS.map(([command]) => `npm run ${command.includes(' -- ') ? command : `${command} --`} --district ${quoted}`);
  const width = Math.max(...commands.map((command) => command.length));
  const lines = commands.map((command, i) => `  ${command.padEnd(width)}   ${STEPS[i]![1]} · ${STEPS[i]![2]}`);
  return ['接着（一步一步见 docs/another-district.md）· Next (docs/another-district.md has it step by step):', ...lines].join('\n');
}
