import { questionsOf, type Localised } from '../../../platform/form/content.ts'
import type { SeasonForm } from '../../programmes/index.ts'

/** What one has at hand before beginning, by the papers and questions of the call. */
export interface Preparation {
  /** Numbers that are copied from a paper. */
  numbers: Localised[]
  /** Files without which nothing can be sent, and those that may follow. */
  needed: Localised[]
  later: Localised[]
}

/** Papers that are known by the name of their number. */
const papers = new Set(['nspp', 'nib', 'npwp', 'nik'])

/** Read from the form; each name once, in the order they are asked. */
export function preparationOf({ content, slots }: Pick<SeasonForm, 'content' | 'slots'>): Preparation {
  const numbers = questionsOf(content).flatMap(({ type, label }) => {
    if (type === 'account') return [label]
    return papers.has(type) ? [{ id: type.toUpperCase(), en: type.toUpperCase() }] : []
  })
  const { true: needed = [], false: later = [] } = Object.groupBy(Object.values(slots), slot => `${slot.needed}`)
  return {
    numbers: numbers.filter((one, at) => numbers.findIndex(other => other.id === one.id) === at),
    needed: needed.map(slot => slot.name),
    later: later.map(slot => slot.name),
  }
}
