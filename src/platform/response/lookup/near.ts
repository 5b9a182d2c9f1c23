import type { Tx } from '../../database/open.ts'
import { textOf, type Answers } from '../../form/answer.ts'
import { questionsOf, type FormPage } from '../../form/content.ts'
import type { Serving } from '../serving.ts'

type Near = Pick<Serving, 'form' | 'lookup' | 'context' | 'closed'>

/**
 * Where the regions of a page begin that were not chosen yet: where the linked record lies, as far as it is known, else the
 * regency of another answer. Undefined where nothing is known, or nothing can be chosen.
 */
export async function nearOf(
  tx: Tx,
  { form, lookup, context, closed }: Near,
  page: FormPage,
  answers: Answers,
): Promise<string | undefined> {
  const open = page.questions.filter(one => one.type === 'region' && !one.optional && answers[one.code] == null)
  if (closed || open.length === 0) return undefined
  const record = lookup?.linkedId ? await lookup.byId(tx, lookup.linkedId) : undefined
  const own = open.every(one => one.meaning === 'applicant.place') ? record?.kecamatan : undefined
  return own ?? record?.regency ?? regencySaid({ form, context }, answers)
}

/** A village's path ends with its kecamatan and itself. */
function regencySaid({ form, context }: Pick<Near, 'form' | 'context'>, answers: Answers): string | undefined {
  const villages = questionsOf(form.content).flatMap(({ type, code }) =>
    type === 'region' ? (textOf(answers, code) ?? []) : [],
  )
  return villages[0] === undefined ? undefined : context.regions.path(villages[0])?.at(-3)?.code
}
