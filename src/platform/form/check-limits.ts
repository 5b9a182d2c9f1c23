import { findings, isoDate, whole, type Hear, type Shape } from '../shape/shape.ts'
import { boundsOf, firstDay } from './bounds.ts'
import type { Question } from './content.ts'

/** What is wrong with the limits of a question: their shape, and whether they leave an answer that somebody could give. */
export function checkLimits(question: Question, hear: Hear): void {
  const shape = limitShape(question)
  const wrong = (['min', 'max'] as const).flatMap(field =>
    question[field] === undefined ? [] : findings(shape, question[field], field),
  )
  if (wrong.length) for (const said of wrong) hear('', said)
  else if (question.type === 'date') checkDays(question, hear)
  else checkNumbers(question, hear)
  checkLength(question, hear)
}

function limitShape({ type, format }: Question): Shape {
  if (type === 'date') return isoDate
  return type === 'month' || format === 'year' ? whole(1, 9999) : whole(0, 999_999_999_999)
}

function checkDays({ min, max }: Question, hear: Hear): void {
  if (max === undefined || (min ?? firstDay) <= max) return
  if (min !== undefined) hear('min', `${min} is above max ${max}`)
  else hear('max', `${max} is before ${firstDay}, the first day unless min says another`)
}

function checkNumbers(question: Question, hear: Hear): void {
  const { least, most } = boundsOf(question)
  if (least <= most) return
  if (question.max !== undefined) hear('min', `${least} is above max ${most}`)
  else hear('min', `${least} is above ${most}, the most unless max says another`)
}

/** Characters of the shortest text of a format, such as "a@b.id". */
const shortest = { name: 2, email: 6, web: 4 }

function checkLength({ limit, format }: Question, hear: Hear): void {
  const least = Object.hasOwn(shortest, format ?? '') ? shortest[format as keyof typeof shortest] : 1
  if (limit !== undefined && limit < least)
    hear('limit', `${limit} is too short for the format "${format}", which needs ${least} characters or more`)
}
