import type { House } from '../src/platform/web/context.ts'

/** Prepares a fresh trial: regions, the default season, the clock, and the errand that fills the sample season. */
export async function prepareTrial(_house: House, _options: { empty: boolean }): Promise<void> {}
