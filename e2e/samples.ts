import { nearSamples } from './sample-near.ts'
import { operationsSamples } from './samples/operations.ts'
import { pagesSamples } from './samples/pages.ts'
import { papersSamples } from './samples/papers.ts'
import { peopleSamples } from './samples/people.ts'
import { registrationSamples } from './samples/registration.ts'
import { registrySamples } from './samples/registry.ts'
import type { Known, Samples } from './samples/sample.ts'

export { findKnown } from './samples/known.ts'
export type { Known, Sample } from './samples/sample.ts'

/**
 * Every GET route with addresses of it, each for the role that works there. `undefined` stands for routes that answer with
 * something else than a page: a file, JSON, another address. A route that is missing here fails the tests.
 */
export function samples(known: Known): Samples {
  return {
    ...pagesSamples,
    ...papersSamples,
    ...peopleSamples(known),
    ...registrySamples(known),
    ...registrationSamples(known),
    ...nearSamples(known),
    ...operationsSamples(known),
  }
}
