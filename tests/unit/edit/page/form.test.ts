// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { mountEditor } from './mount-editor.svelte.ts';

// The map is the browser's to draw (tests/e2e/edit.spec.ts).
vi.mock('../../../../src/map/webgl.ts', () => ({ hasWebGL: () => false }));
beforeEach(() => {
  Element.prototype.scrollIntoView = () => {};
});

const HALL = 'data/projects/market-hall.yaml';
const names = (target: HTMLElement): string[] => [...target.querySelectorAll('nav li .name')].map((name) => name.textContent!);

describe('the list', () => {
  test.each([
    ['集市', ['Market Hall']],
    ['jishi', ['Market Hall']],
    ['market', ['Market Hall']],
    ['hall the', ['Market Hall']],
    ['NIGHT', ['Night Museum']],
    ['xyz', []],
  ])('finds %s', async (query, found) => {
    const { target } = await mountEditor();
    const search = target.querySelector<HTMLInputElement>('nav input')!;
    search.value = query;
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    flushSync();
    expect(names(target)).toEqual(found);
  });

  test('speaks the language that the browser asks for, and the other at a press', async () => {
    const { target } = await mountEditor('zh-CN');
    expect(target.querySelector('nav .button')!.textContent).toBe('新建记录');
    expect(names(target)).toContain('集市大厅');
    target.querySelector<HTMLButtonElement>('.top > .button')!.click();
    flushSync();
    expect(target.querySelector('nav .button')!.textContent).toBe('New record');
    expect(document.documentElement.lang).toBe('en');
  });
});

describe('a record', () => {
  test('is told what is wrong beside the field, once somebody has been there', async () => {
    const { open, type, checked, field, describedBy, target } = await mountEditor();
    await open(null);
    await checked();
    expect(target.querySelectorAll('.fault')).toHaveLength(0);
    type('name.zh', '码头');
    type('name.zh', '');
    await checked();
    expect(describedBy('name.zh')).toBe('Still to be filled in');
    expect(field('name.zh').getAttribute('aria-invalid')).toBe('true');
    type('name.zh', '集市大厅');
    await checked();
    expect(describedBy('name.zh')).toContain('stands in data/projects/market-hall.yaml too');
    type('name.zh', '码头');
    await checked();
    expect(describedBy('name.zh')).toBe('');
    expect(field('name.zh').hasAttribute('aria-invalid')).toBe(false);
  });

  test('says its faults in Chinese to who reads Chinese', async () => {
    const { open, type, checked, describedBy } = await mountEditor('zh-CN');
    await open('market-hall');
    type('location.uncertainty_m', '900');
    type('name.en', '');
    await checked();
    expect(describedBy('location.uncertainty_m')).toBe('误差 900 米太大，这个精度最多 150 米');
    expect(describedBy('name.en')).toBe('没有填英文，网站上会用另一种语言');
  });

  test('that is new gets an id from its name until somebody types one', async () => {
    const { open, type, checked, field } = await mountEditor();
    await open(null);
    type('name.zh', '新码头');
    await checked();
    expect(field('id').value).toBe('xinmatou');
    type('name.en', 'New Quay');
    await checked();
    expect(field('id').value).toBe('new-quay');
    type('id', 'quay');
    type('name.en', 'Newer Quay');
    await checked();
    expect(field('id').value).toBe('quay');
  });

  test('shows all that is missing at a save, and the focus goes to the first of it', async () => {
    const { open, type, save, all, target } = await mountEditor();
    const before = all();
    await open(null);
    type('name.zh', '新码头');
    await save();
    expect(all()).toEqual(before);
    expect(document.activeElement?.id).toBe('field-sector');
    const summary = [...target.querySelectorAll('#summary li')].map((li) => li.textContent!.replace(/\s+/g, ' ').trim());
    expect(summary[0]).toBe('Sector Still to be filled in');
    expect(summary).toContain('Statement 1 · Source Still to be filled in');
    target.querySelector<HTMLButtonElement>('#summary [data-field="field-observations-0-stage"]')!.click();
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('field-observations-0-stage'), 10_000);
  });

  test('is saved with what was typed and nothing else', async () => {
    const { open, type, save, read, target, editor } = await mountEditor();
    const hall = read(HALL);
    await open('market-hall');
    expect(editor.form!.isChanged).toBe(false);
    type('name.en', 'Hall of Markets');
    expect(editor.form!.isChanged).toBe(true);
    await save();
    expect(read(HALL)).toBe(hall.replace('Market Hall', 'Hall of Markets'));
    expect(target.querySelector('footer [role="status"]')!.textContent).toContain(`Saved to ${HALL}`);
    expect(names(target)).toContain('Hall of Markets');
    expect(editor.form!.isChanged).toBe(false);
  });

  test('takes a statement whose source and section set the date, at its place in the file', async () => {
    const { open, type, save, read, target, field } = await mountEditor();
    const path = 'data/projects/north-terrace.yaml';
    const terrace = read(path);
    await open('north-terrace');
    [...target.querySelectorAll('button')].find((b) => b.textContent === 'Add a statement')!.click();
    flushSync();
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('field-observations-1-source'), 10_000);
    type('observations.1.source', 'review-2031');
    expect(field('observations.1.asof').value).toBe('2031-03');
    const section = target.querySelector<HTMLSelectElement>('#field-observations-1-section')!;
    expect([...section.options].map((o) => o.textContent!.trim()).slice(1)).toEqual([
      'Progress (¶ 1–12), as of 2031-03',
      'Appendix (¶ 13–15), as of 2031-03',
    ]);
    type('observations.1.paragraphs', '3-5');
    type('observations.1.stage', 'operating');
    type('observations.1.text.zh', '有人住。');
    type('observations.1.text.en', 'People live there.');
    await save();
    expect(read(path)).toBe(`${terrace}  - asof: 2031-03
    source: review-2031
    paragraphs: [3, 4, 5]
    stage: operating
    text: { zh: 有人住。, en: People live there. }
`);
  });

  test('of a table is shown and cannot be typed into', async () => {
    const { open, write, target, field } = await mountEditor();
    write(
      'data/projects/many.csv',
      'id,name_zh,name_en,sector,precision,basis_zh,basis_en,source,asof,paragraphs,stage,text_zh,text_en\n' +
        'ferry,渡口,Ferry,transport,none,无,None,review-2031,2031-03,3,operating,有渡船。,There is a ferry.\n',
    );
    await open('ferry');
    expect(target.querySelector('.notice')!.textContent).toContain('data/projects/many.csv:2');
    expect(field('name.en').disabled).toBe(true);
    expect(target.querySelector('footer')).toBeNull();
    expect([...target.querySelectorAll('form :is(input, select, textarea)')].every((e) => (e as HTMLInputElement).disabled)).toBe(true);
  });
});

describe('a point', () => {
  test('that was copied from a map is none until its system is named', async () => {
    const { open, type, checked, save, read, describedBy, target } = await mountEditor();
    await open('north-terrace');
    const before = read('data/projects/north-terrace.yaml');
    type('location.point', '9.9861, 50.0191', 'insertFromPaste');
    await checked();
    expect(describedBy('location.crs')).toBe('');
    const fault = () => target.querySelector('#field-location-crs-fault')?.textContent;
    expect(fault()).toContain('From which kind of map were they read?');
    await save();
    expect(read('data/projects/north-terrace.yaml')).toBe(before);
    target.querySelector<HTMLInputElement>('#field-location-crs-gcj02')!.click();
    await checked();
    expect(fault()).toBeUndefined();
    await save();
    expect(read('data/projects/north-terrace.yaml')).toBe(
      before.replace('point: [9.985, 50.018]\n', 'point: [9.9861, 50.0191]\n  crs: gcj02\n'),
    );
  });

  test('whose latitude came first is told, and read the right way round', async () => {
    const { open, type, target, editor } = await mountEditor();
    await open('north-terrace');
    type('location.point', '50.0191 9.9861');
    expect(target.querySelector('.told')!.textContent).toBe('The latitude came first: read as longitude 9.9861, latitude 50.0191.');
    expect(editor.form!.at(['location', 'point'])).toEqual([9.9861, 50.0191]);
  });

  test('that is none is said to be none, in words for people', async () => {
    const { open, type, checked, describedBy } = await mountEditor();
    await open('north-terrace');
    type('location.point', 'at the bridge');
    await checked();
    expect(describedBy('location.point')).toContain('expected two numbers');
  });
});

describe('what somebody else does meanwhile', () => {
  test('is noticed, and both changes can be brought together', async () => {
    const { open, type, save, read, write, target, field } = await mountEditor();
    await open('market-hall');
    type('name.en', 'Hall of Markets');
    const theirs = read(HALL).replace('sector: culture', 'sector: housing # was culture');
    write(HALL, theirs);
    await save();
    expect(read(HALL)).toBe(theirs);
    expect(target.querySelector('[role="alert"]')!.textContent).toContain('was changed on the disk');
    expect(field('name.en').value).toBe('Hall of Markets');
    [...target.querySelectorAll('button')].find((b) => b.textContent === 'Take my changes over to the new file')!.click();
    await vi.waitFor(() => expect(field<HTMLSelectElement>('sector').value).toBe('housing'), 10_000);
    await save();
    expect(read(HALL)).toBe(theirs.replace('Market Hall', 'Hall of Markets'));
  });

  test('takes nothing away that was typed, where the command has ended', async () => {
    const { open, type, server, field, target, save } = await mountEditor();
    await open('market-hall');
    type('name.en', 'Hall of Markets');
    server.isGone = true;
    await save();
    expect(target.querySelector('[role="alert"]')!.textContent).toContain('Run npm run edit again');
    expect(field('name.en').value).toBe('Hall of Markets');
  });

  test('does not come between: what was typed is asked about before another record opens', async () => {
    const { open, type, editor, target, read } = await mountEditor();
    await open('market-hall');
    type('name.en', 'Hall of Markets');
    await open('river-park');
    expect(editor.form!.id).toBe('market-hall');
    const dialog = target.ownerDocument.querySelector('dialog')!;
    expect(dialog.open).toBe(true);
    [...dialog.querySelectorAll('button')].find((b) => b.textContent === 'Save')!.click();
    await vi.waitFor(() => expect(editor.form!.id).toBe('river-park'), 10_000);
    expect(read(HALL)).toContain('Hall of Markets');
  });
});
