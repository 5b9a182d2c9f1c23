import type { ComponentChildren } from 'preact'
import type { FileInputProps, Lang } from '../../design/index.ts'
import type { Problem } from '../form/answer.ts'
import type { Question, TypeName } from '../form/content.ts'
import type { Judging } from '../form/parse-page.ts'
import type { QuestionType, Shown } from '../form/type.ts'

/** A sentence of a room, by language. */
export type Say = (lang: Lang) => string

/** A sentence with the figures and words that the problem names. */
export type Sentence = (params: Record<string, string | number>) => string

/** What the types of programme forms come to, where a staff form asks them. */
interface SharedValues {
  text: string
  long: string
  number: number
  money: number
  date: string
  month: string
  one: string
  many: string[]
  yesno: boolean
  region: string
  phone: string
  nspp: string
  nib: string
  npwp: string
  nik: string
  account: string
}

export type SharedType = keyof SharedValues & TypeName

/** What a field shows, with the file that stands in its place already. */
export interface StaffShown extends Shown {
  current?: KeptFile
}

export type KeptFile = FileInputProps['current']

/** A type that no programme form has: a secret, a button, a file, or one line that a rule of the room judges. */
export interface OwnType<V> extends Judging, Pick<QuestionType, 'review'> {
  show(shown: StaffShown): ComponentChildren
  /** Drawn by the page itself: a hidden field, a button. What is wrong with it nobody could mend. */
  unseen?: true
  /** Never told back, on no page: a password. */
  secret?: true
  /** Bytes that are read at most; it takes a file. */
  fileBytes?: number
  /** What it comes to; only for the compiler. */
  comesTo?: V
}

/** One field of a staff form; its name in the definition is its name in the post. */
export interface Field {
  type: SharedType | OwnType<unknown>
  /** Only what is drawn by the page itself has none. */
  label?: Say
  hint?: Say
  optional?: boolean
  /** What most say: it stands there until somebody says otherwise. */
  usual?: string
  /** Texts: most and least characters, as people see them. */
  limit?: number
  least?: number
  /** Numbers: limits of the value. Dates: ISO texts; the last day is today unless told otherwise. */
  min?: Question['min']
  max?: Question['max']
  format?: Question['format']
  options?: readonly { code: string; label: Say }[]
  /** Texts: a rule of the room, asked once there is a text within its limits. */
  judge?: (said: string) => Problem | undefined
  /** The room's own sentences, by the code of the problem; the others are the engine's. */
  sentences?: (lang: Lang) => Readonly<Partial<Record<string, string | Sentence>>>
}

export type Fields = Readonly<Record<string, Field>>

/** The name of a field. */
export type NameIn<F extends Fields> = keyof F & string

type ValueOf<T> = T extends SharedType ? SharedValues[T] : T extends OwnType<infer V> ? V : never

/** What a good post says. */
export type Values<F extends Fields> = {
  -readonly [K in keyof F]: F[K] extends { optional: true } ? ValueOf<F[K]['type']> | undefined : ValueOf<F[K]['type']>
}
