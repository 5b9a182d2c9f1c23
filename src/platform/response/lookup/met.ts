import type { Tx } from '../../database/open.ts'
import { textOf, type Answers } from '../../form/answer.ts'
import { byMeaning } from '../../form/meaning.ts'
import type { Serving } from '../serving.ts'
import type { KnownRecord, Taken } from './lookup.ts'

/** What a response meets with the number that it gives. */
export interface Met {
  number?: string
  /** The record to be confirmed. */
  match?: KnownRecord
  /** Somebody else's response holds it. */
  taken?: Taken
  /** There is a list of all, and this number is not on it. */
  isUnknown: boolean
}

/** Looks up the number of a response, or instead of it the record with that id. */
export async function metBy(
  tx: Tx,
  { form, lookup }: Pick<Serving, 'form' | 'lookup'>,
  answers: Answers,
  id?: string,
): Promise<Met> {
  const number = numberOf(form, answers)
  const match = id ? await lookup?.byId(tx, id) : number ? await lookup?.byNumber(tx, number) : undefined
  const found = match ?? (number && !id ? { number } : undefined)
  const taken = found && (await lookup?.taken?.(tx, found))
  return { number, match, taken, isUnknown: Boolean(lookup?.isListed && number && !id && !match) }
}

/** The number that a response gives of what it is about. */
export function numberOf({ content }: Pick<Serving['form'], 'content'>, answers: Answers): string | undefined {
  return textOf(byMeaning(content, answers), 'applicant.number')
}
