import { doubled, type Hear } from '../shape/shape.ts'
import { checkLimits } from './check-limits.ts'
import type { Question } from './content.ts'
import { noneYet } from './export.ts'
import { isPersonal, typesOfMeaning } from './meaning-types.ts'

/** What is wrong with one question of good shape, looked at alone. */
export function checkQuestion(question: Question, hear: Hear): void {
  checkOptions(question, hear)
  checkLimits(question, hear)
  checkMeaning(question, hear)
  checkUsual(question, hear)
  if (question.type === 'file' && !question.accepts) hear('accepts', 'is missing: photo, pdf or both')
  if (question.format === 'mustAgree' && question.optional) hear('', 'must be agreed to, so it cannot be optional')
  if (question.format === 'mustAgree' && question.none) hear('', 'must be agreed to, so it cannot offer none')
}

function checkOptions({ type, format, options = [] }: Question, hear: Hear): void {
  if ((type === 'one' || type === 'many') && options.length < 2) hear('options', 'needs two or more')
  for (const code of doubled(options.map(option => option.code))) hear('options', `has "${code}" twice`)
  if (options.some(option => option.code === noneYet))
    hear('options', `cannot be "${noneYet}": tables say so where there is none yet`)
  if (type !== 'many' && options.some(option => option.exclusive))
    hear('options', 'cannot be exclusive, only in type many')
  if (
    type === 'yesno' &&
    options.length &&
    (format !== 'mustAgree' || options.length > 1 || options[0]!.code !== 'yes')
  ) {
    hear('options', 'of a yesno can be only "yes", in the format mustAgree')
  }
}

function checkUsual({ usual = [], within }: Question, hear: Hear): void {
  for (const length of doubled(usual.map(String))) hear('usual', `has ${length} twice`)
  if (within && within.south >= within.north) hear('within', `south ${within.south} is not below north ${within.north}`)
  if (within && within.west >= within.east) hear('within', `west ${within.west} is not left of east ${within.east}`)
}

function checkMeaning(question: Question, hear: Hear): void {
  const { type, format, meaning, sensitive } = question
  if (sensitive === false && isPersonal(question))
    hear('sensitive', `cannot be false: ${meaning ?? `the type ${type}`} always is. Leave it out`)
  if (!meaning) return
  const of = typesOfMeaning[meaning]
  if (!of.includes(type)) hear('type', `${type} does not fit the meaning ${meaning}, which needs ${of.join(' or ')}`)
  else if (meaning === 'consent.processing' && format !== 'mustAgree')
    hear('format', `must be mustAgree: nothing is sent without ${meaning}`)
}
