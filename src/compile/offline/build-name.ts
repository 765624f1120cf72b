/** Where the name of the build is said; it is known when everything else is. */

/** Stands for the name until then, in pages and in `build.json`. */
export const BUILD_PLACE = '%ATLAS_BUILD%';

/** Tells pages of earlier builds, which are still open, which build is out now. */
export const BUILD_PATH = 'build.json';
