import type {
  AsOf,
  Block,
  BlockStatement,
  Citation,
  Lang,
  Observation,
  Project,
  ProjectRow,
  Source,
  Subdistrict,
  Vocab,
} from './dataset.ts';
import { course, type Clause } from './course.ts';
import { byProgress } from './order.ts';
import type { Neighbour, RecordIndex, Records } from './record-index.ts';
import { snapshot, type ProjectAsOf } from './snapshot.ts';

/**
 * What there is to tell of one project or one block at a date of reference: the panel, the printed sheet and the static page
 * word and draw it each in their way, but none of them works it out for itself.
 */

/** What a project's observation and a block's statement have in common: only the former may state a stage. */
export type Statement = Omit<Observation, 'stage'> & { stage?: Observation['stage'] };

/** A project as the sources had it at a date. */
export interface ProjectProfile<P extends ProjectRow = Project> {
  project: Project;
  /** Its stage and newest mention; null where no source had named it by the date. */
  entry: ProjectAsOf<Project> | null;
  /** Whether it is moving. */
  course: Clause[];
  block: Block | null;
  /** The blocks of which it lies in one, where a source names a group without saying which. */
  oneOf: Block[];
  subdistrict: Subdistrict | null;
  /** What it is a part of. */
  whole: P | null;
  /** Its own parts that some source had named by the date, the least far on first. */
  parts: ProjectAsOf<P>[];
  /** Its observations up to the date, the newest first. */
  history: Observation[];
  /** Other located projects within `NEAR_M`, the nearest first; none where the project itself has no point. */
  nearby: Neighbour<P>[];
  /** The sources of the history, in the dataset's order. */
  sources: Source[];
}

/** A block as the sources had it at a date. */
export interface BlockProfile<P extends ProjectRow = Project> {
  block: Block;
  /** Its statements up to the date, the newest first. */
  history: BlockStatement[];
  /** The same by what they are about, in the order that readers get them in; no kind is empty. */
  topics: { kind: BlockStatement['kind']; statements: BlockStatement[] }[];
  /** Its projects that some source had named by the date, the least far on first. */
  own: ProjectAsOf<P>[];
  /** The same by what is known of their place, in this order; none is empty, and each project is in one. */
  placed: { place: PlaceInBlock; entries: ProjectAsOf<P>[] }[];
  /** What sources want next of each of them, the newest first. */
  wanted: { entry: ProjectAsOf<P>; wanted: Wish<P> }[];
  /** Projects of which the sources say that they are in this block or another, and not which. They count as none of its own. */
  perhaps: ProjectAsOf<P>[];
  stages: StageCount[];
  /** The sources of the history, in the dataset's order. */
  sources: Source[];
}

/** A point of its own; a part of another record, with which it stands; or nothing but the block. */
export type PlaceInBlock = 'mapped' | 'part' | 'unplaced';

/** An observation that says what its source wants next. */
export type Wish<P extends ProjectRow = Project> = P['observations'][number] & { aim: string };

export interface StageCount {
  stage: Vocab['stages'][number];
  n: number;
}

/** What a block is for comes before how it got there. */
const KINDS: readonly BlockStatement['kind'][] = ['purpose', 'status', 'next', 'designation', 'history'];

const PLACES: readonly PlaceInBlock[] = ['mapped', 'unplaced', 'part'];
const placeOf = ({ within, point }: ProjectRow): PlaceInBlock => (within !== undefined ? 'part' : point ? 'mapped' : 'unplaced');

/** @param lang parts that are equally far on and equally new go by their name in this language */
export function projectProfile<P extends ProjectRow>(records: Records<P>, project: Project, lang: Lang): ProjectProfile<P> {
  const history = saidBy(project.observations, records.asof).reverse();
  return {
    project,
    entry: snapshot([project], records.asof)[0] ?? null,
    course: course(project, records.asof, records.dataset.vocab),
    block: records.block(project.block) ?? null,
    oneOf: (project.one_of ?? []).flatMap((id) => records.block(id) ?? []),
    subdistrict: records.subdistrict(project.subdistrict) ?? null,
    whole: records.wholeOf(project) ?? null,
    parts: byProgress(records.partsOf(project.id), lang, records.dataset.vocab),
    history,
    nearby: records.nearby(project),
    sources: citedSources(records.dataset.sources, history),
  };
}

/** @param lang projects that are equally far on and equally new go by their name in this language */
export function blockProfile<P extends ProjectRow>(records: RecordIndex<P>, block: Block, lang: Lang): BlockProfile<P> {
  const { dataset, asof } = records;
  const history = saidBy(block.observations, asof).reverse();
  const own = byProgress(records.ofBlock(block.id), lang, dataset.vocab);
  return {
    block,
    history,
    topics: KINDS.map((kind) => ({ kind, statements: history.filter((s) => s.kind === kind) })).filter((t) => t.statements.length > 0),
    own,
    placed: PLACES.map((place) => ({ place, entries: own.filter(({ project }) => placeOf(project) === place) })).filter(
      (p) => p.entries.length > 0,
    ),
    wanted: own
      .flatMap((entry) => {
        const clause = course(entry.project, asof, dataset.vocab).find((c) => c.kind === 'wanted');
        const wanted =
          clause &&
          (entry.project.observations as P['observations'][number][]).findLast(
            (o): o is Wish<P> => o.asof === clause.asof && o.aim === clause.aim,
          );
        return wanted ? [{ entry, wanted }] : [];
      })
      .sort((a, b) => (a.wanted.asof < b.wanted.asof ? 1 : a.wanted.asof > b.wanted.asof ? -1 : 0)),
    perhaps: byProgress(records.perhapsIn(block.id), lang, dataset.vocab),
    stages: stageCounts(own, dataset.vocab.stages),
    sources: citedSources(dataset.sources, history),
  };
}

/** The statements dated on or before `asof`, in their order. */
export const saidBy = <T extends { asof: AsOf }>(statements: readonly T[], asof: AsOf): T[] => statements.filter((s) => s.asof <= asof);

/** The lead projects among a block's own, in the order in which the block names them. */
export const leadsOf = <E extends ProjectAsOf>(block: Block, own: readonly E[]): E[] =>
  block.lead.flatMap((id) => own.find((s) => s.project.id === id) ?? []);

/** How many projects stand at each stage, in the vocabulary's order; stages without any are left out. */
export function stageCounts(entries: readonly ProjectAsOf[], stages: Vocab['stages']): StageCount[] {
  const counts = new Map<string, number>();
  for (const { stage } of entries) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  return stages.map((stage) => ({ stage, n: counts.get(stage.id) ?? 0 })).filter(({ n }) => n > 0);
}

/** The sources that statements cite, each once, in the given order of sources. */
export function citedSources(sources: readonly Source[], cited: readonly Pick<Citation, 'source'>[]): Source[] {
  const ids = new Set(cited.map((c) => c.source));
  return sources.filter((s) => ids.has(s.id));
}
