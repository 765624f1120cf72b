import { expect, test } from './fixtures.ts';

/*
 * Facts of Jiangbei as worked by hand from the sources, each at a date of its own, so that a later report changes none of them.
 */

test.use({ webgl: false, kept: true });

/*
 * The mid-term report (June 2023) has the sports park at the Yongjiang TOD built; the press of January 2024 has the park drawing
 * people, and the second hall of the Culture Port, begun by June, topped out. The Yingchunli street, which no source had given a
 * stage, is open.
 */
test('what moved from June to December 2023', async ({ atlas }) => {
  await atlas.open('?since=2023-06&asof=2023-12');
  const advanced = atlas.changesOfKind('有进展');
  for (const name of ['甬江TOD体育公园', '文创港客厅二期'])
    await expect(advanced.getByRole('link', { name: new RegExp(name) })).toBeVisible();
  await expect(advanced.getByRole('link', { name: /文创港客厅二期.*结顶/ })).toBeVisible();
  await expect(atlas.changesOfKind('首次说明阶段').getByRole('link', { name: /迎春里/ })).toBeVisible();
  await expect(atlas.changesOfKind('阶段后退')).toHaveCount(0);
  // First named after June 2023: the care centre whose building began.
  await expect(atlas.changesOfKind('新出现').getByRole('link', { name: /北岸颐养中心/ })).toBeVisible();
});

/* The press of early 2021 only names the research institute; by June 2023 it works. Yaojiang East Road was built in 2022 and open to traffic by June 2023. */
test('what moved over longer spans', async ({ atlas }) => {
  await atlas.open('?asof=2023-06&since=2022-12');
  const advanced = atlas.changesOfKind('有进展');
  await expect(advanced.getByRole('link', { name: /姚江东路.*竣工 → 投用/ })).toBeVisible();
  await expect(atlas.changesOfKind('首次说明阶段').getByRole('link', { name: /大连理工大学宁波研究院/ })).toBeVisible();
});
