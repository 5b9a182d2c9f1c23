import { doubled, findings, isoDate, whole, type Hear, type Shape } from '../shape/shape.ts'
import type { Question } from './content.ts'
import { noneYet } from './export.ts'
import { alwaysSensitive, typesOfMeaning } from './meaning-types.ts'

/** What is wrong with one question of good shape, looked at alone. */
export function checkQuestion(question: Question, hear: Hear): void {
  checkOptions(question, hear)
  checkLimits(question, hear)
  checkMeaning(question, hear)
  checkUsual(question, hear)
  if (question.type === 'file' && !question.accepts) hear('accepts', 'is missing: photo, pdf or both')
  if (question.format === 'mustAgree' && question.optional) hear('', 'must be agreed to, so it cannot be optional')
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

function checkLimits(question: Question, hear: Hear): void {
  const { type, min, max } = question
  const shape = limitShape(question)
  const wrong = (['min', 'max'] as const).flatMap(field =>
    question[field] === undefined ? [] : findings(shape, question[field], field),
  )
  if (wrong.length) for (const said of wrong) hear('', said)
  else if (min !== undefined && max !== undefined && (type === 'date' ? min > max : Number(min) > Number(max))) {
    hear('min', `${min} is above max ${max}`)
  }
}

function checkUsual({ usual = [], within }: Question, hear: Hear): void {
  for (const length of doubled(usual.map(String))) hear('usual', `has ${length} twice`)
  if (within && within.south >= within.north) hear('within', `south ${within.south} is not below north ${within.north}`)
  if (within && within.west >= within.east) hear('within', `west ${within.west} is not left of east ${within.east}`)
}

function limitShape({ type, format }: Question): Shape {
  if (type === 'date') return isoDate
  return type === 'month' || format === 'year' ? whole(1, 9999) : whole(0, 999_999_999_999)
}

function checkMeaning({ type, meaning, sensitive }: Question, hear: Hear): void {
  if (!meaning) return
  const of = typesOfMeaning[meaning]
  if (!of.includes(type)) hear('type', `${type} does not fit the meaning ${meaning}, which needs ${of.join(' or ')}`)
  if (alwaysSensitive.includes(meaning) && !sensitive) hear('', `must be sensitive: it asks ${meaning}`)
}
