import { limits } from './limits.ts'

/**
 * How much smaller a picture of so many pixels is kept, 1 where it stays as it is. Bounded by area and not by its longer
 * side, and never narrower than text needs to be read: a long screenshot stays long. Beyond any screen the longest side rules.
 */
export function keptScale(width: number, height: number): number {
  const { pixels, narrowest, longest } = limits.kept
  const byArea = Math.sqrt(pixels / (width * height))
  const readable = narrowest / Math.min(width, height)
  return Math.min(1, Math.max(byArea, readable), longest / Math.max(width, height))
}
