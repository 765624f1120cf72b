import { plural } from './plural.ts';

const zh = {
  loadingMap: '正在载入地图…',
  viewsLabel: '视图',
  mapLabel: '江北区块与项目地图',
  mapMissing: '这台设备的浏览器画不出地图（没有 WebGL）。列表、筛选和详情照常可用。',
  chooserTitle: (n: number) => `这里有 ${n} 项`,
  play: '按时间播放',
  pause: '暂停',
  time: '时间',
  fitDistrict: '看全区',
  blockOnly: (n: number) => `${n} 个项目只知道在本区块内`,
  legend: '图例',
  legendStage: '填充表示阶段',
  legendHalo: '光圈表示位置误差',
  legendDash: '虚线表示示意范围',
  legendGather: '数字表示聚在一处的项目数',
};

const en: typeof zh = {
  loadingMap: 'Loading the map…',
  viewsLabel: 'Views',
  mapLabel: 'Map of the blocks and projects of the district',
  mapMissing: 'This browser cannot draw the map (no WebGL). The list, filters and details work all the same.',
  chooserTitle: (n) => `${n} things here`,
  play: 'Play through time',
  pause: 'Pause',
  time: 'Time',
  fitDistrict: 'Whole district',
  blockOnly: (n) => `${plural(n, 'project is', 'projects are')} known only to be in this block`,
  legend: 'Legend',
  legendStage: 'Fill shows the stage',
  legendHalo: 'The halo shows how uncertain the place is',
  legendDash: 'Dashes mark an indicative extent',
  legendGather: 'A number counts projects gathered in one spot',
};

/** Texts of the map and what stands on it. */
export const MAP_TEXTS = { zh, en };
