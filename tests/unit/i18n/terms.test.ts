import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const FOLDER = 'src/i18n';

/** Every text written in a module, with … for what a template takes in. Module names and keys are no texts. */
function textsOf(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      const isKey = ts.isPropertyAssignment(node.parent) && node.parent.name === node;
      if (!isKey) found.push(node.text);
    } else if (ts.isTemplateExpression(node)) found.push(node.head.text + node.templateSpans.map((s) => `…${s.literal.text}`).join(''));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('texts.ts', code, ts.ScriptTarget.Latest, true));
  return found;
}

/** The sentences of a text that are long enough to be worth a home of their own. */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[。！？；])|(?<=[.!?;])\s|\n/)
    .map((part) => part.replaceAll(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ''))
    .filter((part) => (part.match(/\p{Script=Han}/gu) ?? []).length >= 4 || (part.match(/[\p{Script=Latin}\d’'-]+/gu) ?? []).length >= 3);
}

/** Sentences that stand more than once, whichever letters are capitals, with the modules they stand in. */
function doubles(modules: ReadonlyMap<string, string>): Record<string, string[]> {
  const places = new Map<string, string[]>();
  for (const [name, code] of modules)
    for (const sentence of textsOf(code).flatMap(sentencesOf)) {
      const key = sentence.toLowerCase();
      places.set(key, [...(places.get(key) ?? []), name]);
    }
  return Object.fromEntries([...places].filter(([, names]) => names.length > 1));
}

describe('the texts of the interface', () => {
  test('say no sentence twice: what several modules need is taken from terms.ts', () => {
    const names = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));
    expect(names.length).toBeGreaterThan(5);
    expect(doubles(new Map(names.map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')])))).toEqual({});
  });

  test('and a double would be found', () => {
    const first = "import { x } from './没有这个模块的名字.ts';\nconst a = { '未归入区块的': '未归入区块', few: '项目' };";
    const second = "const b = { of: (n: number) => `${n} 项。没有这个模块。`, en: 'No block stated.', few: '项目' };";
    const third = "const c = ['未归入区块', 'no block', 'Gone. no block stated', `没有这个模块`];";
    expect(
      doubles(
        new Map([
          ['first', first],
          ['second', second],
          ['third', third],
        ]),
      ),
    ).toEqual({ 未归入区块: ['first', 'third'], 没有这个模块: ['second', 'third'], 'no block stated': ['second', 'third'] });
  });
});
