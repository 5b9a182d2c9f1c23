import { keptScale } from './kept-scale.ts'
import { limits } from './limits.ts'
import type { Size } from './photo-size.ts'

/** Why a photo of this size cannot be kept as one that people can read; undefined when it can. */
export function sizeProblem({ width, height }: Size) {
  if (!width || !height) return { problem: 'brokenPhoto' as const }
  if (width * height > limits.photo.mostPixels) return { problem: 'tooManyPixels' as const }
  if (Math.min(width, height) * keptScale(width, height) < limits.photo.leastSide)
    return { problem: 'tooSmall' as const }
  return undefined
}
