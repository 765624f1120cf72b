import { KEY, type Preferences } from './preferences.ts';

/** Remembers preferences for the next visit, where storage is not refused. */
export function writePreferences(preferences: Preferences, storage: () => Pick<Storage, 'setItem'> = () => localStorage): void {
  try {
    storage().setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Not remembered; the choice still holds for this visit.
  }
}
