/*
 * What a page does that has nothing but a list of checkboxes, a list of results and a map: the same job as the atlas's, done anew
 * with each change. `?data=` names the GeoJSON, `?facet=` the property that is filtered by, `?without=` an option that is off at
 * the start, `?map=zoom/lat/lng` the camera, in MapLibre's zooms.
 */

/** Rows that the list shows at most. A plain page that showed all of them would be slower. */
const ROWS = 200;
/** The properties beside that of the checkboxes whose options are counted. */
const COUNTED = ['sector', 'kind', 'block', 'subdistrict', 'precision'];

const query = new URLSearchParams(location.search);
const facet = query.get('facet');

/** Where the map opens. */
export function openingCamera() {
  const [zoom, lat, lng] = query.get('map').split('/').map(Number);
  return { zoom, center: [lng, lat] };
}

const tally = (features, property) => {
  const counts = new Map();
  for (const { properties } of features) counts.set(properties[property], (counts.get(properties[property]) ?? 0) + 1);
  return counts;
};

const element = (name, text, data = {}) => {
  const made = document.createElement(name);
  made.textContent = text;
  Object.assign(made.dataset, data);
  return made;
};

/**
 * Loads the records, and shows those that the checkboxes let through, now and after each change.
 * @param map made with all records; gives a function that shows some of them
 */
export async function plainPage(map) {
  const { features } = await (await fetch(query.get('data'))).json();
  const options = [...tally(features, facet)].sort((a, b) => b[1] - a[1]);
  const off = new Set(query.getAll('without'));

  const filter = () => {
    const matches = off.size === 0 ? features : features.filter(({ properties }) => !off.has(properties[facet]));
    document.querySelector('.count p').textContent = `${matches.length} projects`;
    document.querySelector('#list ol').replaceChildren(
      ...matches.slice(0, ROWS).map(({ properties }) => {
        const row = document.createElement('li');
        row.append(element('a', properties.name_zh, { id: properties.id }), element('small', ` ${properties[facet]}`));
        return row;
      }),
    );
    const counted = COUNTED.flatMap((property) => [...tally(matches, property)]);
    document.querySelector('#others').textContent = counted.map(([option, n]) => `${option} ${n}`).join(', ');
    return matches;
  };

  document.querySelector('#filter-options').append(
    ...options.map(([option, n]) => {
      const box = Object.assign(document.createElement('input'), { type: 'checkbox', checked: !off.has(option) });
      Object.assign(box.dataset, { facet, option });
      const label = document.createElement('label');
      label.append(box, ` ${option} `, Object.assign(element('span', String(n)), { className: 'count' }));
      box.addEventListener('change', () => {
        if (box.checked) off.delete(option);
        else off.add(option);
        show(filter());
      });
      const item = document.createElement('li');
      item.append(label);
      return item;
    }),
  );
  const first = filter();
  const show = await map(features, first);
}

/** The records that are drawn as a mark. */
export const points = (features) => features.filter(({ geometry }) => geometry?.type === 'Point');
