import { codeOf } from '../../form/meaning.ts'
import { questionsOf } from '../../form/content.ts'
import { types } from '../../form/types.ts'
import type { Context } from '../../web/context.ts'
import { problem } from '../../web/problem.tsx'
import { part } from '../../web/reply.ts'
import { formContext, type Serving } from '../serving.ts'
import { namesOf } from './around.tsx'
import { MatchNotice, TakenNotice, UnknownNotice } from './met-page.tsx'
import { metBy } from './met.ts'
import { numberField } from './pages.tsx'
import { words } from './words.ts'

/**
 * GET {base}/cocok?nomor=: what a number leads to, as a part of a page, while it is typed. Nothing is kept, and nothing is said
 * of what is no whole number yet, of one that is linked already, or where nothing can be saved.
 */
export async function showMatch<Row>(
  c: Context,
  load: (c: Context, withFiles: boolean) => Promise<{ serving: Serving<Row> } | undefined>,
): Promise<Response> {
  const mine = await load(c, false)
  if (!mine) return problem(c, 404)
  const { serving } = mine
  const code = codeOf(serving.form.content, 'applicant.number')
  if (!serving.lookup || serving.closed || !code) return part(c, null)
  const typed = read(serving, code, c.req.query(numberField) ?? '')
  if (typed === undefined) return part(c, null)
  const met = await metBy(c.var.house.db, serving, { [code]: { value: typed } })
  if (met.match && met.match.id === serving.lookup.linkedId) return part(c, null)
  if (!met.match && !met.taken && !met.isUnknown) return part(c, null)
  const shown = namesOf(serving)
  return part(
    c,
    <>
      {met.match ? (
        <MatchNotice {...shown} match={met.match} says={words(shown.lang).agrees} />
      ) : (
        <UnknownNotice {...shown} met={met} />
      )}
      <TakenNotice taken={met.taken} />
    </>,
  )
}

/** The number as its question reads it; undefined while it is none. */
function read<Row>({ form, context, response, base }: Serving<Row>, code: string, text: string): string | undefined {
  const question = questionsOf(form.content).find(one => one.code === code)!
  const posted = { value: () => text, all: () => [text] }
  const given = types[question.type].parse(question, posted, formContext({ form, context, response, base } as Serving))
  return 'value' in given && typeof given.value === 'string' ? given.value : undefined
}
