import {
  anything,
  between,
  flag,
  list,
  localised,
  oneOf,
  pattern,
  record,
  whole,
  type Hear,
  type Shape,
} from '../shape/shape.ts'
import type { Question, TypeName } from './content.ts'
import { meanings } from './meanings.ts'
import { types } from './types.ts'

/** A code that is a key of the answers: names that every object has are none. */
export const answerCode: Shape = (value, place, hear) => {
  pattern(/^[a-z][a-z0-9_]{0,59}$/, 'lower-case letters, digits and _ after a letter')(value, place, hear)
  if (typeof value === 'string' && value in {})
    hear(place, `must be another word: "${value}" has a meaning in the code`)
}

/** They are too many for one sentence. */
export const aMeaning = 'a meaning that docs/season-data.md names'

const optionCode = pattern(/^[a-z0-9][a-z0-9_-]{0,59}$/, 'lower-case letters, digits, _ and -')

const condition: Shape = record({
  question: answerCode,
  is: (value, place, hear) => {
    if (value !== 'any') list(conditionValue, 1)(value, place, hear)
  },
})

/** A yes is compared as text, like any option. */
function conditionValue(value: unknown, place: string, hear: Hear): void {
  if (typeof value === 'boolean' || typeof value === 'number') hear(place, `must stand in quotes: "${value}"`)
  else optionCode(value, place, hear)
}

const options = list(record({ code: optionCode, label: localised }, { hint: localised, exclusive: flag }), 1, 200)

const latitude = between(-90, 90)
const longitude = between(-180, 180)

const shape = record(
  { code: answerCode, type: oneOf(Object.keys(types)), label: localised },
  {
    meaning: oneOf(meanings, aMeaning),
    why: localised,
    hint: localised,
    example: localised,
    optional: flag,
    drawing: oneOf(['card']),
    accepts: list(oneOf(['photo', 'pdf']), 1, 2),
    most: whole(1, 20),
    needed: flag,
    atMost: answerCode,
    none: localised,
    if: condition,
    options,
    min: anything,
    max: anything,
    early: localised,
    limit: whole(1, 5000),
    unit: localised,
    usual: list(whole(6, 20), 1, 10),
    within: record({ name: localised, south: latitude, north: latitude, west: longitude, east: longitude }),
    format: oneOf(['name', 'email', 'web', 'year', 'mobile', 'mustAgree']),
    sensitive: flag,
  },
)

/** Which types know a field or a format; the others know it not. */
const fieldsOfTypes: Partial<Record<keyof Question, TypeName[]>> = {
  drawing: ['file'],
  accepts: ['file'],
  most: ['file'],
  needed: ['file'],
  atMost: ['number', 'money'],
  options: ['one', 'many', 'yesno'],
  min: ['number', 'money', 'date', 'month'],
  max: ['number', 'money', 'date'],
  early: ['date'],
  limit: ['text', 'long'],
  unit: ['number'],
  usual: ['account'],
  within: ['place'],
}

const typeOfFormat: Record<NonNullable<Question['format']>, TypeName> = {
  name: 'text',
  email: 'text',
  web: 'text',
  year: 'number',
  mobile: 'phone',
  mustAgree: 'yesno',
}

/** One question as data: its fields, and whether its type knows them. */
export const questionShape: Shape = (value, place, hear) => {
  let good = true
  shape(value, place, (where, predicate) => {
    good = false
    hear(where, predicate)
  })
  if (good) knownToType(value as Question, hear)
}

function knownToType(question: Question, hear: Hear): void {
  const { type, format } = question
  for (const [field, of] of Object.entries(fieldsOfTypes)) {
    if (question[field as keyof Question] !== undefined && !of.includes(type)) {
      hear(field, `is not for the type ${type}, only for ${of.join(', ')}`)
    }
  }
  if (format && typeOfFormat[format] !== type)
    hear('format', `"${format}" is only for the type ${typeOfFormat[format]}`)
}
