import type { Context } from '../../../../platform/web/context.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { page } from '../../../../platform/web/reply.ts'
import { readCast } from '../data/cast.ts'
import { CastPage } from '../pages/cast.tsx'
import { words } from '../words.ts'
import { enter } from '../../handlers/enter.ts'

/** GET /coba: trial only. */
export async function showCast(c: Context): Promise<Response> {
  const { lang, house } = c.var
  const cast = await readCast(house.db)
  return page(c, { title: words(lang).title, narrow: true }, <CastPage cast={cast} lang={lang} />)
}

/** POST /coba/:key: trial only; signs in as one of the cast, who shows nothing and counts as having shown all. */
export async function signInAsCast(c: Context): Promise<Response> {
  const member = (await readCast(c.var.house.db)).find(one => one.key === c.req.param('key'))
  if (!member) return problem(c, 404)
  return (await enter(c, { accountId: member.accountId, byPassword: true, bySecondFactor: true })) ?? problem(c, 404)
}
