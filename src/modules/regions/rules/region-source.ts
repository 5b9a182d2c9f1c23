import type { RegionSource } from '../../../platform/form/type.ts'
import { lineage, type RegionBook } from './region-book.ts'

/** The book of regions as the region question asks for it. */
export function regionSource(book: RegionBook): RegionSource {
  return {
    children: code => book.children(code),
    path: code => {
      const steps = lineage(code)
        .toReversed()
        .map(one => book.region(one))
      return steps.every(step => step !== undefined) ? steps : undefined
    },
  }
}
