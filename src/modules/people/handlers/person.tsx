import { allowedActs, codeSuffices } from '../../../platform/policy/index.ts'
import { named } from '../../../platform/text/named.ts'
import type { Context } from '../../../platform/web/context.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page } from '../../../platform/web/reply.ts'
import { isUuid } from '../../../platform/web/uuid.ts'
import { accountOfPerson } from '../data/accounts.ts'
import { hasPassword } from '../sign-in/data/credentials.ts'
import { closingOf } from '../data/changes.ts'
import { movesOf } from '../data/moves.ts'
import { rolesOf, type RoleSeen } from '../data/persons.ts'
import { PersonPage } from '../pages/person.tsx'
import type { PersonForm } from '../pages/person-forms.tsx'
import { isStandIn } from '../rules/contact.ts'
import { personActs } from '../rules/policy.ts'
import { dateOf } from '../rules/today.ts'
import { words } from '../words.ts'
import { hasSecondFactor } from '../second-factor/data/factors.ts'
import { resetsOf } from '../second-factor/data/resets.ts'
import { words as factorWords } from '../second-factor/words.ts'
import { noteLook } from '../looks/handlers/note-look.ts'

/** GET /kantor/orang/:id */
export function showPerson(c: Context): Promise<Response> {
  return personAnswer(c)
}

/** The page of one person, perhaps with a form that came back. What was saved is told by the address (`?ok=`). */
export async function personAnswer(c: Context, back?: PersonForm): Promise<Response> {
  const { house, actor, lang, now } = c.var
  const id = c.req.param('id') ?? ''
  const account = isUuid(id) ? await accountOfPerson(house.db, id) : undefined
  if (!account) return problem(c, 404)
  await noteLook(c, { subjectKind: 'person', subjectId: id })
  const [roles, moves, resets, secondFactor, password, closing] = await Promise.all([
    rolesOf(house.db, id),
    movesOf(house.db, account.id),
    resetsOf(house.db, account.id),
    hasSecondFactor(house.db, account.id),
    hasPassword(house.db, account.id),
    account.disabledAt ? closingOf(house.db, id) : undefined,
  ])
  const waiting = !password && needsPassword(roles, dateOf(now)) && !isStandIn(account.email)
  const acts = allowedActs(personActs, actor, { ...account, waiting, secondFactor }, now)
  const body = (
    <PersonPage
      {...{ lang, account, closing, roles, moves, resets, secondFactor, waiting, back }}
      today={dateOf(now)}
      acts={acts}
      saved={savedSentence(c)}
    />
  )
  return page(c, { title: account.name, problem: back !== undefined }, body, back?.returned.status)
}

/** Whether one of the roles that hold, or will, asks for a password. */
function needsPassword(roles: readonly RoleSeen[], today: string): boolean {
  return roles.some(({ role, validTo }) => !codeSuffices(role) && (!validTo || validTo > today))
}

function savedSentence(c: Context): string | undefined {
  const w = words(c.var.lang).person
  const sentences: Record<string, string> = {
    peran: w.ended,
    'tanpa-akhir': w.goesOn,
    ditunjuk: w.appointed,
    undangan: w.againDone,
    tutup: w.disabled,
    buka: w.enabled,
    pindah: w.moved,
    'langkah-kedua': factorWords(c.var.lang).reset.done,
  }
  return c.req.method === 'GET' ? named(sentences, c.req.query('ok') ?? '') : undefined
}
