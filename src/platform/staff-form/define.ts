import type { Question } from '../form/content.ts'
import { types } from '../form/types.ts'
import type { Field, Fields, NameIn, OwnType, Say, Values } from './field.ts'
import { secretFields } from '../web/carried.ts'
import { oneLine } from '../text/printable.ts'
import { plain } from './plain.ts'

/** Rules that need several fields at once, by the code of each problem; they see what is good so far. */
type Together<F extends Fields> = (values: Partial<Values<F>>, today: string) => Partial<Record<NameIn<F>, string>>

type Owes<F extends Fields> = (name: NameIn<F>, said: (name: NameIn<F>) => string) => boolean

export interface Definition<F extends Fields> {
  fields: F
  together?: Together<F>
  /** Which fields a post owes, by what it says in others; what it does not owe is not judged, and comes to nothing. All, unless told. */
  owes?: Owes<F>
}

/** One field with the question it is asked as. */
export interface Part {
  name: string
  field: Field
  question: Question
  type: OwnType<unknown>
}

export interface StaffForm<F extends Fields> extends Definition<F> {
  parts: readonly Part[]
}

/** One definition of a form of staff: from it follow its fields, its reading, the sentences, the summary and the lock. */
export function defineStaffForm<const F extends Fields>(definition: Definition<F>): StaffForm<F> {
  const parts = Object.entries(definition.fields).map(([name, field]) => partOf(name, field))
  return { ...definition, parts }
}

/** A button without fields. */
export const pressForm = defineStaffForm({ fields: {} })

function partOf(name: string, field: Field): Part {
  const type = typeOf(field)
  if (type.secret) secretFields.add(name)
  return { name, field, question: questionOf(name, field), type }
}

function typeOf({ type, least, judge }: Field): OwnType<unknown> {
  if (typeof type !== 'string') return type
  if (type === 'text') return plain(types.text, { least, tidy: oneLine, judge })
  return type === 'long' ? plain(types.long, { least, judge }) : types[type]
}

/** Types that are a room's own never ask what their question is called. */
function questionOf(code: string, field: Field): Question {
  const { type, label, hint, optional, limit, min, max, format, options } = field
  return {
    code,
    type: typeof type === 'string' ? type : 'text',
    label: inBoth(label ?? (() => '')),
    hint: hint && inBoth(hint),
    ...{ optional, limit, min, max, format },
    options: options?.map(option => ({ code: option.code, label: inBoth(option.label) })),
  }
}

function inBoth(say: Say) {
  return { id: say('id'), en: say('en') }
}
